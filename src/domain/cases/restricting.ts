import { statePaths } from '../machine.ts';
import type { RequestCase } from './case.ts';

/**
 * What ends a restriction: the client wants it no more, can have no rights any more, or was told that it is over. That the
 * client agrees with the answer, or is silent, ends the request and not the restriction (AVG 18(3)).
 */
export const endsRestriction: readonly string[] = [
  'request.withdrawn',
  'client.died',
  'identity.failed',
  'restriction.lifted',
];

/** AVG 18: are the data still not used because of this request? What was lifted may be restricted again, where the directorate says so. */
export function stillRestricts({ corrections, events }: Pick<RequestCase, 'corrections' | 'events'>): boolean {
  if (!corrections.some(({ kind }) => kind === 'restricted')) return false;
  const last = (types: readonly string[]) => events.findLastIndex(({ type }) => types.includes(type));
  return last(['request.effective']) > last(endsRestriction);
}

/** May the client be told that it ends? Not while a complaint that took the request over runs: that is about the same data. */
export function mayLift(one: Pick<RequestCase, 'corrections' | 'events' | 'machine'>): boolean {
  return stillRestricts(one) && !waitsForComplaint(one);
}

/** A complaint took the request over, and what became of it is not known yet. */
export function waitsForComplaint({ events, machine }: Pick<RequestCase, 'events' | 'machine'>): boolean {
  const isTaken = statePaths(machine).includes('handling.toComplaint');
  return isTaken && !events.some(({ type }) => type === 'complaint.over');
}
