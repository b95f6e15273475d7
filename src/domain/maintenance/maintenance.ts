import { z } from 'zod';
import { blobRefSchema } from '../document.ts';
import { type DossierEvent, eventSchema } from '../event.ts';
import { clockTime, weekdayDate } from '../format.ts';
import { type BranchId, idSchema, type LetterheadId, type MaintenanceId } from '../ids.ts';
import { localInstant } from '../local-instant.ts';
import { machineStateSchema, statePath } from '../machine.ts';
import { daySchema, type Instant, instantSchema } from '../time.ts';
import { checkNoteSchema, checkResultSchema } from './checks.ts';
import { maintenanceMailSchema } from './mail.ts';
import { byAtSchema, openingSchema } from './opening.ts';

/** For how long the house may stand still; four hours at most, so that nobody is locked out for a day. */
export const lengths = [30, 60, 120, 240] as const;
export type Minutes = (typeof lengths)[number];

const reportSchema = z.strictObject({
  number: z.string().regex(/^OH-\d{4}-\d{4,}$/),
  on: daySchema,
  model: blobRefSchema,
  fingerprint: z.string(),
  letterhead: idSchema<LetterheadId>().optional(),
});

/**
 * One run of maintenance of the program for one branch (P22): planned, announced, supervised, carried out, checked, signed for.
 * Kept for seven years, and nothing in it is about a client.
 */
export const maintenanceSchema = z.strictObject({
  id: idSchema<MaintenanceId>(),
  branchId: idSchema<BranchId>(),
  machine: machineStateSchema,
  plannedOn: daySchema,
  /** As the clocks in Amsterdam show it: '18.00'. */
  from: z.string().regex(/^([01]\d|2[0-3])\.[0-5]\d$/),
  minutes: z.literal([...lengths]),
  /** What is going to be done; absent as long as only the program planned it. */
  work: z.string().max(600).optional(),
  /** Who supervises, since when. */
  supervision: byAtSchema.optional(),
  started: byAtSchema.optional(),
  /** Until then nobody writes; absent once the work ended. */
  stillUntil: instantSchema.optional(),
  ended: byAtSchema.optional(),
  /** Dossiers that the administrator asked for, until it is signed: what is kept after that leads to no client. */
  openings: z.array(openingSchema),
  results: z.array(checkResultSchema),
  notes: z.array(checkNoteSchema),
  report: reportSchema.optional(),
  messages: z.array(maintenanceMailSchema),
  events: z.array(eventSchema),
});
export type Maintenance = z.infer<typeof maintenanceSchema>;

export function maintenanceState({ machine }: Pick<Maintenance, 'machine'>): string {
  return statePath(machine);
}

/** Nothing happens to it any more. */
export function isOver(state: string): boolean {
  return state === 'signedOff';
}

/** It has not begun. */
export function isAhead(state: string): boolean {
  return ['planned', 'announced', 'supervised', 'postponed', 'overdue'].includes(state);
}

/** Somebody is at work, and nobody may write. */
export function isBusy(state: string): boolean {
  return state === 'running' || state === 'emergency';
}

/** The work ended, and the program looks whether everything is whole. */
export function isChecked(state: string): boolean {
  return state === 'verifying' || state === 'rolledBack';
}

/** The moment it begins, as it was told. */
export function plannedAt({ plannedOn, from }: Pick<Maintenance, 'plannedOn' | 'from'>): Instant {
  return localInstant(plannedOn, from);
}

/** 'woensdag 2 december 2026, 18.00 tot 19.00 uur'. */
export function whenWords(run: Pick<Maintenance, 'plannedOn' | 'from'> & { readonly minutes: number }): string {
  return `${weekdayDate(run.plannedOn)}, ${run.from} tot ${clockTime(plannedUntil(run))} uur`;
}

function plannedUntil(run: Pick<Maintenance, 'plannedOn' | 'from'> & { readonly minutes: number }): Instant {
  // toISOString writes exactly this shape
  return new Date(Date.parse(plannedAt(run)) + run.minutes * 60_000).toISOString() as Instant;
}

/** Everybody is told: nobody can write in the hours that were announced, and those have not passed. */
export function isComing(
  run: Pick<Maintenance, 'plannedOn' | 'from'> & { readonly state: string; readonly minutes: number },
  now: Instant,
): boolean {
  return ['announced', 'supervised'].includes(run.state) && now < plannedUntil(run);
}

/** It began without supervision, since it could not wait. */
export function isEmergency({ events }: Pick<Maintenance, 'events'>): boolean {
  return lastOf({ events }, 'emergency.started') !== undefined;
}

/** The last time this happened. */
export function lastOf({ events }: Pick<Maintenance, 'events'>, type: string): DossierEvent | undefined {
  return events.findLast((event) => event.type === type);
}
