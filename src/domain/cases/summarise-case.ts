import { dayOf } from '../calendar.ts';
import { destroyCaseFrom } from '../destruction/case-end.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import { breachDueAt } from './breach-clock.ts';
import { type AskedCase, type Case, isAsked, maxAbout, maxInBreach } from './case.ts';
import { lateToldOn, nextMailAt } from './case-mail.ts';
import { mostNamed } from './named-staff.ts';
import { endsOf } from './people-ends.ts';
import { receiptKey } from './receipt.ts';
import type { CaseSummary } from './summary.ts';
import { caseTasks } from './tasks.ts';
import { firstTickOf } from './ticks.ts';
import { handlersOf, preparersOf } from './took-part.ts';

/** States after which nothing is to be done any more. */
const ended = [
  'handling.settled',
  'handling.withdrawn',
  'handling.lapsed',
  'handling.toComplaint',
  'handling.transferred',
  'handling.closed',
  'handling.notAdmitted',
  'closed',
];

/** Destruction waits until fourteen days after the end (R33); a complaint that took over holds by itself. */
const holding = ['hold.on', 'hold.ending'];

function isOpen(states: readonly string[]): boolean {
  return !states.some((state) => ended.includes(state));
}

/** What lists and jobs need of a case, made at every save from the case alone. */
export function summariseCase(one: Case): CaseSummary {
  const states = statePaths(one.machine);
  const tasks = caseTasks(one);
  const tickDueOn = firstTickOf(one);
  const mailDueAt = nextMailAt(one);
  const toldOn = lateToldOn(one);
  const dueOn = runningTerm(one, states);
  const dueAt = one.kind === 'breach' ? breachDueAt(one) : undefined;
  const about = endsOf(isAsked(one) ? one.aboutUserIds : [], maxAbout);
  const handledBy = endsOf(handlersOf(one), mostInvolved);
  const maybeAbout = endsOf(one.kind === 'complaint' ? one.namedUserIds : [], mostNamed);
  const releasedOn = endOfHold(one, states);
  const preparedBy = endsOf(preparersOf(one), mostPreparers);
  const isOver = !isOpen(states) && tasks.length === 0 && one.errands.length === 0 && !one.messages.some(isToLeave);
  return {
    id: one.id,
    kind: one.kind,
    reference: one.reference,
    name: isAsked(one) ? cutName(one.person.name) : '',
    ...(one.branchId && { branchId: one.branchId }),
    ...(isAsked(one) && one.dossierId && { dossierId: one.dossierId }),
    states,
    receivedOn: one.receivedOn,
    ...(dueOn && { dueOn }),
    ...(dueAt && { dueAt }),
    open: isOpen(states),
    holds: one.kind === 'breach' ? isOpen(states) : states.some((state) => holding.includes(state)),
    ...(releasedOn && { releasedOn }),
    ...(one.kind === 'breach' && one.dossierIds.length > 0 && { dossiers: endsOf(one.dossierIds, maxInBreach) }),
    ...(isAsked(one) && { receipts: receiptsOf(one) }),
    ...(about && { about }),
    ...(maybeAbout && { maybeAbout }),
    ...(one.kind === 'complaint' && one.handlerId && { handlerId: one.handlerId }),
    ...(one.kind === 'complaint' && one.externalHandler && { handledOutside: true as const }),
    ...(one.kind === 'complaint' && one.topic && { topic: one.topic }),
    ...(handledBy && { handledBy }),
    ...(preparedBy && { preparedBy }),
    ...(tasks.length > 0 && { tasks }),
    ...(tickDueOn && { tickDueOn }),
    ...(mailDueAt && { mailDueAt }),
    ...(toldOn && { lateToldOn: toldOn }),
    ...(isOver && { destroyFrom: destroyCaseFrom(one) }),
    hasErrands: one.errands.length > 0,
  };
}

/** Since when it keeps nothing from destruction, but for the fourteen days (R33); of a breach, once it is closed. */
function endOfHold(one: Case, states: readonly string[]): Day | undefined {
  if (one.kind === 'breach') return states.includes('closed') ? (one.since.closed ?? one.receivedOn) : undefined;
  return states.includes('hold.ending') ? (one.since.hold ?? one.receivedOn) : undefined;
}

/** To somebody outside; what tells our own people that it is late goes with it. */
function isToLeave({ kind, nextTryAt }: Case['messages'][number]): boolean {
  return nextTryAt !== undefined && kind !== 'M04';
}

function receiptsOf(one: AskedCase): string[] {
  const form = one.kind === 'request' ? one.formReceiptHash : undefined;
  return [one.receiptHash, ...(form ? [form] : [])].map(receiptKey);
}

/** What there is room for. */
const mostInvolved = 20;
const mostPreparers = 6;

/** The name as JSON in at most this many bytes, whole letters. */
const nameBytes = 48;

function cutName(name: string): string {
  let cut = '';
  for (const letter of name) {
    if (Buffer.byteLength(JSON.stringify(cut + letter)) > nameBytes) break;
    cut += letter;
  }
  return cut;
}

const running = ['clock.running', 'clock.extended', 'clock.late'];

/** The last day of the term as long as it runs (AVG 12(3), 33(1), R50). */
function runningTerm(one: Case, states: readonly string[]): Day | undefined {
  if (one.kind === 'breach') {
    const dueAt = breachDueAt(one);
    return dueAt && dayOf(dueAt);
  }
  return states.some((state) => running.includes(state)) ? one.dueOn : undefined;
}
