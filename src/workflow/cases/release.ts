import type { Case } from '#src/domain/cases/case.ts';
import type { ErrandOf } from '#src/domain/cases/errand.ts';
import { endsRestriction } from '#src/domain/cases/restricting.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { CaseSituation } from './context.ts';

/** Nothing of a complaint is left to be done. */
export const complaintOver = [
  'handling.closed',
  'handling.withdrawn',
  'handling.notAdmitted',
  'handling.transferred',
  'handling.lapsed',
];

/**
 * AVG 18: what was not used for now because of a request, is used again. A complaint that took it over is about the same
 * data: when that is over the request is told, so that somebody tells the client and lifts it (AVG 18(3)).
 */
export function withRelease(before: Case, after: Case, { newId }: Pick<CaseSituation, 'newId'>): Case {
  const todo = (errand: Todo): Case => ({ ...after, errands: [...after.errands, { id: newId<ItemId>(), ...errand }] });
  const taken = after.events.slice(before.events.length);
  if (after.kind === 'request' && taken.some(({ type }) => endsRestriction.includes(type)) && restricts(after))
    return todo({ kind: 'release' });
  if (after.kind === 'complaint' && after.requestId && arrives(before, after, complaintOver))
    return todo({ kind: 'tellRequest', requestId: after.requestId });
  return after;
}

type Todo = Omit<ErrandOf<'release'>, 'id'> | Omit<ErrandOf<'tellRequest'>, 'id'>;

/** Did this request restrict its dossier? */
function restricts(one: Case): boolean {
  return one.kind === 'request' && one.corrections.some(({ kind }) => kind === 'restricted');
}

function arrives(before: Case, after: Case, states: readonly string[]): boolean {
  const isThere = ({ machine }: Case) => statePaths(machine).some((state) => states.includes(state));
  return !isThere(before) && isThere(after);
}
