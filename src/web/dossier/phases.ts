import { type Dossier, isArchived } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';

/** The seven steps a reader knows a trajectory by, and which of them a dossier has come to. */
export const phases = ['Opdracht', 'Intake', 'Trajectplan', 'Akkoord', 'Voortgang', 'Einde', 'Archief'] as const;

export function phaseOf(dossier: Dossier): number {
  const state = statePath(dossier.trajectory.machine);
  if (state === 'registered') return 0;
  if (state === 'intakePlanned') return 1;
  if (state === 'intakeHeld' || state === 'planning') return 2;
  if (state === 'awaitingApproval') return 3;
  if (state.startsWith('active.')) return 4;
  return isArchived(dossier) ? 6 : 5;
}
