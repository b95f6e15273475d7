import type { Random } from '#src/domain/time.ts';
import { type FormKeys, makeFormKeys } from './form-keys.ts';
import { type Limits, makeLimits } from './limits.ts';

/** What keeps programs from flooding the public form, without a puzzle for people. */
export type AskGuard = { readonly keys: FormKeys; readonly limits: Limits };

export function makeAskGuard(random: Random, limits: Limits = makeLimits()): AskGuard {
  return { keys: makeFormKeys(random), limits };
}
