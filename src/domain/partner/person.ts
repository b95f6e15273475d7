import { z } from 'zod';
import { addDays, addYears, dayOf } from '../calendar.ts';
import { blobRefSchema } from '../document.ts';
import { eventSchema } from '../event.ts';
import { idSchema, type PartnerId, type PartnerPersonId, type UserId } from '../ids.ts';
import { machineStateSchema, statePath } from '../machine.ts';
import { destroyFrom } from '../retention.ts';
import { type Day, daySchema } from '../time.ts';
import { isUnderContract, isWithinContract, type Partner } from './partner.ts';

/** The declaration of secrecy of one person: the scan, its number in the archive, and who did what with it. */
const declarationSchema = z.strictObject({
  signedOn: daySchema,
  receivedOn: daySchema,
  receivedBy: idSchema<UserId>(),
  scan: z.strictObject({ type: z.enum(['pdf', 'jpg', 'png']), blob: blobRefSchema }),
  archived: z
    .strictObject({ number: z.string().regex(/^GV-\d{4}-\d{3,}$/), on: daySchema, by: idSchema<UserId>() })
    .optional(),
});

/**
 * One person who works at a partner (P15). A file with a key of its own: when the declaration is destroyed, all of the
 * person is, and no backup opens it any more.
 */
export const partnerPersonSchema = z.strictObject({
  id: idSchema<PartnerPersonId>(),
  partnerId: idSchema<PartnerId>(),
  name: z.string().min(1).max(120),
  formOfAddress: z.enum(['heer', 'mevrouw', 'neutraal']),
  jobTitle: z.string().max(80),
  email: z.string(),
  phone: z.string().optional(),
  /** Called back: by whom and when. Nothing is sent to an address that was not. */
  verified: z.strictObject({ on: daySchema, by: idSchema<UserId>() }).optional(),
  /** The day on which somebody named this person. */
  addedOn: daySchema,
  machine: machineStateSchema,
  declaration: declarationSchema.optional(),
  /** Since when this person may be told things, the last time that began. */
  clearedFrom: daySchema.optional(),
  /** When somebody last saw to it that this is still right. */
  reviewedOn: daySchema.optional(),
  /** The last day on which something was provided. */
  lastProvidedOn: daySchema.optional(),
  endedOn: daySchema.optional(),
  events: z.array(eventSchema),
});
export type PartnerPerson = z.infer<typeof partnerPersonSchema>;

export function personState({ machine }: Pick<PartnerPerson, 'machine'>): string {
  return statePath(machine);
}

/** States in which nobody said yet that this person may be told things. */
const unclearedStates = ['invited', 'declarationSent', 'declarationReceived', 'declarationArchived'];

/** Since when nothing happened with somebody who never was cleared; undefined of who was, or left. */
export function waitingSince({ machine, addedOn, events }: Pick<PartnerPerson, 'machine' | 'addedOn' | 'events'>) {
  if (!unclearedStates.includes(statePath(machine))) return undefined;
  const last = events.at(-1)?.at;
  return last ? dayOf(last) : addedOn;
}

/** The first day a declaration may have been signed on: that of the last asking, or of the last time it was refused. */
export function askedOn({ events }: Pick<PartnerPerson, 'events'>): Day | undefined {
  const asked = events.findLast(({ type }) => type === 'declaration.sent' || type === 'declaration.refused');
  return asked && dayOf(asked.at);
}

type Standing = Pick<PartnerPerson, 'machine' | 'clearedFrom' | 'reviewedOn' | 'lastProvidedOn' | 'endedOn'>;

/** A year without a look, or without anything provided: then it ends by itself. */
export function reviewBy({
  clearedFrom,
  reviewedOn,
}: Pick<PartnerPerson, 'clearedFrom' | 'reviewedOn'>): Day | undefined {
  const last = reviewedOn ?? clearedFrom;
  return last && addYears(last, 1);
}

/** From so many days before that, somebody is asked to look. */
export const reviewDays = 30;

export type LapseGround = 'contract' | 'company' | 'review' | 'unused';

/** Why somebody who is cleared may be told nothing any more from this day on, without anybody having said so. */
export function lapseGround(person: Standing, partner: Partner | undefined, today: Day): LapseGround | undefined {
  if (!partner || !isWithinContract(partner, today)) return 'contract';
  if (!isUnderContract(partner, today)) return 'company';
  const review = reviewBy(person);
  if (!review || review <= today) return 'review';
  const used = [person.clearedFrom, person.lastProvidedOn]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return !used || addYears(used, 1) <= today ? 'unused' : undefined;
}

/**
 * The first day on which this person with the declaration is destroyed: two years after the last thing that was provided
 * (DOMAIN 7.3). Who never got anything, the day after leaving. Undefined as long as something may still be provided, and of who
 * never was cleared: that is a term of the house (`waitingSince`).
 */
export function destroyPersonFrom({ machine, lastProvidedOn, reviewedOn, endedOn }: Standing): Day | undefined {
  const state = statePath(machine);
  if (state === 'ended') return lastProvidedOn ? destroyFrom(lastProvidedOn) : endedOn && addDays(endedOn, 1);
  const last = lastProvidedOn ?? reviewedOn;
  return state === 'suspended' && last ? destroyFrom(last) : undefined;
}
