import type { RequestCase } from './case.ts';

/** What ends a request's restriction: it was lifted after the client was told, or the client can have no rights any more. */
const ending = ['restriction.lifted', 'client.died'];

/**
 * AVG 18: are the data still not used because of this request? That the client agrees, or is silent, ends the request and not
 * the restriction. What was lifted may be restricted again, where the directorate says so.
 */
export function stillRestricts({ corrections, events }: Pick<RequestCase, 'corrections' | 'events'>): boolean {
  if (!corrections.some(({ kind }) => kind === 'restricted')) return false;
  const last = (types: readonly string[]) => events.findLastIndex(({ type }) => types.includes(type));
  return last(['request.effective']) > last(ending);
}
