import { addDays, dayOf } from './calendar.ts';
import { noShows } from './contact-attempts.ts';
import type { DossierDocument } from './document.ts';
import {
  approvalPath,
  isPending,
  isRejectionOpen,
  isSponsorDocument,
  isToMakeAgain,
  isTooLate,
  newestVersion,
  sentBack,
} from './document-versions.ts';
import { type Dossier, isClosed, isRestricted } from './dossier.ts';
import { statePath } from './machine.ts';
import { isToPost, isTrouble } from './mail-trouble.ts';
import type { Message } from './message.ts';
import { handOverWantedOn } from './moved-away.ts';
import { answeredOn } from './outcomes.ts';
import type { DeadlineKind, Task, TaskRight } from './summary.ts';
import { isToldLate, reportsToWrite, unsentReports } from './ticks.ts';
import type { Day } from './time.ts';

const rights: Readonly<Record<DeadlineKind, TaskRight | undefined>> = {
  planIntake: 'trajectory.coach',
  holdIntake: 'trajectory.coach',
  finishIntake: 'trajectory.coach',
  writePlan: 'trajectory.coach',
  finishPlan: 'trajectory.coach',
  changePlan: 'trajectory.coach',
  sendPlan: 'document.send',
  awaitPlanDecision: undefined,
  callSponsor: 'trajectory.manager',
  writeReport: 'trajectory.coach',
  finishReport: 'trajectory.coach',
  changeReport: 'trajectory.coach',
  finishDocument: 'trajectory.coach',
  changeDocument: 'trajectory.coach',
  awaitDocumentDecision: undefined,
  awaitReportDecision: undefined,
  writeFinalReport: 'trajectory.coach',
  changeFinalReport: 'trajectory.coach',
  awaitFinalDecision: undefined,
  mailTrouble: 'mail.repair',
  postLetter: 'mail.repair',
  extendOrClose: 'trajectory.coach',
  endAftercare: 'trajectory.coach',
  discussReturn: 'trajectory.coach',
  confirmDeletion: 'trajectory.coach',
  decideRejection: 'trajectory.manager',
  decideReportRejection: 'trajectory.manager',
  decideDocumentRejection: 'trajectory.manager',
  decideFinalRejection: 'trajectory.manager',
  lateReport: 'trajectory.manager',
  assignCoach: 'trajectory.manager',
  none: undefined,
};

/** The row of the permission table by which this is done (DOMAIN 13). Undefined: nobody of ours has to do anything. */
export function taskRight({ kind, right, waitsFor }: Task): TaskRight | undefined {
  return waitsFor ? undefined : (right ?? rights[kind]);
}

/** The one thing to show in a list: our own work by date first, then what waits for somebody else. */
export function nextDeadline(dossier: Dossier): Task {
  return allDeadlines(dossier)[0] ?? { kind: 'none' };
}

/**
 * The first of what each right asks for, earliest first; at least what `nextDeadline` tells. AVG 18: in a restricted dossier
 * nobody is asked for what nobody may do, and what went wrong with a mail is still seen to.
 */
export function firstTasks(dossier: Dossier): Task[] {
  const all = isRestricted(dossier) ? trouble(dossier) : allDeadlines(dossier);
  const first = all.filter((one, index) => all.findIndex((other) => taskRight(other) === taskRight(one)) === index);
  const [next = { kind: 'none' as const }, ...others] = first;
  return [next, ...others.filter((one) => taskRight(one) !== undefined)];
}

