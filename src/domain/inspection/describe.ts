import type { Look } from '../access-log/looks.ts';
import type { RequestCase } from '../cases/case.ts';
import type { Dossier, Source } from '../dossier.ts';
import type { Fields, Form } from '../form.ts';
import type { Invoice } from '../invoices/invoice.ts';
import type { Organisation } from '../organisation.ts';
import type { LeftOutReason } from './reasons.ts';

/** Words that are kept beside the domain: of templates and of machines. */
export type Names = {
  /** 'Trajectplan', for 'trajectplan'. */
  kind(kind: string): string;
  /** The form a section of a document was filled in with. */
  section(kind: string, key: string): Form<Fields> | undefined;
  /** 'Lopend', for the state of a machine. */
  state(machine: 'trajectory' | 'retention' | 'approval' | 'mail' | 'request' | 'provision', path: string): string;
  /** 'Gesprek gepland', for what happened in a request. */
  event(machine: 'request', type: string): string;
};

/** What the words about one datum may depend on. */
export type Around = {
  readonly dossier: Dossier;
  /** What this person asked of us; complaints are given by whoever handles them (R51). */
  readonly requests: readonly RequestCase[];
  /** Over this trajectory, credit notes too: they lie outside the dossier (P13). */
  readonly invoices: readonly Invoice[];
  /** Who looked, as far as that was asked for. */
  readonly looks: readonly Look[];
  readonly organisation: Organisation;
  readonly names: Names;
};

/** Where a datum stands: its own key, the keys that lead to it, its own last, and the thing it is in. */
export type At<P> = Around & { readonly key: string; readonly keys: readonly string[]; readonly of: P };

/** The place of a datum in one line of a list or in the heading of an item. */
export type Role = 'when' | 'what' | 'who';

type More = { readonly as?: Role; readonly source?: Source };
type Words<T, P> = (value: T, at: At<P>) => string;

/** Told as it is stored, and in words. */
export type Told<T, P> = More & { readonly kind: 'told'; readonly label: string; readonly words: Words<T, P> };
/** Told in words alone: what is stored names somebody or something by a number. */
export type Spoken<T, P> = More & { readonly kind: 'spoken'; readonly label: string; readonly words: Words<T, P> };
export type LeftOut = { readonly kind: 'leftOut'; readonly reason: LeftOutReason };
/** Values of a form, each told under its question. */
export type Answers<P> = { readonly kind: 'answers'; readonly form: (at: At<P>) => Form<Fields> | undefined };
/** What was typed into a form and not yet read. */
export type Typed<P> = { readonly kind: 'typed'; readonly form: (at: At<P>) => Form<Fields> | undefined };
export type Parts<T> = {
  readonly kind: 'parts';
  readonly label?: string;
  readonly parts: { readonly [K in KeyOf<T>]-?: Description<Held<T, K>, T> };
};
export type List<T> = { readonly kind: 'list'; readonly label: string; readonly each: Description<T> };
export type Keyed<T, P> = {
  readonly kind: 'keyed';
  readonly label: (at: At<P>) => string;
  readonly each: Description<T, P>;
};

/**
 * How everything in a stored shape is told, field by field. Made from the type of the schema: a field that is added there
 * and neither described nor left out with a reason does not compile. P: the thing the value stands in.
 */
export type Description<T, P = unknown> = Told<T, P> | Spoken<T, P> | LeftOut | Inside<T, P>;

type Inside<T, P> = [T] extends [string | number | boolean]
  ? never
  : [T] extends [readonly unknown[]]
    ? List<T[number]>
    : string extends keyof T
      ? Keyed<T[keyof T], P> | Answers<P> | Typed<P>
      : Parts<T>;

type KeyOf<T> = T extends unknown ? keyof T : never;
type Held<T, K> = T extends unknown ? (K extends keyof T ? NonNullable<T[K]> : never) : never;

export function told<T, P>(label: string, words: Words<T, P>, more: More = {}): Told<T, P> {
  return { kind: 'told', label, words, ...more };
}

export function spoken<T, P>(label: string, words: Words<T, P>, more: More = {}): Spoken<T, P> {
  return { kind: 'spoken', label, words, ...more };
}

export function leftOut(reason: LeftOutReason): LeftOut {
  return { kind: 'leftOut', reason };
}

export function parts<T>(described: Parts<T>['parts'], label?: string): Parts<T> {
  return { kind: 'parts', parts: described, ...(label !== undefined && { label }) };
}

export function list<T>(label: string, each: Description<T>): List<T> {
  return { kind: 'list', label, each };
}
