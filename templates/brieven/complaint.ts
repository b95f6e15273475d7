import { longDate } from '#src/domain/format.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { onBehalf } from './request.ts';
import { words } from './words.ts';

/** What every letter about a complaint knows: when it was filed, and what it is about in a sentence. */
export const complaint = { filedOn: daySchema, about: words };

/** 'Op 23 november 2026 kregen wij uw klacht namens de heer A. Curatelius', without its full stop. */
export function filed(facts: CaseFacts, filedOn: Day): string {
  return `Op ${longDate(filedOn)} kregen wij uw klacht${onBehalf(facts)}`;
}
