import { z } from 'zod';
import { upperFirst } from '#src/domain/format.ts';
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
    /** `to` and the answers of the step, each optional: a letter must be able to leave without them. */
    readonly answers: z.ZodType<A>;
  };

/** A letter that a step of a dossier sends to the client or the sponsor; the coach signs it. */
export function letterKind<A extends { readonly to: Addressee }>(
  definition: Definition<A>,
): DocumentKind<Input<Facts, A>> {
  const input = z.strictObject({ facts: factsSchema, issue: issueSchema, letter: definition.answers });
  return asKind(definition, input, (given) => letterModel(given, definition, furniture(given)));
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
