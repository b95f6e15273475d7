import { type Day, daySchema } from '../time.ts';
import type { RequestCase } from './case.ts';

/** What the directorate ordered, and the day it named (P18, R49). */
export type Order = { readonly whole: boolean; readonly done: string; readonly by: Day };

/** Undefined as long as it decided nothing, and where it upheld the answer. */
export function orderOf({ facts }: Pick<RequestCase, 'facts'>): Order | undefined {
  const decided = facts['directorate.decided'];
  const by = daySchema.safeParse(decided?.by);
  if (!decided || decided.decision === 'uphold' || typeof decided.done !== 'string' || !by.success) return undefined;
  return { whole: decided.decision === 'grant', done: decided.done, by: by.data };
}
