import { daySchema } from '#src/domain/time.ts';
import { words } from './words.ts';

/** What every letter about a complaint knows: when it was filed, and what it is about in a sentence. */
export const complaint = { filedOn: daySchema, about: words };
