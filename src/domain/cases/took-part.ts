import type { DossierEvent } from '../event.ts';
import type { UserId } from '../ids.ts';
import type { Case } from './case.ts';

/** Everybody of the house who took one of these steps. */
export function whoTook({ events }: Pick<Case, 'events'>, types: readonly string[]): UserId[] {
  const taken = events.filter(({ type }) => types.includes(type));
  return [...new Set(taken.flatMap(({ by }) => (by === 'system' || by === 'sponsor' ? [] : [by])))];
}

const preparing = [
  'informal.proposed',
  'investigation.started',
  'hearing.offered',
  'hearing.held',
  'hearing.waived',
  'drafting.started',
];

/**
 * R50: who prepared the judgment, and so does not sign it, also once somebody from outside took over. Whoever wrote down what
 * somebody from outside prepared, did not.
 */
export function preparersOf(one: Case): UserId[] {
  return one.kind === 'complaint' ? whoTook({ events: one.events.filter(whileInHouse) }, preparing) : [];
}

/** Was it handled by somebody of the house when this happened? Each appointment says in the log whether it still is. */
function whileInHouse(_line: DossierEvent, index: number, events: readonly DossierEvent[]): boolean {
  const appointment = events.slice(0, index + 1).findLast(({ data }) => data?.outside !== undefined);
  return appointment?.data?.outside !== true;
}

/** Whoever talked with the client and answered; of a complaint those of the request it follows. */
export function handlersOf(one: Case): UserId[] {
  if (one.kind === 'complaint') return one.involvedUserIds;
  return [...new Set([...whoTook(one, talked), ...whoTook({ events: decidedHere(one) }, deciding)])];
}

const talked = ['talk.held', 'talk.declined', 'question.answered'];
const deciding = ['request.granted', 'request.partlyGranted', 'request.refused'];

/** Whoever wrote down what somebody from outside decided on an erasure, did not decide it (AVG 17). */
function decidedHere(one: Case): Case['events'] {
  const named = one.events.findIndex(({ type }) => type === 'decider.named');
  return one.kind === 'request' && one.asks.includes('erasure') && named >= 0 ? one.events.slice(0, named) : one.events;
}
