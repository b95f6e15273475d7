import { z } from 'zod';
import type { Dossier } from './dossier.ts';
import { daySchema } from './time.ts';

const appointmentSchema = z.object({ on: daySchema, time: z.string(), place: z.string() });

/** When and where the intake is planned now, as it was planned or moved. Undefined when none is. */
export function appointmentOf({ trajectory }: Pick<Dossier, 'trajectory'>) {
  const { facts, intakePlannedOn } = trajectory;
  const planned = [facts['intake.rescheduled'], facts['intake.planned']].find((one) => one?.on === intakePlannedOn);
  return appointmentSchema.safeParse(planned).data;
}
