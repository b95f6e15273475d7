import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { refuse } from '#src/domain/result.ts';

/**
 * Nothing is added to or changed in a dossier that has ended. A restricted one is refused by `changeDossier`.
 *
 * @returns the refusal, or undefined when the dossier may still be changed.
 */
export function refusedWhenClosed({ trajectory }: Dossier, event: string) {
  const state = statePath(trajectory.machine);
  const closed = state === 'ended' || state === 'declined';
  return closed ? refuse('illegalStep', { params: { event, state } }) : undefined;
}
