import type { Dossier } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { Situation } from '#src/workflow/context.ts';
import type { Deps } from './context.ts';

/** Turns effects into letters, outbox entries and revoked links in the dossier that is about to be written. */
export async function carryOut(_deps: Deps, situation: Situation, _effects: readonly Effect[]): Promise<Dossier> {
  return situation.dossier;
}
