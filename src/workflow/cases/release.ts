import type { Case } from '#src/domain/cases/case.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { CaseSituation } from './context.ts';

const decided = ['handling.settled', 'handling.withdrawn'];

/**
 * AVG 18: what was not used for now because of this request, is used again once the request is over. A complaint that took
 * over goes on about the same thing, so then nothing is released. Whether another request still restricts the same dossier
 * is asked when the errand is run.
 */
export function withRelease(before: Case, after: Case, { newId }: Pick<CaseSituation, 'newId'>): Case {
  if (after.kind !== 'request' || isDecided(before) || !isDecided(after)) return after;
  if (!restricts(after)) return after;
  return { ...after, errands: [...after.errands, { id: newId<ItemId>(), kind: 'release' }] };
}

/** Did this request restrict its dossier? */
export function restricts(one: Case): boolean {
  return one.kind === 'request' && one.corrections.some(({ kind }) => kind === 'restricted');
}

function isDecided({ machine }: Case): boolean {
  return statePaths(machine).some((state) => decided.includes(state));
}
