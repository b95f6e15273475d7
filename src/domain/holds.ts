import { dayOf } from './calendar.ts';
import type { CaseSummary } from './cases/summary.ts';
import type { Dossier } from './dossier.ts';
import type { OrderedHold } from './ordered-hold.ts';
import type { Day } from './time.ts';

export type HoldKind = OrderedHold['kind'] | CaseSummary['kind'] | 'restriction';

/** Something because of which a dossier is not destroyed now. */
export type Hold = {
  readonly kind: HoldKind;
  /** Of a case: which, for whoever may see it. */
  readonly theCase?: CaseSummary;
  readonly ordered?: OrderedHold;
};

/** What keeps a dossier now, and the last day on which something ended that did, as far as that is still known. */
export type Holds = { readonly now: readonly Hold[]; readonly releasedOn: Day | undefined };

type Kept = Pick<Dossier, 'restrictedBy' | 'events'> & { readonly retention: Pick<Dossier['retention'], 'holds'> };

/**
 * R33: derived each time from the dossier and its cases, so that no hold can be forgotten and none outlives its cause.
 *
 * @param cases every request, complaint and breach this dossier is in, whether it holds or not
 */
export function holdsOf(dossier: Kept, cases: readonly CaseSummary[]): Holds {
  const { restrictedBy, retention } = dossier;
  const open = cases.filter(({ holds, releasedOn }) => holds && !releasedOn);
  const ordered = retention.holds.filter(({ ended }) => !ended);
  const now: Hold[] = [
    ...open.map((theCase): Hold => ({ kind: theCase.kind, theCase })),
    ...(restrictedBy.length > 0 ? [{ kind: 'restriction' } as const] : []),
    ...ordered.map((one): Hold => ({ kind: one.kind, ordered: one })),
  ];
  const ends = [
    ...cases.map(({ releasedOn }) => releasedOn),
    ...retention.holds.map(({ ended }) => ended?.on),
    liftedOn(dossier),
  ];
  return { now, releasedOn: latest(ends) };
}

/** The last day there is. */
function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** AVG 18: the day the last restriction ended. */
function liftedOn({ restrictedBy, events }: Kept): Day | undefined {
  const lifted = restrictedBy.length === 0 && events.findLast(({ type }) => type === 'restriction.lifted');
  return lifted ? dayOf(lifted.at) : undefined;
}
