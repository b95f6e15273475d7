import type { Source } from '../dossier.ts';
import type { Fields, Form } from '../form.ts';
import { answersIn, typedIn } from './answers.ts';
import type { Around, At, Description, LeftOut, Role } from './describe.ts';
import type { LeftOutReason } from './reasons.ts';

/** One datum. */
export type Finding = {
  /** The keys that lead to it from the root of the walk. */
  readonly keys: readonly string[];
  /** What it is part of, outermost first: 'Eerdere tekst 1'. */
  readonly under?: readonly string[];
  readonly label: string;
  /** As it is stored; absent of what is told in words alone. */
  readonly value?: unknown;
  readonly words: string;
  readonly as?: Role;
  readonly source?: Source;
};
/** One datum that is not told. */
export type Omission = { readonly keys: readonly string[]; readonly reason: LeftOutReason };
export type Walked = { readonly found: readonly Finding[]; readonly omitted: readonly Omission[] };

type Place = { readonly around: Around; readonly keys: readonly string[]; readonly of: unknown };

/** Everything in a value as its description tells it, in the order of the description. */
export function walk<T>(description: Description<T>, value: T, around: Around): Walked {
  // the compiler held the description against the type of the value
  return visit(description as unknown as AnyDescription, value, { around, keys: [], of: undefined });
}

type AnyWords = (value: unknown, at: At<unknown>) => string;
type AnyForm = (at: At<unknown>) => Form<Fields> | undefined;
/** A description whose value's type is known no more. */
type AnyDescription =
  | {
      readonly kind: 'told' | 'spoken';
      readonly label: string;
      readonly words: AnyWords;
      readonly as?: Role;
      readonly source?: Source;
    }
  | LeftOut
  | { readonly kind: 'answers' | 'typed'; readonly form: AnyForm }
  | { readonly kind: 'parts'; readonly label?: string; readonly parts: Readonly<Record<string, AnyDescription>> }
  | { readonly kind: 'list'; readonly label: string; readonly each: AnyDescription }
  | { readonly kind: 'keyed'; readonly label: (at: At<unknown>) => string; readonly each: AnyDescription };

function visit(description: AnyDescription, value: unknown, { around, keys, of }: Place): Walked {
  const at = { ...around, keys, key: keys.at(-1) ?? '', of };
  const inside = (key: string, parent: unknown): Place => ({ around, keys: [...keys, key], of: parent });
  switch (description.kind) {
    case 'told':
    case 'spoken': {
      const { kind, label, words, as, source } = description;
      const found: Finding = {
        keys,
        label,
        words: words(value, at),
        ...(kind === 'told' && { value }),
        ...(as && { as }),
        ...(source && { source }),
      };
      return { found: [found], omitted: [] };
    }
    case 'leftOut':
      return { found: [], omitted: [{ keys, reason: description.reason }] };
    case 'answers':
      return { found: placed(answersIn(entriesOf(value), description.form(at), around), keys), omitted: [] };
    case 'typed':
      return { found: placed(typedIn(entriesOf(value), description.form(at)), keys), omitted: [] };
    case 'parts': {
      const held = entriesOf(value);
      const known = Object.entries(description.parts).filter(([name]) => held[name] !== undefined);
      return joined(
        known.map(([name, inner]) => visit(inner, held[name], inside(name, value))),
        description.label,
      );
    }
    case 'list':
      return joined(
        itemsOf(value).map(([name, one], index) =>
          joined([visit(description.each, one, inside(name, value))], `${description.label} ${index + 1}`),
        ),
      );
    case 'keyed':
      return joined(
        Object.entries(entriesOf(value)).map(([name, one]) =>
          joined([visit(description.each, one, inside(name, of))], description.label({ ...at, key: name })),
        ),
      );
  }
}

/** The parts of a list with the name each keeps while others come and go: its own number where it has one. */
export function itemsOf(value: unknown): [name: string, item: unknown][] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map((one, index) => {
    const { id } = entriesOf(one);
    return [typeof id === 'string' ? id : String(index), one];
  });
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}

function placed(found: readonly Finding[], keys: readonly string[]): Finding[] {
  return found.map((one) => ({ ...one, keys: [...keys, ...one.keys] }));
}

/** Together, under a label of their own where they have one. */
function joined(walked: readonly Walked[], label?: string): Walked {
  const found = walked.flatMap((one) => one.found);
  return {
    found: label === undefined ? found : found.map((one) => ({ ...one, under: [label, ...(one.under ?? [])] })),
    omitted: walked.flatMap(({ omitted }) => omitted),
  };
}
