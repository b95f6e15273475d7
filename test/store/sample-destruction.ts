import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { BranchId, DestructionId, DossierId, UserId } from '#src/domain/ids.ts';
import { idOf } from './sample-dossier.ts';

/** A list of one branch with one dossier on it, as it was proposed. */
export function sampleDestruction(number: number, changed: Partial<Destruction> = {}): Destruction {
  return {
    id: idOf<DestructionId>(`destruction-${number}`),
    branchId: idOf<BranchId>('branch-1'),
    proposedBy: idOf<UserId>('clerk-1'),
    proposedOn: '2029-01-02',
    stage: { kind: 'proposed' },
    entries: [
      {
        state: 'waiting',
        of: { kind: 'dossier', id: idOf<DossierId>(`dossier-${number}`) },
        reference: `MG-2026-${String(number).padStart(4, '0')}`,
        endYear: 2026,
        from: '2029-01-01',
        revision: 1,
      },
    ],
    exceptions: [],
    ...changed,
  };
}

/** Confirmed by another on the same day. */
export const sampleConfirmed = {
  kind: 'confirmed',
  confirmedBy: idOf<UserId>('manager-1'),
  confirmedOn: '2029-01-02',
  runsFrom: '2029-01-10',
} as const satisfies Destruction['stage'];
