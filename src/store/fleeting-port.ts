import { z } from 'zod';
import { type Instant, instantSchema } from '#src/domain/time.ts';

const times = z.number().int();
const typed = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])).readonly();

/**
 * Shelves of what is kept for a while. Of each at most so many names are kept (and a fiftieth more for a moment): what was changed
 * longest ago goes first, so nobody can fill it up, and what strangers bring pushes out nothing of whoever is known here.
 */
export const shelves = {
  /** Guesses at a password or a code: the last one, and from when another may be made. */
  tries: { most: 20_000, schema: z.strictObject({ count: times, lastAt: instantSchema, openAt: instantSchema }) },
  /** What is counted for an hour, from the first of it on. */
  counts: { most: 20_000, schema: z.strictObject({ count: times, from: instantSchema }) },
  /** What staff and sponsors typed on one page for the next. */
  known: { most: 500, schema: typed },
  /** The same of whoever comes without an account. */
  public: { most: 2000, schema: typed },
  /** Forms that were sent with a proof, and where the answer led. */
  sent: { most: 2000, schema: z.strictObject({ isDone: z.boolean(), to: z.string().optional() }) },
  /** Drawn once for all servers. */
  secrets: { most: 10, schema: z.string() },
} as const satisfies Readonly<Record<string, { readonly most: number; readonly schema: z.ZodType }>>;

export type Shelf = keyof typeof shelves;
export type ValueOn<S extends Shelf> = z.infer<(typeof shelves)[S]['schema']>;

/** Whose it is, and which of theirs. Both may be a secret or say something of a person: they are kept hashed. */
export type FleetingPlace<S extends Shelf = Shelf> = {
  readonly shelf: S;
  readonly whose: string;
  readonly name?: string;
};

/** It ends by itself at its moment, by the clock of whoever asks. */
export type Kept<V> = { readonly value: V; readonly until: Instant };

/**
 * What lives for minutes or hours and is no part of the house: guesses, half a log-in, text between two pages. All servers of a
 * house share it, and it may be lost: then guesses are forgiven and something is typed or asked once more.
 */
export type Fleeting = {
  /**
   * Reads, decides and keeps in one: nobody changes this place meanwhile, on any server. Where `next` answers what it got, nothing is
   * written. It is asked again when another server was first, so it only decides.
   */
  change<S extends Shelf, R>(
    place: FleetingPlace<S>,
    now: Instant,
    next: (kept: Kept<ValueOn<S>> | undefined) => { readonly result: R; readonly kept: Kept<ValueOn<S>> | undefined },
  ): Promise<R>;
  /** All that is kept of somebody on a shelf. */
  forget(shelf: Shelf, whose: string): Promise<void>;
};

/** What is kept at a place now. */
export function keptAt<S extends Shelf>(
  { change }: Fleeting,
  place: FleetingPlace<S>,
  now: Instant,
): Promise<ValueOn<S> | undefined> {
  return change(place, now, (kept) => ({ result: kept?.value, kept }));
}
