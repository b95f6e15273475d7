import type { BranchId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { DossierLists, Scope } from '#src/store/port.ts';
import type { UserVisit } from '../../visit.ts';

export type Figure = {
  readonly label: string;
  readonly count: number;
  /** Where it is seen to. */
  readonly href?: string;
  /** It should be nought. */
  readonly late?: true;
};

export type Look = {
  readonly visit: UserVisit;
  readonly lists: DossierLists;
  /** R3: whose dossiers are counted; undefined: this visitor sees no list of dossiers. */
  readonly scope: Scope | undefined;
  /** Outside dossiers: this branch only; undefined: all of them. */
  readonly branchId: BranchId | undefined;
  readonly newYear: Day;
  readonly newMonth: Day;
};

export function inScope({ scope }: Look, figures: (scope: Scope) => readonly Figure[]): readonly Figure[] {
  return scope ? figures(scope) : [];
}
