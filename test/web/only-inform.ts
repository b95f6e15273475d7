import { start } from '#src/workflow/step.ts';
import type { PlanAt } from '../jobs/scene.ts';
import type { Stage } from './sponsor-stage.ts';

/** Makes of what is to be sent a report that the contract asks no answer to. */
export async function onlyInform(stage: Stage, at: PlanAt, way?: 'linkOnly'): Promise<void> {
  const { value, revision } = stage.store.organisation.read();
  const sponsors = value.sponsors.map((sponsor) => ({
    ...sponsor,
    contracts: sponsor.contracts.map((one) => ({
      ...one,
      reportApproval: 'informOnly' as const,
      ...(way && { delivery: { way } }),
    })),
  }));
  await stage.store.organisation.save(revision, { ...value, sponsors });
  await stage.change(at, (dossier) => ({
    ...dossier,
    trajectory: { ...dossier.trajectory, machine: { ...dossier.trajectory.machine, value: { active: 'running' } } },
    documents: dossier.documents.map((one) => ({
      ...one,
      kind: 'voortgangsrapportage',
      period: { from: '2026-08-23' as const, until: '2026-11-22' as const },
      approval: { ...start('approval', { subject: 'report' }), value: 'ready' },
    })),
  }));
}
