import { z } from 'zod';
import { upperFirst } from '#src/domain/format.ts';
import type { ClientPlace } from '#src/domain/statement-places.ts';
import { type Facts, factsSchema } from '../facts.ts';
import { type Issue, issueSchema } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';
import { whereToAsk } from '../parts/report-frame.ts';
import { worded } from '../worded.ts';
import { asKind, type Declared, type Furniture, type Input, letterModel, type Words } from './letter-kind.ts';

export { say } from './letter-kind.ts';

/** To whom this copy of a letter goes. */
export const to = z.enum(['client', 'sponsor']);
export type Addressee = z.infer<typeof to>;

/** What a letter of a dossier knows: the dossier's facts and the answers of the step that asked for it. */
export type LetterInput<A> = Input<Facts, { readonly to: Addressee } & A>;

/**
 * What a letter's document keeps in its `sections`: to whom, and the step's answers. An answer the letter does not ask
 * for, or a value that cannot be one, is refused by its schema (R7).
 */
export function letterSections(
  to: Addressee,
  answers: Readonly<Record<string, string>> = {},
): Record<string, Record<string, string>> {
  return { letter: { to, ...answers } };
}

/** A sample before its schema has judged it. */
export type LetterSample = {
  readonly facts: Facts;
  readonly issue: Issue;
  readonly letter: { readonly to: Addressee } & Readonly<Record<string, string>>;
};

type Definition<A> = Declared &
  Words<Facts, A> & {
    /** What of the client its own words print, besides address and salutation: there the client's own words can stand (R47). */
    readonly prints: (input: Input<Facts, A>) => readonly string[];
    /** `to` and the answers of the step, each optional: a letter must be able to leave without them. */
    readonly answers: z.ZodType<A>;
  };

/** A letter that a step of a dossier sends to the client or the sponsor; the coach signs it. */
export function letterKind<A extends { readonly to: Addressee }>(
  definition: Definition<A>,
): DocumentKind<Input<Facts, A>> {
  const input = z.strictObject({ facts: factsSchema, issue: issueSchema, letter: definition.answers });
  const kind = asKind(definition, input, (given) => letterModel(given, definition, furniture(given)));
  return { ...kind, prints: (given) => [...new Set([...addressPlaces(given), ...definition.prints(given)])] };
}

/** Of a letter whose own words print nothing of the client. */
export const nothingOfClient = (): readonly ClientPlace[] => [];

/** Of a letter that names the client. */
export const nameOfClient = (): readonly ClientPlace[] => ['client.person'];

/** What the address and the salutation print. A private sponsor is the client (R2). */
function addressPlaces({ facts, letter }: Input<Facts, { readonly to: Addressee }>): ClientPlace[] {
  if (letter.to === 'sponsor') return facts.sponsor.kind === 'privatePerson' ? ['client.person', 'client.contact'] : [];
  return [
    'client.person',
    'client.contact',
    ...(facts.client.representative ? ['client.representative' as const] : []),
  ];
}

function furniture({ facts, letter }: Input<Facts, { readonly to: Addressee }>): Furniture {
  const { organisation, reference, branch, coach } = facts;
  const toClient = letter.to === 'client';
  const contact = whereToAsk(facts);
  return {
    organisation,
    reference,
    branch,
    sender: coach,
    address: toClient ? clientAddress(facts) : sponsorAddress(facts),
    personal: toClient,
    salutation: toClient ? facts.client.salutation : facts.sponsor.salutation,
    footer: toClient ? worded(facts, 'letterFooter', { contact }) : `Vragen: ${contact}`,
    greeting: worded(facts, 'greeting', { organisatie: organisation }),
  };
}

function clientAddress({ client }: Facts): string[] {
  const care = client.representative
    ? [`t.a.v. ${client.representative.name} (${client.representative.capacity})`]
    : [];
  return [upperFirst(client.formalName), ...care, ...client.addressLines];
}

function sponsorAddress({ sponsor }: Facts): string[] {
  const department = sponsor.department ? [sponsor.department] : [];
  return [sponsor.name, ...department, `t.a.v. ${sponsor.contactName}`, ...sponsor.addressLines];
}
