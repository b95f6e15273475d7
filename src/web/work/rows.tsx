import { daysBetween, weekday, workingDaysBetween } from '#src/domain/calendar.ts';
import { rowDate } from '#src/domain/format.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DeadlineKind, DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { LinkButton } from '../components/button.tsx';
import type { WorkRow } from '../components/work-rows.tsx';
import { paths } from '../paths.ts';

type Words = { readonly text: (sponsor: string) => string; readonly verb: string };

/** One row, one verb (UX): what is to be done in a dossier, and the button that says so. */
const words: Readonly<Record<DeadlineKind, Words>> = {
  planIntake: { text: () => 'Uitnodiging en afspraak voor de intake', verb: 'Plan de intake' },
  holdIntake: { text: () => 'Intakegesprek', verb: 'Doe de intake' },
  finishIntake: { text: () => 'De intake is nog niet compleet', verb: 'Vul de intake aan' },
  writePlan: { text: (sponsor) => `Trajectplan voor ${sponsor}`, verb: 'Maak het plan' },
  finishPlan: { text: (sponsor) => `Trajectplan voor ${sponsor} is een concept`, verb: 'Maak het plan af' },
  sendPlan: { text: (sponsor) => `Trajectplan naar ${sponsor}`, verb: 'Ga naar het plan' },
  awaitPlanDecision: { text: (sponsor) => `Akkoord van ${sponsor} op het trajectplan`, verb: 'Bekijk' },
  callSponsor: {
    text: (sponsor) => `${sponsor} gaf geen antwoord, ook niet na twee herinneringen`,
    verb: 'Bel de opdrachtgever',
  },
  writeReport: { text: (sponsor) => `Voortgangsrapportage voor ${sponsor}`, verb: 'Maak de rapportage' },
  finishReport: {
    text: (sponsor) => `Voortgangsrapportage voor ${sponsor} is nog niet verstuurd`,
    verb: 'Maak de rapportage af',
  },
  awaitReportDecision: { text: (sponsor) => `Akkoord van ${sponsor} op de voortgangsrapportage`, verb: 'Bekijk' },
  writeFinalReport: { text: (sponsor) => `Eindrapportage voor ${sponsor}`, verb: 'Maak de eindrapportage' },
  awaitFinalDecision: { text: (sponsor) => `Reactie van ${sponsor} op de eindrapportage`, verb: 'Bekijk' },
  mailTrouble: { text: () => 'Een mail is niet aangekomen', verb: 'Herstel de bezorging' },
  postLetter: { text: () => 'Een brief moet met de post', verb: 'Print de brief' },
  extendOrClose: { text: () => 'De looptijd eindigt: verlengen of afronden', verb: 'Kies' },
  endAftercare: { text: () => 'De nazorg loopt af', verb: 'Rond de nazorg af' },
  discussReturn: { text: (sponsor) => `Voortijdige terugmelding bespreken met ${sponsor}`, verb: 'Bespreek' },
  decideRejection: { text: (sponsor) => `${sponsor} keurde het plan af`, verb: 'Kies het vervolg' },
  none: { text: () => 'Er is nu niets te doen', verb: 'Bekijk' },
};

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

type RowContext = {
  readonly organisation: Organisation;
  readonly today: Day;
  readonly group: Group;
  readonly filled: boolean;
};

/** The row of one dossier. The first button of the page is filled, the others tinted. */
export function workRow(summary: DossierSummary, { organisation, today, group, filled }: RowContext): WorkRow {
  const sponsor = organisation.sponsors.find((one) => one.id === summary.sponsorId)?.name ?? 'de opdrachtgever';
  const { text, verb } = words[summary.next.kind];
  const href = paths.dossier({ dossier: summary.id });
  return {
    when: group === 'waiting' ? waiting(summary, today) : due(summary, today, group),
    title: summary.name,
    href,
    text: text(sponsor),
    action: (
      <LinkButton href={href} look={group === 'waiting' ? 'second' : filled ? 'filled' : 'tint'}>
        {verb}
        <span class="vh">: {summary.reference}</span>
      </LinkButton>
    ),
  };
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
