import { z } from 'zod';
import { idSchema, type UserId } from '../ids.ts';
import { instantSchema } from '../time.ts';

/** DOMAIN 8.7: what the program looks at itself once the work is done; nobody ticks it. In the order of the page. */
export const ownChecks = [
  'backup',
  'restore',
  'integrity',
  'clock',
  'outbox',
  'leavers',
  'declarations',
  'passwords',
  'destruction',
  'disk',
] as const;
export type OwnCheck = (typeof ownChecks)[number];

/** What only a person can judge: the branch manager looks, and writes down what was found. */
export const reviews = ['accounts', 'holds'] as const;
export type Review = (typeof reviews)[number];

const checks = [...ownChecks, ...reviews] as const;
export type Check = (typeof checks)[number];

/** `attention`: to be explained, such as a mail that waits. `bad`: something is broken or missing; to be explained too. */
const outcomes = ['good', 'attention', 'bad'] as const;
export type CheckOutcome = (typeof outcomes)[number];

/** Numbers only, of which check-words.ts makes a sentence: so nothing of a client can stand in it (P22). */
export const checkResultSchema = z.strictObject({
  check: z.enum(ownChecks),
  outcome: z.enum(outcomes),
  figures: z.record(z.string(), z.number()),
  at: instantSchema,
});
export type CheckResult = z.infer<typeof checkResultSchema>;
export type Found = Pick<CheckResult, 'outcome' | 'figures'>;

/** A person's words beside a check: why it is not in order, or what a review found. */
export const checkNoteSchema = z.strictObject({
  check: z.enum(checks),
  text: z.string().min(1).max(400),
  by: idSchema<UserId>(),
  at: instantSchema,
});
export type CheckNote = z.infer<typeof checkNoteSchema>;

type Checked = { readonly results: readonly CheckResult[]; readonly notes: readonly CheckNote[] };

export function resultOf({ results }: Pick<Checked, 'results'>, check: Check): CheckResult | undefined {
  return results.find((one) => one.check === check);
}

/** The last words of a person beside this check. */
export function noteOf({ notes }: Pick<Checked, 'notes'>, check: Check): CheckNote | undefined {
  return notes.findLast((one) => one.check === check);
}

/** Checks that the program still has to do. */
export function checksLeft({ results }: Pick<Checked, 'results'>): OwnCheck[] {
  return ownChecks.filter((check) => !results.some((one) => one.check === check));
}

/** Of which somebody still has to write down what is the matter, or what was found. */
export function toExplain(run: Checked): Check[] {
  const strange = run.results.filter(({ outcome }) => outcome !== 'good').map(({ check }) => check);
  return [...strange, ...reviews].filter((check) => !noteOf(run, check));
}

export function isReview(check: Check): check is Review {
  return reviews.some((one) => one === check);
}

/** The check of this name, as it may stand in an address. */
export function findCheck(name: string): Check | undefined {
  return checks.find((check) => check === name);
}
