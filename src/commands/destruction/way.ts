import type { Destroyable, DestroyedCounts, KeptBackReason } from '#src/domain/destruction/destruction.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { bookYearWay } from './book-year-way.ts';
import { caseWay } from './case-way.ts';
import { dossierWay } from './dossier-way.ts';

/** It stays after all, and why; or it goes, with what is counted of it and the cases it takes along. */
export type Beginning =
  | { readonly kind: 'kept'; readonly reason: KeptBackReason }
  | { readonly kind: 'goes'; readonly counts: DestroyedCounts; readonly caseIds: CaseId[] };

/** How one kind of thing is destroyed. Each step is safe to repeat. */
export type Way = {
  /** Asks at the last moment whether it may go (R30, R33), and brings it to where it is destroyed. */
  readonly begin: () => Promise<Beginning>;
  /** It was taken off the list. */
  readonly stays: () => Promise<unknown>;
  /** Key first, then the files. */
  readonly destroy: () => Promise<void>;
  readonly failed: () => Promise<void>;
  readonly resumes: () => Promise<void>;
};

/** The way of each kind. */
export function wayOf(deps: Deps, of: Destroyable, today: Day): Way {
  switch (of.kind) {
    case 'dossier':
      return dossierWay(deps, of.id, today);
    case 'case':
      return caseWay(deps, of.id, today);
    case 'bookYear':
      return bookYearWay(deps, of.id, today);
  }
}
