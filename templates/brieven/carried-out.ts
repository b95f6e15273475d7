import { z } from 'zod';
import type { Ask } from '#src/domain/cases/asks.ts';
import type { OtherChange } from '#src/domain/cases/other-change-form.ts';
import { daySchema } from '#src/domain/time.ts';
import { request } from './request.ts';
import { words } from './words.ts';

/** Told to whoever had the old data, with the day; without a day the recipient could not be reached (AVG 19). */
const recipient = z.strictObject({ name: z.string().min(1).max(200), toldOn: daySchema.optional() });
/** `datum`: a key of `dataOf` (domain/data.ts). */
const change = z.strictObject({ datum: z.string(), what: words, before: words.optional(), after: words });

const changing: readonly Ask[] = ['correction', 'completion'];
const passedOn: readonly Ask[] = [...changing, 'erasure', 'restriction'];

/** What L24 tells. Only somebody who looked can say that nobody had the data: then it is an empty list. */
export const carriedOut = z
  .strictObject({
    ...request,
    /** The day an earlier letter left that was our answer; absent where this letter is. */
    answeredOn: daySchema.optional(),
    changes: z.array(change).min(1).optional(),
    recipients: z.array(recipient).optional(),
    /** Names of the data that were erased, one by one. */
    erased: z.array(words).min(1).optional(),
    /** A restriction that is over already: the day on which the client was told so (AVG 18(3)). */
    usedAgain: daySchema.optional(),
    /** Absent when all of it was done. */
    part: z.strictObject({ granted: words, refused: words }).optional(),
    /** What the directorate decided that we do, all that was asked or a part (R49). */
    ordered: z.strictObject({ whole: z.boolean(), done: words }).optional(),
    /** To a question that is no request of the kinds the law knows. */
    answer: words.optional(),
  })
  .refine((told) => told.changes || isInWords(told) || !told.asks.some((ask) => changing.includes(ask)), {
    path: ['changes'],
    error: 'noem wat er is veranderd',
  })
  .refine(
    (told) =>
      told.recipients || isInWords(told) || isAct(told.changes) || !told.asks.some((ask) => passedOn.includes(ask)),
    {
      path: ['recipients'],
      error: 'noem wie de gegevens had; een lege lijst als dat niemand is',
    },
  );
export type CarriedOut = z.infer<typeof carriedOut>;

/** What was granted in part or ordered says by itself what was done. */
function isInWords({ part, ordered }: { readonly part?: object | undefined; readonly ordered?: object | undefined }) {
  return part !== undefined || ordered !== undefined;
}

/** Something was done that is no datum, and that nobody can have had. */
function isAct(changes: readonly z.infer<typeof change>[] | undefined): boolean {
  return changes?.every(({ datum }) => acts.some((one) => one === datum)) === true;
}

const acts: readonly OtherChange[] = ['done', 'assignment'];
