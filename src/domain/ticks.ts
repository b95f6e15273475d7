import { appointmentIn } from './appointment.ts';
import { addDays, dayOf } from './calendar.ts';
import { triedTwiceOn } from './contact-attempts.ts';
import type { DossierDocument } from './document.ts';
import { approvalPath, isTooLate, takenBackReports } from './document-versions.ts';
import { type Dossier, isRestricted } from './dossier.ts';
import type { DocumentId, MailId } from './ids.ts';
import { statePath } from './machine.ts';
import { hasReason } from './mail-reason.ts';
import { presumedAfterDays, readFrom, reminderOn } from './reminders.ts';
import { type RetentionTick, retentionTicks } from './retention-ticks.ts';
import type { Day } from './time.ts';

/** One thing the daily tick has to do, and the first day it may. Gone from the list once it was done. */
export type Tick =
  | { readonly kind: 'reportDue'; readonly on: Day; readonly number: number }
  | { readonly kind: 'reportOverdue'; readonly on: Day; readonly report: UnsentReport }
  | { readonly kind: 'durationWarning' | 'durationExpired'; readonly on: Day; readonly maxEnd: Day }
  | { readonly kind: 'pauseLong'; readonly on: Day; readonly from: Day }
  | { readonly kind: 'clientSilent' | 'remind' | 'informed'; readonly on: Day; readonly documentId: DocumentId }
  | { readonly kind: 'appointmentOver'; readonly on: Day; readonly documentId: DocumentId }
  | { readonly kind: 'mailPresumed'; readonly on: Day; readonly mailId: MailId }
  | { readonly kind: 'draftOld'; readonly on: Day; readonly key: string }
  | RetentionTick;

/** Days of the rules that no contract changes. */
const warnBefore = 42;
const draftKept = 30;

/**
 * AVG 18: a restricted dossier is only kept. What falls due is still counted and told (a report asked for, a term that
 * nears, a mail that stayed away), for those terms are others'; what would decide, send or erase waits and is caught up
 * on the first tick after the restriction.
 */
const heldBack: readonly Tick['kind'][] = ['durationExpired', 'clientSilent', 'informed', 'remind', 'draftOld'];

/**
 * Everything the tick will do in this dossier as it stands, earliest first. Nobody needs to ask the contract.
 *
 * @param billedOn as far as is known; the archive waits for it within its thirty days (`retentionTicks`)
 */
