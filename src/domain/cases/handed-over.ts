import type { RequestCase } from './case.ts';

/**
 * Was this very package given to whoever is recognised now? Where the request stands still, the step sent twice would put it in
 * the register twice (R54); made anew it is another one.
 */
export function isHandedOver({ events }: Pick<RequestCase, 'events'>): boolean {
  const last = events.findLastIndex(({ type }) => type === 'package.handed');
  return last >= 0 && !events.slice(last).some(({ type }) => type === 'package.made' || type === 'identity.confirmed');
}
