import { z } from 'zod';
import { addDays } from '../calendar.ts';
import { idSchema, type PartnerId, type PartnerPersonId, type UserId } from '../ids.ts';
import type { Terms } from '../settings/terms.ts';
import { type Day, daySchema } from '../time.ts';
import { destroyPersonFrom, type PartnerPerson, personState, reviewBy, waitingSince } from './person.ts';

/** What lists, jobs and "Mijn werk" need to know of a person at a partner without opening the file. */
export const partnerPersonSummarySchema = z.strictObject({
  id: idSchema<PartnerPersonId>(),
  partnerId: idSchema<PartnerId>(),
  name: z.string(),
  jobTitle: z.string(),
  state: z.string(),
  /** The address was called back. */
  proven: z.boolean(),
  archiveNumber: z.string().optional(),
  /** Who put the declaration down or gave it its number: somebody else looks at it. */
  preparedBy: z.array(idSchema<UserId>()),
  since: daySchema.optional(),
  /** Of who is cleared: the last day before which somebody has to look again. */
  reviewBy: daySchema.optional(),
  lastProvidedOn: daySchema.optional(),
  destroyFrom: daySchema.optional(),
  /** Of who never was cleared: since when nothing happened. */
  waitingSince: daySchema.optional(),
});
export type PartnerPersonSummary = z.infer<typeof partnerPersonSummarySchema>;

/** The summary of a person at a partner. */
export function summarisePartnerPerson(person: PartnerPerson): PartnerPersonSummary {
  const { id, partnerId, name, jobTitle, verified, declaration, lastProvidedOn } = person;
  const state = personState(person);
  const review = state === 'cleared' ? reviewBy(person) : undefined;
  const from = destroyPersonFrom(person);
  const waiting = waitingSince(person);
  const since = declaration?.archived?.on ?? declaration?.receivedOn;
  return {
    id,
    partnerId,
    name,
    jobTitle,
    state,
    proven: verified !== undefined,
    ...(declaration?.archived && { archiveNumber: declaration.archived.number }),
    preparedBy: preparersOf(person),
    ...(since && { since }),
    ...(review && { reviewBy: review }),
    ...(lastProvidedOn && { lastProvidedOn }),
    ...(from && { destroyFrom: from }),
    ...(waiting && { waitingSince: waiting }),
  };
}

/** The first day on which a person is destroyed with what is kept, by the terms of today; undefined as long as that day is not known. */
export function destroyedFrom(
  { destroyFrom, waitingSince }: Pick<PartnerPersonSummary, 'destroyFrom' | 'waitingSince'>,
  { neverClearedDays }: Pick<Terms, 'neverClearedDays'>,
): Day | undefined {
  return destroyFrom ?? (waitingSince && addDays(waitingSince, neverClearedDays + 1));
}

/** Who put the declaration down and who gave it its number; never one of them says that it is right (P15). */
export function preparersOf({ declaration }: Pick<PartnerPerson, 'declaration'>): UserId[] {
  if (!declaration) return [];
  return [...new Set([declaration.receivedBy, ...(declaration.archived ? [declaration.archived.by] : [])])];
}
