import type { Case, RequestCase } from '#src/domain/cases/case.ts';
import { endsRestriction } from '#src/domain/cases/restricting.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { CaseSituation, ErrandWish } from './context.ts';
import { errandsOf, noticesOfEnd } from './notices.ts';

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
export function withRelease(before: Case, after: Case, around: Around): Case {
  const taken = after.events.slice(before.events.length).map(({ type }) => type);
  if (after.kind === 'request' && taken.some((type) => endsRestriction.includes(type)) && restricts(after))
    return released(after, around, taken.includes('client.died'));
  if (after.kind === 'complaint' && after.requestId && arrives(before, after, complaintOver))
    return withErrands(after, around, [{ kind: 'tellRequest', requestId: after.requestId }]);
  return after;
}

type Around = Pick<CaseSituation, 'newId' | 'dossier' | 'today'>;

/** Used again, and told to whoever was asked not to use it (AVG 19). */
function released(request: RequestCase, around: Around, died: boolean): Case {
  const { dossier } = around;
  const notices = dossier && !died ? noticesOfEnd(request, dossier, around) : [];
  const told = { ...request, notices: [...request.notices, ...notices] };
  return withErrands(told, around, [{ kind: 'release' }, ...errandsOf(notices, request.corrections)]);
}

function withErrands(one: Case, { newId }: Around, wishes: readonly ErrandWish[]): Case {
  return { ...one, errands: [...one.errands, ...wishes.map((wish) => ({ ...wish, id: newId<ItemId>() }))] };
}

/** Did this request restrict its dossier? */
function restricts({ corrections }: RequestCase): boolean {
  return corrections.some(({ kind }) => kind === 'restricted');
}

function arrives(before: Case, after: Case, states: readonly string[]): boolean {
  const isThere = ({ machine }: Case) => statePaths(machine).some((state) => states.includes(state));
  return !isThere(before) && isThere(after);
}
