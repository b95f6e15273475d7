import { z } from 'zod';
import type { DossierDocument } from './document.ts';
import type { Dossier } from './dossier.ts';
import { statePath } from './machine.ts';
import { mayHaveArrived } from './overtaken.ts';
import { type Day, daySchema } from './time.ts';

const appointmentSchema = z.object({ on: daySchema, time: z.string(), place: z.string() });

/** When and where the intake is planned now, as it was last planned or moved. Undefined when none is. */
export function appointmentOf({ trajectory, events }: Pick<Dossier, 'trajectory' | 'events'>) {
  if (trajectory.intakePlannedOn === undefined) return undefined;
  const last = events.findLast(({ type }) => type === 'intake.planned' || type === 'intake.rescheduled');
  return appointmentSchema.safeParse(last && trajectory.facts[last.type]).data;
}

/** The appointment a letter to the client tells. Undefined for a letter that tells none. */
export function appointmentIn({ kind, sections }: Pick<DossierDocument, 'kind' | 'sections'>) {
  return kind === 'L04' ? appointmentSchema.safeParse(sections.letter).data : undefined;
}

/**
 * The day of the appointment the client was last written about: the newest letter that left, or is leaving. Undefined:
 * none did, or the client did not come on that day.
 */
export function toldAppointment({ documents, messages, events }: Dossier): Day | undefined {
  const missedAt = events.findLast(({ type }) => type === 'intake.noShow')?.at ?? '';
  const told = documents.findLast(
    ({ id, kind, createdAt }) =>
      kind === 'L04' &&
      createdAt > missedAt &&
      messages.some((mail) => mail.documentId === id && left.includes(statePath(mail.state))),
  );
  return told && appointmentIn(told)?.on;
}

const left: readonly string[] = [...mayHaveArrived, 'posted'];
