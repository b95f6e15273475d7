import { answerText } from './answer-words.ts';
import type { Datum } from './data.ts';
import { fieldWords } from './field-words.ts';
import type { Field } from './form.ts';

type Answers = Readonly<Record<string, unknown>>;

/** One thing of a datum that differs: a question, one row of a repeating group, or the lines of an address together. */
export type DatumPart = {
  readonly label: string;
  /** In words, line by line; absent where nothing stood there. */
  readonly before?: string;
  /** Absent where nothing stands there any more. */
  readonly after?: string;
  /** The answers as they were, with this part alone as it is now. */
  readonly answers: Answers;
};

/**
 * What differs between two states of a datum, part by part: each is told to whoever had it, and to nobody else (AVG 19).
 * Rows are compared one by one as long as none came or went.
 */
export function differingParts(
  datum: Pick<Datum, 'form' | 'label' | 'partOf'>,
  was: Answers,
  is: Answers,
): DatumPart[] {
  const asked = Object.entries(datum.form?.fields ?? {}).filter(([name]) => !isSame(was[name], is[name]));
  const { partOf } = datum;
  if (!partOf)
    return asked.flatMap(([name, field]) => alone(field, { name, label: `${datum.label}: ${field.label}`, was, is }));
  return [...new Set(asked.map(([name]) => partOf(name)))].map((part) => {
    const questions = asked.filter(([name]) => partOf(name) === part);
    return together(questions, { label: fieldWords([part]), was, is });
  });
}

type Compared = { readonly label: string; readonly was: Answers; readonly is: Answers };

/** The answers to several questions that say one thing: 'Straat: Dorpsstraat', 'Huisnummer: 1'. */
function together(questions: readonly [string, Field<unknown>][], { label, was, is }: Compared): DatumPart {
  const words = (answers: Answers) =>
    questions
      .map(([name, field]) => [field.label, said(field, answers[name])])
      .filter(([, value]) => value)
      .map(([asked, value]) => (questions.length > 1 ? `${asked}: ${value}` : value))
      .join('\n');
  const changed = Object.fromEntries(questions.map(([name]) => [name, is[name]]));
  return { label, ...told(words(was), words(is)), answers: { ...was, ...changed } };
}

function alone(field: Field<unknown>, { name, label, was, is }: Compared & { readonly name: string }): DatumPart[] {
  const [before, after] = [was[name], is[name]];
  if (!Array.isArray(before) || !Array.isArray(after) || !isByRow(field, before, after))
    return [{ label, ...told(said(field, before), said(field, after)), answers: { ...was, [name]: after } }];
  return before.flatMap((row: unknown, at) => {
    if (isSame(row, after[at])) return [];
    const answers = { ...was, [name]: before.with(at, after[at]) };
    return [{ label, ...told(said(field, [row]), said(field, [after[at]])), answers }];
  });
}

function isByRow({ control }: Field<unknown>, before: readonly unknown[], after: readonly unknown[]): boolean {
  return control.kind === 'rows' && before.length === after.length;
}

function said(field: Field<unknown>, value: unknown): string {
  const words = answerText(field, value);
  return words === '–' ? '' : words;
}

function told(before: string, after: string) {
  return { ...(before && { before: before.slice(0, 8000) }), ...(after && { after: after.slice(0, 8000) }) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
