import type { Dossier } from '#src/domain/dossier.ts';
import type { Situation } from '#src/workflow/context.ts';
import { type Handed, withReasons } from './judge.ts';

/** The reasons for health words kept in an answer that is no section: a step, an upload, why somebody reads (R8). */
export function keepWords(
  { actor, now }: Pick<Situation, 'actor' | 'now'>,
  dossier: Dossier,
  kept: { readonly section: string } & Pick<Handed, 'reasons'>,
): Dossier {
  if (actor.kind !== 'user' || !kept.reasons?.length) return dossier;
  const origin = { section: kept.section, by: actor.id, at: now };
  return { ...dossier, overrides: withReasons(dossier.overrides, kept, origin) };
}
