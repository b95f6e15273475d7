import { addWorkingDays } from '#src/domain/calendar.ts';
import { deadlineWords } from '#src/domain/deadline-words.ts';
import { allDeadlines, nextDeadline, taskRight } from '#src/domain/deadlines.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate, lowerFirst, upperFirst } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import type { DeadlineKind, Task, TaskRight } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { Offer } from '#src/workflow/offers.ts';
import type { OpenDossier } from '../open-dossier.ts';

type NextWords = { readonly title: string; readonly text: string };

/** What comes next by this button, and by when: the day of this step and of no other. */
export function stepWords(dossier: Dossier, offer: Offer, today: Day): NextWords {
  const title = `Volgende stap: ${lowerFirst(offer.label)}`;
  const { kind, on, waitsFor } = deadlineOf(dossier, offer) ?? {};
  if (waitsFor) return { title, text: waitingText({ on, waitsFor }) };
  if (!on) return { title, text: '' };
  if (kind === 'mailTrouble' || kind === 'postLetter') return { title, text: `Sinds ${longDate(on)}.` };
  const text = on < today ? `Dit had op ${longDate(on)} klaar moeten zijn.` : `Uiterlijk ${longDate(on)}.`;
  return { title, text };
}

/** A next step without a button of its own: it is a talk, or a choice among the other steps. Undefined: there is none. */
export function stepElsewhere({ visit, dossier }: OpenDossier): string | undefined {
  const next = nextDeadline(dossier);
  const near = next.on !== undefined && next.on <= addWorkingDays(visit.today, nearDays);
  return near && isMine(visit, next) ? stepsElsewhere[next.kind] : undefined;
}

/** The same while no step is offered as the next one. `step`: what there is to do all the same. */
export function restWords({ visit, dossier }: OpenDossier, step: string | undefined): NextWords {
  const next = nextDeadline(dossier);
  const text = restText(next, { mine: isMine(visit, next), today: visit.today });
  return { title: step ? `Volgende stap: ${step}` : 'U hoeft nu niets te doen', text };
}

function isMine(visit: OpenDossier['visit'], task: Task): boolean {
  const right = taskRight(task);
  return right !== undefined && visit.mayHere(right);
}

/** Working days before its day in which a thing without a button of its own is the next step. */
const nearDays = 10;

const stepsElsewhere: Partial<Record<DeadlineKind, string>> = {
  callSponsor: 'de opdrachtgever bellen',
  extendOrClose: 'verlengen of afronden',
  discussReturn: 'de voortijdige terugmelding bespreken',
  confirmDeletion: 'vastleggen dat de partner de gegevens heeft verwijderd',
  lateReport: 'met de coach bespreken waarom de rapportage te laat is',
};

const stepDeadlines: Readonly<Record<string, DeadlineKind>> = {
  'intake.planned': 'planIntake',
  'intake.held': 'holdIntake',
  'plan.rejected': 'decideRejection',
  'coach.reassigned': 'assignCoach',
  'approval.lapsed': 'callSponsor',
  'aftercare.completed': 'endAftercare',
};

const beginDeadlines: Readonly<Record<string, DeadlineKind>> = {
  trajectplan: 'writePlan',
  voortgangsrapportage: 'writeReport',
  eindrapportage: 'writeFinalReport',
};

function deadlineOf(dossier: Dossier, offer: Offer): Task | undefined {
  const all = allDeadlines(dossier);
  switch (offer.kind) {
    case 'step':
      return all.find(({ kind }) => kind === stepDeadlines[offer.event]);
    case 'begin':
      // a report that is made anew is not the one that is due
      if (offer.document === 'voortgangsrapportage' && offer.number !== undefined) return undefined;
      return all.find(({ kind }) => kind === beginDeadlines[offer.document]);
    case 'document':
    case 'edit':
    case 'recordDecision':
      return all.find(({ documentId }) => documentId === offer.documentId);
    case 'mail':
      return all.find(({ messageId }) => messageId === offer.messageId);
    case 'upload':
      return all.find(({ kind }) => kind === 'extendOrClose');
    case 'intake':
      return undefined;
  }
}

type Waiting = { readonly on?: Day | undefined; readonly waitsFor: NonNullable<Task['waitsFor']> };

function waitingText({ on, waitsFor }: Waiting): string {
  const who = { sponsor: 'de opdrachtgever', client: 'de cliënt', mail: 'de bezorging van de mail' }[waitsFor.who];
  const act = waitsFor.followUp === 'call' ? 'wordt er gebeld' : 'gaat er een herinnering';
  const after = on && waitsFor.who === 'sponsor' ? ` Zonder antwoord ${act} op ${longDate(on)}.` : '';
  return `Het wachten is op ${who}, sinds ${longDate(waitsFor.since)}.${after}`;
}

const whoseTurn: Readonly<Record<TaskRight, string>> = {
  'trajectory.coach': 'De coach',
  'trajectory.manager': 'De vestigingsmanager',
  'document.review': 'De vestigingsmanager',
  'document.send': 'De coach of de administratie',
  'mail.repair': 'De coach of de administratie',
};

function restText(next: Task, { mine, today }: { readonly mine: boolean; readonly today: Day }): string {
  const { on, waitsFor, kind } = next;
  if (waitsFor) return waitingText({ on, waitsFor });
  const right = taskRight(next);
  if (!on || !right) return 'Er loopt geen termijn.';
  if (!mine && on <= today) return `${whoseTurn[right]} is aan zet, sinds ${longDate(on)}.`;
  const what = deadlineWords[kind];
  if (on < today) return what ? `${what}: dat was ${longDate(on)}.` : `Sinds ${longDate(on)}.`;
  return what ? `${what}: ${longDate(on)}.` : `De eerste termijn is op ${longDate(on)}.`;
}

/** 'Geplaatst sinds 1 oktober 2026, nazorg tot en met 31 december 2026.': the dates that make the present state plain. */
export function stateDates({ trajectory }: Dossier): string {
  const { intakePlannedOn, pausedFrom, placedFrom, aftercareUntil, maxEnd, endDate } = trajectory;
  const path = statePath(trajectory.machine);
  const parts = [
    path === 'intakePlanned' && intakePlannedOn ? `gesprek op ${longDate(intakePlannedOn)}` : '',
    path === 'active.paused' && pausedFrom ? `onderbroken sinds ${longDate(pausedFrom)}` : '',
    path.startsWith('active.') && placedFrom ? `geplaatst sinds ${longDate(placedFrom)}` : '',
    path === 'active.aftercare' && aftercareUntil ? `nazorg tot en met ${longDate(aftercareUntil)}` : '',
    path === 'active.running' && maxEnd ? `looptijd tot en met ${longDate(maxEnd)}` : '',
    endDate ? `deelname geëindigd op ${longDate(endDate)}` : '',
  ];
  const words = parts.filter(Boolean).join(', ');
  return words && `${upperFirst(words)}.`;
}
