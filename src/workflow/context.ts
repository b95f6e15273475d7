import type { Actor } from '#src/domain/actor.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Day, Instant } from '#src/domain/time.ts';

/** Everything a pure decision may look at. `newId` draws ids from the caller's randomness. */
export type Situation = {
  readonly dossier: Dossier;
  readonly organisation: Organisation;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: <T extends string>() => T;
  /** Since when all its hours are billed, which only who can look at the invoices knows (P13); absent: nobody asked. */
  readonly billedOn?: Day;
};

/** The dossier after the step, and what else must happen in the same write. */
export type Decided = { readonly dossier: Dossier; readonly effects: readonly Effect[] };
