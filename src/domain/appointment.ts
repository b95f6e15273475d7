import { z } from 'zod';
import type { Dossier } from './dossier.ts';
import { daySchema } from './time.ts';

const appointmentSchema = z.object({ on: daySchema, time: z.string(), place: z.string() });

/** When and where the intake is planned now, as it was last planned or moved. Undefined when none is. */
export function appointmentOf({ trajectory, events }: Pick<Dossier, 'trajectory' | 'events'>) {
  if (trajectory.intakePlannedOn === undefined) return undefined;
  const last = events.findLast(({ type }) => type === 'intake.planned' || type === 'intake.rescheduled');
  return appointmentSchema.safeParse(last && trajectory.facts[last.type]).data;
}
