import { z } from 'zod';
import { idSchema, type UserId } from './ids.ts';
import { instantSchema } from './time.ts';

/** Standard texts of letters and documents that the directorate may word otherwise. Their words: templates/wording.ts. */
export const wordingKeys = [
  'greeting',
  'disagree',
  'letterFooter',
  'reportFooter',
  'intakeTalk',
  'afterwards',
  'farewell',
  'noticeData',
  'noticeRecipients',
  'noticeRetention',
  'noticeRights',
  'noticeDisagree',
  'planPrivacy',
] as const;
export type WordingKey = (typeof wordingKeys)[number];

/** What a text said from a moment on, who decided that and why. */
const versionSchema = z.strictObject({
  text: z.string().min(1).max(2000),
  reason: z.string().min(1).max(200),
  at: instantSchema,
  by: idSchema<UserId>(),
});

/** Every version of every text that was ever changed, the one in force at the end. None is ever removed. */
export const wordingSchema = z.partialRecord(z.enum(wordingKeys), z.array(versionSchema));
export type Wording = z.infer<typeof wordingSchema>;

/** The changed texts as they are now; of a text that is not among them the default is in force. */
export function wordsInForce(wording: Wording): Partial<Record<WordingKey, string>> {
  const words: Partial<Record<WordingKey, string>> = {};
  for (const key of wordingKeys) {
    const last = wording[key]?.at(-1);
    if (last) words[key] = last.text;
  }
  return words;
}
