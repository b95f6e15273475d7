import { daysBetween, workingDaysBetween } from '#src/domain/calendar.ts';
import { longDate, rowDate } from '#src/domain/format.ts';
import { nameFromSort } from '#src/domain/names.ts';
import { findSponsor, findUser, isRunning } from '#src/domain/organisation.ts';
import type { DossierSummary, Task } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { LinkButton } from '../components/button.tsx';
import type { WorkRow } from '../components/work-rows.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { type Group, isOwn } from './groups.ts';
import { taskLink } from './task-link.ts';
import { sentences, taskTexts, verbOf } from './words.ts';

type Shown = {
  readonly summary: DossierSummary;
  readonly task: Task;
  readonly group: Group;
  readonly filled: boolean;
};

/** The row of one dossier. The first button of the page is filled, the others tinted; what a colleague does is looked at. */
export function workRow(visit: UserVisit, { summary, task, group, filled }: Shown): WorkRow {
  const { organisation, today } = visit;
  const sponsor = findSponsor(organisation, summary.sponsorId)?.name ?? 'de opdrachtgever';
  const about = { sponsor, trouble: summary.trouble, today };
  return {
    when: group === 'waiting' ? waiting(task, today) : due(task.on, today, group),
    title: nameFromSort(summary.name),
    href: paths.dossier({ dossier: summary.id }),
    text: sentences([...taskTexts(task, about), ...whoseClient(visit, summary)]),
    action: (
      <LinkButton
        href={isOwn(group) ? taskLink(summary.id, task) : paths.dossier({ dossier: summary.id })}
        look={!isOwn(group) ? 'second' : filled ? 'filled' : 'tint'}
      >
        {group === 'colleague' ? 'Bekijk' : verbOf(task.kind)}
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
    (one) => one.coachId === coachId && one.substituteId === user.id && isRunning(one, today),
  );
  if (!standsIn) return [`Coach: ${coach}`];
  return [`U vervangt ${coach} tot en met ${longDate(standsIn.until)}`];
}

/** 'do 19 nov.', '2 werkdagen te laat'. */
export function due(on: Day | undefined, today: Day, group: Group): WorkRow['when'] {
  if (!on) return { day: 'geen datum' };
  if (on === today) return { day: 'vandaag' };
  if (on < today) {
    const days = workingDaysBetween(on, today);
    const note = `${days} ${days === 1 ? 'werkdag' : 'werkdagen'} te laat`;
    return { day: rowDate(on, today), note, late: isOwn(group) };
  }
  const days = daysBetween(today, on);
  const note = days < 14 ? `over ${days} ${days === 1 ? 'dag' : 'dagen'}` : `over ${Math.floor(days / 7)} weken`;
  return { day: rowDate(on, today), note };
}

function waiting({ waitsFor }: Task, today: Day): WorkRow['when'] {
  if (!waitsFor) return undefined;
  const days = daysBetween(waitsFor.since, today);
  return { day: `${days} ${days === 1 ? 'dag' : 'dagen'}`, note: `sinds ${rowDate(waitsFor.since, today)}` };
}
