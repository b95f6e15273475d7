import type { Dossier } from '#src/domain/dossier.ts';
import { type Fields, type Form, judgeForm } from '#src/domain/form.ts';
import type { UserId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { basisOf } from '../basis.ts';

type Values = Readonly<Record<string, unknown>>;
/** Answers as a dossier keeps them, of an intake and of a document alike. */
export type Stored = Dossier['intake'][string];
type Override = Dossier['overrides'][number];

/** One finished section as a page or another caller hands it in. */
export type Handed = {
  /** The parsed answers. */
  readonly values: Values;
  /** `basisOf` the section as it was shown. */
  readonly basis: string;
  /** Reasons given for words the health check warned about (R8). */
  readonly reasons?: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};

/**
 * What may be stored of a section.
 *
 * @returns `invalid` for wrong answers or a number like a BSN (R8); `conflict` with `params.basis` of what is stored now,
 *   when somebody saved other words in between.
 */
export function judgeSection(form: Form<Fields>, handed: Handed, stored: Stored | undefined): Result<Stored> {
  // answers left open are not stored
  const values: Values = JSON.parse(JSON.stringify(handed.values));
  const problems = judgeForm(form, values);
  if (problems.length > 0) return refuse('invalid', { problems });
  const now = basisOf(stored);
  if (now !== handed.basis && basisOf(values) !== now) return refuse('conflict', { params: { basis: now } });
  // only JSON is left, and the form's schema accepted it
  return ok(values as Stored);
}

/** The reasons for words kept in a section, each word's last one (R8). */
export function withReasons(
  before: readonly Override[],
  { reasons = [] }: Pick<Handed, 'reasons'>,
  origin: { readonly section: string; readonly by: UserId; readonly at: Instant },
): Override[] {
  const given = reasons.map((one) => ({ ...origin, ...one }));
  const again = (one: Override) =>
    given.some(({ section, field, word }) => one.section === section && one.field === field && one.word === word);
  return [...before.filter((one) => !again(one)), ...given];
}
