import { z } from 'zod';
import { type ItemId, idSchema, type UserId } from '../ids.ts';
import { type Instant, instantSchema } from '../time.ts';

/** Who did something, and when. */
export const byAtSchema = z.strictObject({ by: idSchema<UserId>(), at: instantSchema });

/** For so many minutes at most a dossier stays open, and never longer than the house stands still. */
export const openMinutes = 60;

/**
 * Break-glass (DOMAIN 8.7): one dossier that the administrator asked to open during maintenance, and who gave it. It is named as
 * the access log names it: whoever has the dossier recognises it, and once it is destroyed nothing leads back to it.
 */
export const openingSchema = z.strictObject({
  id: idSchema<ItemId>(),
  mark: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().min(1).max(400),
  asked: byAtSchema,
  /** The second person. */
  given: byAtSchema.optional(),
  /** Until when, once it was given. */
  until: instantSchema.optional(),
  /** It was refused, or stopped before its time. */
  ended: byAtSchema.optional(),
});
export type Opening = z.infer<typeof openingSchema>;

/** Nobody answered it. */
export function isAsked({ given, ended }: Opening): boolean {
  return !given && !ended;
}

export type OpeningState = 'asked' | 'open' | 'over' | 'refused';

/** How it stands at this moment. */
export function openingState(opening: Opening, now: Instant): OpeningState {
  const { given, until, ended } = opening;
  if (isAsked(opening)) return 'asked';
  if (!given) return 'refused';
  return !ended && until !== undefined && now < until ? 'open' : 'over';
}

/** It can still be refused, or closed. */
export function isWaitingOrOpen(opening: Opening, now: Instant): boolean {
  return ['asked', 'open'].includes(openingState(opening, now));
}