export function ticksOf(dossier: Dossier, billedOn?: Day): Tick[] {
  const active = statePath(dossier.trajectory.machine).startsWith('active.');
  const all = [
    ...(active ? [...reportTicks(dossier), ...durationTicks(dossier), ...pauseTicks(dossier)] : []),
    ...dossier.documents.flatMap((document) => documentTicks(dossier, document)),
    ...appointmentTicks(dossier),
    ...mailTicks(dossier),
    ...draftTicks(dossier),
    ...retentionTicks(dossier, billedOn),
  ];
  const due = all.filter(({ kind }) => !isRestricted(dossier) || !heldBack.includes(kind));
  return due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function logged(dossier: Dossier, type: string, data: Readonly<Record<string, string | number>>): boolean {
  return dossier.events.some(
    (event) => event.type === type && Object.entries(data).every(([key, value]) => event.data?.[key] === value),
  );
}

/** R22: due on the day after the period, overdue on the day after the term. */
function reportTicks(dossier: Dossier): Tick[] {
  const { nextReport } = dossier.trajectory;
  const due: Tick[] =
    nextReport && !logged(dossier, 'report.due', { number: nextReport.number })
      ? [{ kind: 'reportDue', on: addDays(nextReport.until, 1), number: nextReport.number }]
      : [];
  const overdue = unsentReports(dossier)
    .filter((report) => !isToldLate(dossier, report))
    .map((report): Tick => ({ kind: 'reportOverdue', on: addDays(report.dueOn, 1), report }));
  return [...due, ...overdue];
}

/** A report sent back for a change has a term of its own, of which nothing was told when the first one was over. */
export function isToldLate(dossier: Dossier, report: UnsentReport): boolean {
  return logged(dossier, 'report.overdue', report);
}

export type UnsentReport = { readonly number: number; readonly dueOn: Day };

/** Progress reports the sponsor did not get yet: those begun, and those to be written. */
export function unsentReports(dossier: Dossier): UnsentReport[] {
  const begun = dossier.documents.flatMap((one) =>
    one.kind === 'voortgangsrapportage' && one.dueOn && unsent.has(approvalPath(one))
      ? [{ number: one.number, dueOn: one.dueOn }]
      : [],
  );
  return [...begun, ...reportsToWrite(dossier)];
}

/** Progress reports nobody works on: those that were taken back, and the next one. */
export function reportsToWrite(dossier: Dossier): UnsentReport[] {
  const { nextReport: next } = dossier.trajectory;
  const again = takenBackReports(dossier).flatMap(({ number, dueOn }) => (dueOn ? [{ number, dueOn }] : []));
  return [...again, ...(next ? [{ number: next.number, dueOn: next.dueOn }] : [])];
}
const unsent = new Set(['draft', 'internalReview', 'clientReview', 'ready']);

function durationTicks(dossier: Dossier): Tick[] {
  const { maxEnd } = dossier.trajectory;
  if (!maxEnd) return [];
  const expired: Tick = { kind: 'durationExpired', on: addDays(maxEnd, 1), maxEnd };
  return logged(dossier, 'duration.warning', { maxEnd })
    ? [expired]
    : [{ kind: 'durationWarning', on: addDays(maxEnd, -warnBefore), maxEnd }, expired];
}

/** UWV asks to hand back after 4 weeks (Ziektewet) or 13 weeks; for others 13 weeks is when one should talk. */
function pauseTicks(dossier: Dossier): Tick[] {
  const { pausedFrom } = dossier.trajectory;
  if (!pausedFrom || logged(dossier, 'pause.long', { from: pausedFrom })) return [];
  const weeks = dossier.assignment.legalScheme === 'ZW' ? 4 : 13;
  return [{ kind: 'pauseLong', on: addDays(pausedFrom, 7 * weeks + 1), from: pausedFrom }];
}

function documentTicks(dossier: Dossier, document: DossierDocument): Tick[] {
  const { id: documentId, awaiting, clientReview } = document;
  if (!isTooLate(dossier, document) && approvalPath(document) === 'clientReview' && clientReview) {
    const tried = triedTwiceOn(dossier, document);
    const on = tried && tried > clientReview.dueOn ? tried : clientReview.dueOn;
    return tried ? [{ kind: 'clientSilent', on, documentId }] : [];
  }
  if (!awaiting || !approvalPath(document).startsWith('awaitingDecision.')) return [];
  if (awaiting.informOnly) return [{ kind: 'informed', on: readFrom(awaiting.since), documentId }];
  // R29: nobody is reminded of what no longer changes anything
  const on = isTooLate(dossier, document) ? undefined : reminderOn(document);
  return on ? [{ kind: 'remind', on, documentId }] : [];
}

/** On the day after an appointment the letter about it that never reached the client has lost its reason. */
function appointmentTicks(dossier: Dossier): Tick[] {
  return dossier.documents.flatMap((document): Tick[] => {
    const told = appointmentIn(document);
    const isOpen = dossier.messages.some(
      (mail) => mail.documentId === document.id && unsettled.has(statePath(mail.state)) && hasReason(dossier, mail),
    );
    return told && isOpen ? [{ kind: 'appointmentOver', on: addDays(told.on, 1), documentId: document.id }] : [];
  });
}
/** States of a mail that may still become somebody's work. */
const unsettled = new Set(['queued', 'deferred', 'failed', 'bounced', 'unknown']);

/** A mail that did not come back within five days counts as delivered. */
function mailTicks(dossier: Dossier): Tick[] {
  return dossier.messages.flatMap((message): Tick[] => {
    const last = message.tries.at(-1);
    if (!last || statePath(message.state) !== 'accepted') return [];
    return [{ kind: 'mailPresumed', on: addDays(dayOf(last.at), presumedAfterDays), mailId: message.id }];
  });
}

function draftTicks(dossier: Dossier): Tick[] {
  return Object.entries(dossier.drafts).map(([key, draft]) => ({
    kind: 'draftOld',
    on: addDays(dayOf(draft.at), draftKept + 1),
    key,
  }));
}
