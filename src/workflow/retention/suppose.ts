import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyDossierFrom, destructionNearFrom } from '#src/domain/retention-days.ts';
import type { Situation } from '../context.ts';
import { logLine } from '../log.ts';
import { step } from '../step.ts';
import { retentionStep } from './step.ts';

/** The dossier as if its final report was settled now; undefined where the trajectory is not that far. */
export function supposeClosed(situation: Situation): Dossier | undefined {
  const { dossier } = situation;
  const event = { type: 'eindrapportage.waived', facts: { waivedInWriting: true, deceased: false } };
  const moved = step('trajectory', dossier.trajectory.machine, event);
  if (!moved.ok) return undefined;
  const trajectory = { ...dossier.trajectory, machine: moved.stored };
  return { ...dossier, trajectory, events: [...dossier.events, logLine(situation, { type: event.type })] };
}

/**
 * The dossier as if nothing outside it had ever held it, nor the directorate: where its own days bring it. What a case holds is
 * not seen in the days that come out of it (R51).
 */
export function supposeUnheld(situation: Situation): Dossier {
  const { dossier, today } = situation;
  const { releasedOn: _, ...kept } = dossier.retention;
  const unheld: Dossier = { ...dossier, retention: { ...kept, holds: [] } };
  const from = destroyDossierFrom(unheld);
  const at = statePath(unheld.retention.machine);
  if (!from || !movable.includes(at)) return unheld;
  const held =
    at === 'onHold'
      ? unheld
      : retentionStep({ ...situation, dossier: unheld }, { type: 'hold.set', facts: { held: true } });
  const facts = { noneLeft: true, sixtyDaysLeft: destructionNearFrom(from) <= today, dayCame: from <= today };
  return (held && retentionStep({ ...situation, dossier: held }, { type: 'hold.released', facts })) ?? unheld;
}

/** Of what stands on a list two people decide, in sight of whoever may see that. */
const movable = ['archived', 'dueSoon', 'due', 'onHold'];