/** Everything open in this dossier: own work by date (none last), then what waits for another by date. */
export function allDeadlines(dossier: Dossier): Task[] {
  const all = [
    ...trouble(dossier),
    ...managerDeadlines(dossier),
    ...askedBack(dossier),
    ...trajectoryDeadlines(dossier),
    ...dossier.documents.flatMap((one) => (isTooLate(dossier, one) ? [] : documentDeadlines(dossier, one))),
  ];
  const rank = ({ waitsFor, on }: Task) => `${waitsFor ? 1 : 0}${on ?? '9999-12-31'}`;
  return all.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** Mail that did not arrive: to be looked at on the day it went wrong. */
function trouble(dossier: Dossier): Task[] {
  return dossier.messages.flatMap((message): Task[] => {
    const on = lastTried(message);
    if (isToPost(dossier, message)) return [{ kind: 'postLetter', on, messageId: message.id }];
    return isTrouble(dossier, message) ? [{ kind: 'mailTrouble', on, messageId: message.id }] : [];
  });
}

/** R41: a partner was asked to delete what it got, and nobody put down that it did. */
function askedBack({ provisions }: Dossier): Task[] {
  return provisions.flatMap(({ machine, recall }): Task[] =>
    recall && statePath(machine) === 'recalled' ? [{ kind: 'confirmDeletion', on: recall.dueOn }] : [],
  );
}

function lastTried({ tries, createdAt }: Message): Day {
  return dayOf(tries.at(-1)?.at ?? createdAt);
}

/** What DOMAIN 8.1 lays before the branch manager: a report that is late, a client who moved and needs another coach. */
function managerDeadlines(dossier: Dossier): Task[] {
  const late = unsentReports(dossier).filter((report) => isToldLate(dossier, report));
  const movedOn = handOverWantedOn(dossier);
  return [
    ...(isClosed(dossier) ? [] : late).map(
      ({ number, dueOn }): Task => ({ kind: 'lateReport', on: addDays(dueOn, 1), number }),
    ),
    ...(movedOn ? [{ kind: 'assignCoach' as const, on: movedOn }] : []),
  ];
}

function trajectoryDeadlines(dossier: Dossier): Task[] {
  const { trajectory } = dossier;
  const path = statePath(trajectory.machine);
  switch (path) {
    case 'registered':
      return noShows(dossier) >= 3
        ? [{ kind: 'discussReturn', on: lastDay(dossier, 'intake.noShow') }]
        : [{ kind: 'planIntake', on: trajectory.intakeDueOn }];
    case 'intakePlanned':
      return [{ kind: 'holdIntake', on: trajectory.intakePlannedOn }];
    case 'intakeHeld':
      return [{ kind: 'writePlan', on: trajectory.planDueOn }];
    case 'planning':
      return openPlan(dossier) ? [] : [{ kind: 'writePlan', on: trajectory.planDueOn }];
    case 'awaitingApproval':
      return rejectedPlan(dossier) ? [{ kind: 'decideRejection', on: lastDay(dossier, 'sponsor.rejected') }] : [];
    case 'closing':
      return newestVersion(dossier, 'eindrapportage') && !retake(dossier)
        ? []
        : [{ kind: 'writeFinalReport', on: trajectory.finalReportDueOn }];
    default:
      return path.startsWith('active.') ? activeDeadlines(dossier, path) : [];
  }
}

function activeDeadlines(dossier: Dossier, path: string): Task[] {
  const { maxEnd, aftercareUntil, pausedFrom } = dossier.trajectory;
  const all = reportsToWrite(dossier).map(({ number, dueOn }): Task => ({ kind: 'writeReport', on: dueOn, number }));
  if (maxEnd) all.push({ kind: 'extendOrClose', on: maxEnd });
  if (path === 'active.aftercare' && aftercareUntil) all.push({ kind: 'endAftercare', on: aftercareUntil });
  const long = dossier.events.findLast((event) => event.type === 'pause.long' && event.data?.from === pausedFrom);
  if (path === 'active.paused' && long) all.push({ kind: 'discussReturn', on: dayOf(long.at) });
  return all;
}

const working = {
  trajectplan: {
    finish: 'finishPlan',
    change: 'changePlan',
    send: 'sendPlan',
    wait: 'awaitPlanDecision',
    rejected: 'decideRejection',
  },
  voortgangsrapportage: {
    finish: 'finishReport',
    change: 'changeReport',
    send: 'finishReport',
    wait: 'awaitReportDecision',
    rejected: 'decideReportRejection',
  },
  eindrapportage: {
    finish: 'writeFinalReport',
    change: 'changeFinalReport',
    send: 'writeFinalReport',
    wait: 'awaitFinalDecision',
    rejected: 'decideFinalRejection',
  },
} as const satisfies Record<string, Record<string, DeadlineKind>>;

/** Of a kind no trajectory asks for by itself. */
const otherwise = {
  finish: 'finishDocument',
  change: 'changeDocument',
  send: 'finishDocument',
  wait: 'awaitDocumentDecision',
  rejected: 'decideDocumentRejection',
} as const;

function documentDeadlines(dossier: Dossier, document: DossierDocument): Task[] {
  const { number } = document;
  return stateDeadlines(dossier, document).map((deadline) =>
    document.kind === 'voortgangsrapportage' ? { ...deadline, number } : deadline,
  );
}

function stateDeadlines(dossier: Dossier, document: DossierDocument): Task[] {
  if (!isSponsorDocument(document)) return [];
  const words = Object.hasOwn(working, document.kind) ? working[document.kind as keyof typeof working] : otherwise;
  const { id: documentId, awaiting, clientReview, decision } = document;
  if (isRejectionOpen(dossier, document))
    return [{ kind: words.rejected, documentId, ...(decision && { on: answeredOn(decision) }) }];
  if (!isPending(document)) return [];
  const on = document.dueOn ?? (document.kind === 'trajectplan' ? dossier.trajectory.planDueOn : undefined);
  const path = approvalPath(document);
  switch (path) {
    case 'draft':
      return [{ kind: sentBack(dossier, document) ? words.change : words.finish, documentId, ...(on && { on }) }];
    case 'internalReview':
      return [{ kind: words.finish, right: 'document.review', documentId, ...(on && { on }) }];
    case 'clientReview':
      return [{ kind: words.send, documentId, ...clientWait(clientReview) }];
    case 'ready':
      return [{ kind: words.send, right: 'document.send', documentId, ...(on && { on }) }];
    case 'sending':
      return [
        {
          kind: words.wait,
          documentId,
          waitsFor: { who: 'mail', since: dayOf(document.frozen?.at ?? document.createdAt) },
        },
      ];
    case 'mailFailed':
      return [{ kind: 'mailTrouble', documentId, ...(on && { on }), ...failedMail(dossier, document) }];
    case 'awaitingDecision.escalated':
      return [{ kind: 'callSponsor', documentId, ...(awaiting && { on: awaiting.escalateOn }) }];
    default:
      return awaiting ? [{ kind: words.wait, documentId, ...sponsorWait(path, awaiting) }] : [];
  }
}

/** The mail that the version waits for to be mended, and since when. */
function failedMail(dossier: Dossier, { id }: DossierDocument): Pick<Task, 'messageId' | 'on'> {
  const mail = dossier.messages.find((one) => one.documentId === id && isTrouble(dossier, one));
  return mail ? { messageId: mail.id, on: lastTried(mail) } : {};
}

/** A report for information waits for nobody but the mail: it counts as read on its day (R19, R22). */
function sponsorWait(path: string, awaiting: NonNullable<DossierDocument['awaiting']>) {
  const { since } = awaiting;
  if (awaiting.informOnly) return { waitsFor: { who: 'mail' as const, since } };
  const followUp = path.endsWith('.remindedTwice') ? ('call' as const) : ('reminder' as const);
  return { on: nextReminder(path, awaiting), waitsFor: { who: 'sponsor' as const, since, followUp } };
}

function nextReminder(path: string, awaiting: NonNullable<DossierDocument['awaiting']>): Day {
  if (path.endsWith('.fresh')) return awaiting.firstOn;
  return path.endsWith('.reminded') ? awaiting.secondOn : awaiting.escalateOn;
}

function clientWait(review: DossierDocument['clientReview']) {
  return review ? { on: review.dueOn, waitsFor: { who: 'client' as const, since: review.since } } : {};
}

function lastDay(dossier: Dossier, type: string): Day {
  const last = dossier.events.findLast((event) => event.type === type);
  return last ? dayOf(last.at) : dossier.assignment.receivedOn;
}

function openPlan(dossier: Dossier): boolean {
  const newest = newestVersion(dossier, 'trajectplan');
  return newest !== undefined && isPending(newest);
}

function rejectedPlan(dossier: Dossier): boolean {
  const newest = newestVersion(dossier, 'trajectplan');
  return newest !== undefined && approvalPath(newest) === 'rejected';
}

function retake(dossier: Dossier): boolean {
  const newest = newestVersion(dossier, 'eindrapportage');
  return newest !== undefined && isToMakeAgain(dossier, newest);
}
