import type { Day } from './time.ts';

/** Who acts: the program by itself, or somebody of whom something is asked. */
export const doers = ['system', 'coach', 'clerk', 'branchManager', 'directorate', 'sponsor'] as const;
export type Doer = (typeof doers)[number];

export const doerLabels: Readonly<Record<Doer, string>> = {
  system: 'het systeem',
  coach: 'de coach',
  clerk: 'de administratie',
  branchManager: 'de vestigingsmanager',
  directorate: 'de directie',
  sponsor: 'de opdrachtgever',
};

/** Something that will happen, or has to be done, on a day to come. */
export type Coming = {
  readonly day: Day;
  /** In Dutch, without anybody's name. */
  readonly what: string;
  readonly who: Doer;
  /** The provision it comes from: 'P12'. */
  readonly rule: string;
};

/** Earliest first; of one day in the order given. */
export function byDay<C extends Coming>(coming: readonly C[]): C[] {
  return coming.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
