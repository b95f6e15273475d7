import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { refuse } from '#src/domain/result.ts';

/**
 * Nothing is added to or changed in a dossier that has ended, or that is restricted (AVG 18).
 *
 * @returns the refusal, or undefined when the dossier may still be changed.
 */
export function refusedWhenClosed({ trajectory, restricted }: Dossier, event: string) {
  const state = statePath(trajectory.machine);
  const closed = restricted || state === 'ended' || state === 'declined';
  return closed ? refuse('illegalStep', { params: { event, state } }) : undefined;
}
