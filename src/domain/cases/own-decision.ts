import type { RequestCase } from './case.ts';

/** An erasure and an excessive repetition are refused by the directorate itself; the rest by whoever handles the request. */
const refusing = ['request.refused', 'request.partlyGranted', 'request.excessive'] as const;

/**
 * The reason with which the directorate itself refused: its own view stands beside the client's, and no coach is asked for
 * one. Undefined: an employee answered, or nobody did.
 */
export function refusedByDirectorate({ asks, events, facts }: Pick<RequestCase, 'asks' | 'events' | 'facts'>) {
  const last = events.findLast(({ type }) => refusing.some((one) => one === type))?.type;
  if (last === undefined || !(last === 'request.excessive' || asks.includes('erasure'))) return undefined;
  const reason = facts[last]?.reason;
  return typeof reason === 'string' ? reason : undefined;
}

/** The same as letters are told it. */
export function decidedBy(theCase: Parameters<typeof refusedByDirectorate>[0]) {
  return refusedByDirectorate(theCase) === undefined ? {} : { decidedBy: 'directorate' as const };
}
