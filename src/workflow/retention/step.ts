import type { Dossier } from '#src/domain/dossier.ts';
import type { Situation } from '../context.ts';
import { logLine } from '../log.ts';
import { type StepEvent, step } from '../step.ts';

/** A hold tells by itself why it is there; who may not know of that, would learn it from a line in this log (R51). */
const silent: readonly string[] = ['hold.set', 'hold.released'];

/**
 * One step of where a dossier lies, with its line in the log.
 *
 * @returns undefined where the machine has no such step.
 */
export function retentionStep(
  situation: Situation,
  event: StepEvent,
  change: Partial<Dossier['retention']> = {},
): Dossier | undefined {
  const { dossier } = situation;
  const moved = step('retention', dossier.retention.machine, event);
  if (!moved.ok) return undefined;
  const lines = silent.includes(event.type) ? [] : [logLine(situation, { type: event.type })];
  return {
    ...dossier,
    retention: { ...dossier.retention, ...change, machine: moved.stored },
    events: [...dossier.events, ...lines],
  };
}
