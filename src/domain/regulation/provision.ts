import type { Organisation } from '../organisation.ts';
import type { Day } from '../time.ts';

/** The provisions of the privacy regulation, in its order. */
export const provisionKeys = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
  'P23',
  'P24',
  'P25',
  'P26',
  'P27',
] as const;
export type ProvisionKey = (typeof provisionKeys)[number];

/** One setting as it is in force: read from what the code itself uses. */
export type InForce = { readonly label: string; readonly value: string };

/** Where settings are read from. */
export type House = { readonly organisation: Organisation; readonly today: Day };

/** At least one: a provision that no test proves does not compile. */
type Some = readonly [string, ...string[]];

/** A provision of the regulation, in our own words, with what carries it out and what proves that. */
export type Provision = {
  readonly title: string;
  /** What the regulation asks, at B1, for whoever it is about. */
  readonly says: string;
  /** What the program does for it. */
  readonly does: string;
  /** What it does not do yet, for whoever would rely on it. Absent: the program carries out all of it. */
  readonly lacks?: string;
  /** Numbers of the rules (R1 to R65) that comments in the code name. */
  readonly rules: readonly number[];
  /** The same for the README. */
  readonly english: { readonly title: string; readonly does: string };
  readonly inForce?: (house: House) => readonly InForce[];
  /** Paths in the project. */
  readonly files: Some;
  readonly tests: Some;
};

export type Provisions<K extends ProvisionKey> = Readonly<Record<K, Provision>>;
