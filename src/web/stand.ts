import { type Dossier, isArchived } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { stateLabel } from '#workflows/index.ts';

/** Where a dossier stands, as its lists and pages say it: of what is archived that counts, no longer how it ended. */
export function standWords({
  state,
  archived,
}: {
  readonly state: string;
  readonly archived?: boolean | undefined;
}): string {
  return archived ? 'In het archief' : stateLabel('trajectory', state);
}

export function standOf(dossier: Dossier): string {
  return standWords({ state: statePath(dossier.trajectory.machine), archived: isArchived(dossier) });
}
