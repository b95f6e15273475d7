import { daysBetween, weekday, workingDaysBetween } from '#src/domain/calendar.ts';
import { longDate, rowDate } from '#src/domain/format.ts';
import { nameFromSort } from '#src/domain/names.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { LinkButton } from '../components/button.tsx';
import type { WorkRow } from '../components/work-rows.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { sentences, taskTexts, verbOf } from './words.ts';

export type Group = 'late' | 'today' | 'week' | 'later' | 'waiting';
export const groupTitles: Readonly<Record<Group, string>> = {
  late: 'Te laat',
  today: 'Vandaag',
  week: 'Deze week',
  later: 'Later',
  waiting: 'Wacht op een ander',
};

/** Undefined when there is nothing to do and nobody to wait for. */
export function groupOf(summary: DossierSummary, today: Day): Group | undefined {
  const { kind, on, waitsFor } = summary.next;
  if (kind === 'none') return undefined;
  if (waitsFor) return 'waiting';
  if (on === undefined) return 'later';
  if (on < today) return 'late';
  if (on === today) return 'today';
  return daysBetween(today, on) <= 7 - weekday(today) ? 'week' : 'later';
}

/** The row of one dossier. The first button of the page is filled, the others tinted. */
export function workRow(visit: UserVisit, summary: DossierSummary, look: { group: Group; filled: boolean }): WorkRow {
  const { organisation, today } = visit;
  const { group, filled } = look;
  const sponsor = organisation.sponsors.find((one) => one.id === summary.sponsorId)?.name ?? 'de opdrachtgever';
  const href = paths.dossier({ dossier: summary.id });
  return {
    when: group === 'waiting' ? waiting(summary, today) : due(summary, today, group),
    title: nameFromSort(summary.name),
    href,
    text: sentences([...taskTexts(summary, sponsor), ...whoseClient(visit, summary)]),
    action: (
      <LinkButton href={href} look={group === 'waiting' ? 'second' : filled ? 'filled' : 'tint'}>
        {verbOf(summary.next.kind)}
        <span class="vh">: {summary.reference}</span>
      </LinkButton>
    ),
  };
}

/** R37: for whom one stands in and until when; in a list of a whole branch the coach of each client. */
function whoseClient({ organisation, user, today }: UserVisit, { coachId }: DossierSummary): string[] {
  if (coachId === user.id) return [];
  const coach = findUser(organisation, coachId)?.name;
  if (!coach) return [];
  const standsIn = organisation.substitutions.find(
    (one) => one.coachId === coachId && one.substituteId === user.id && one.from <= today && today <= one.until,
  );
  if (!standsIn) return [`Coach: ${coach}`];
  return [`U vervangt ${coach} tot en met ${longDate(standsIn.until)}`];
}

function due({ next }: DossierSummary, today: Day, group: Group): WorkRow['when'] {
  if (!next.on) return { day: 'geen datum' };
  if (group === 'today') return { day: 'vandaag' };
  if (group === 'late') {
    const days = workingDaysBetween(next.on, today);
    return { day: rowDate(next.on), note: `${days} ${days === 1 ? 'werkdag' : 'werkdagen'} te laat`, late: true };
  }
  const days = daysBetween(today, next.on);
  const note = days < 14 ? `over ${days} ${days === 1 ? 'dag' : 'dagen'}` : `over ${Math.floor(days / 7)} weken`;
  return { day: rowDate(next.on), note };
}

function waiting({ next }: DossierSummary, today: Day): WorkRow['when'] {
  if (!next.waitsFor) return undefined;
  const days = daysBetween(next.waitsFor.since, today);
  return { day: `${days} ${days === 1 ? 'dag' : 'dagen'}`, note: `sinds ${rowDate(next.waitsFor.since)}` };
}
