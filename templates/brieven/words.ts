import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { sentence } from '../parts/prose.ts';

/** A typed text that a letter cannot do without. */
export const words = z.string().min(1).max(2000);

/** Something that will be done, and by when. */
export const promise = z.strictObject({ what: words, by: daySchema });

/** 'De coach belt u terug, uiterlijk 28 april 2026.' */
export function promised({ what, by }: z.infer<typeof promise>): string {
  return sentence(`${what.trim().replace(/\.$/u, '')}, uiterlijk ${longDate(by)}`);
}
