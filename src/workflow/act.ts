import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import type { Fields, Form, Values } from '#src/domain/form.ts';
import type { Contract, Sponsor } from '#src/domain/organisation.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Situation } from './context.ts';

/** What a step changes besides the machine's position. */
export type Applied = {
  readonly trajectory?: Partial<Trajectory>;
  /** The dossier with other things than the trajectory changed. */
  readonly dossier?: Dossier;
  readonly effects?: readonly Effect[];
  readonly reason?: string;
  readonly data?: NonNullable<DossierEvent['data']>;
};

/**
 * How one trajectory event is carried out. `facts` without values tells what would be true when the answers are as
 * they should be: that is how an offer is made before anybody answered.
 */
export type Act<V = unknown> = {
  facts?(situation: Situation, values: V | undefined): Record<string, boolean>;
  /** Answers that are wrong in this dossier; the form itself has judged each alone. */
  problems?(situation: Situation, values: V): Problem[];
  apply?(situation: Situation, values: V): Applied;
};

type FormValues<T> = T extends Form<infer F> ? Values<F> : never;
type AnyAct = Act<Readonly<Record<string, unknown>>>;

/** An act whose answers are those of `_form`; takeStep checks them against that very form before calling. */
export function act<const T extends { readonly fields: Fields }>(_form: T, parts: Act<FormValues<T>>): AnyAct {
  // takeStep parses the answers with the same form's schema first
  return parts as unknown as AnyAct;
}

/** An act nobody is asked anything for. */
export function plainAct(parts: Act<Readonly<Record<string, unknown>>>): AnyAct {
  return parts;
}
export type Acts = Readonly<Record<string, AnyAct>>;

/** The contract the dossier is done under. Throws when the organisation lost it: contracts are never removed. */
export function contractOf(situation: Pick<Situation, 'dossier' | 'organisation'>): Contract {
  return assigner(situation).contract;
}

export function sponsorOf(situation: Pick<Situation, 'dossier' | 'organisation'>): Sponsor {
  return assigner(situation).sponsor;
}

function assigner({ dossier, organisation }: Pick<Situation, 'dossier' | 'organisation'>) {
  const found = findAssigner(organisation, dossier.assignment);
  if (!found) throw new Error('the organisation no longer has the sponsor, contract or contact of this dossier');
  return found;
}

/** R2: client and sponsor are one person, who gets no second copy. */
export function clientIsSponsor(situation: Pick<Situation, 'dossier' | 'organisation'>): boolean {
  return sponsorOf(situation).kind === 'privatePerson';
}

export function toClient(letter: string, answers?: Readonly<Record<string, string>>): Effect {
  return { kind: 'letter', letter, to: 'client', ...(answers && { answers }) };
}

/** E4: nobody writes to a client who died. */
export function toLivingClient({ trajectory }: Dossier, letter: string, answers?: Readonly<Record<string, string>>) {
  return trajectory.endReason === 'deceased' ? [] : [toClient(letter, answers)];
}

/** A letter to the sponsor, unless that is the client, who gets the client's own letter. */
export function toSponsor(situation: Situation, letter: string, answers?: Readonly<Record<string, string>>): Effect[] {
  return clientIsSponsor(situation) ? [] : [{ kind: 'letter', letter, to: 'sponsor', ...(answers && { answers }) }];
}
