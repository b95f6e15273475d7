import type { Actor } from '#src/domain/actor.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { stepTrajectory } from './take-step.ts';

type NextCoach = { readonly coachId: UserId; readonly reason: string } & Pick<Handed, 'reasons'>;

/**
 * R64: another coach becomes responsible at once; client and sponsor get L12. With a coach of another
 * branch the dossier moves there in the same write (R63), and its requests after it.
 */
export function reassignCoach(
  deps: Deps,
  actor: Actor,
  { dossierId, reasons, ...answers }: { readonly dossierId: DossierId } & NextCoach,
): Promise<Result<undefined>> {
  return stepTrajectory(deps, actor, { dossierId, event: 'coach.reassigned', answers, reasons });
}

/**
 * The same for several clients of one coach, one write each: what was handed over stays so when a later one is refused.
 *
 * @returns how many were handed over, or the first refusal.
 */
export async function reassignCoaches(
  deps: Deps,
  actor: Actor,
  { dossierIds, ...next }: { readonly dossierIds: readonly DossierId[] } & NextCoach,
): Promise<Result<number>> {
  for (const dossierId of dossierIds) {
    const given = await reassignCoach(deps, actor, { dossierId, ...next });
    if (!given.ok) return given;
  }
  return ok(dossierIds.length);
}
