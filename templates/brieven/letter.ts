import { z } from 'zod';
import { upperFirst } from '#src/domain/format.ts';
import { type Facts, factsSchema } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';
import { whereToAsk } from '../parts/report-frame.ts';
import { worded } from '../worded.ts';
import { asKind, type Furniture, type Input, type Words } from './letter-kind.ts';

export { say } from './letter-kind.ts';

/** To whom this copy of a letter goes. */
export type Addressee = 'client' | 'sponsor';

/** What a letter of a dossier knows: the dossier's facts and the answers of the step that asked for it. */
export type LetterInput<A> = Input<Facts, { readonly to: Addressee } & A>;

/**
 * What a letter's document keeps in its `sections`: to whom, and the step's answers. A value the letter does not know
 * is refused by its schema (R7).
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

type Definition<S extends z.ZodRawShape> = Words<Facts, { readonly to: Addressee } & z.infer<z.ZodObject<S>>> & {
  /** Answers of the step, each optional: a letter must be able to leave without them. */
  readonly answers: S;
  readonly samples: Readonly<Record<string, LetterSample>>;
};

/** A letter that a step of a dossier sends to the client or the sponsor; the coach signs it. */
export function letterKind<S extends z.ZodRawShape>(
  definition: Definition<S>,
): DocumentKind<LetterInput<z.infer<z.ZodObject<S>>>> {
  const letter = { to: z.enum(['client', 'sponsor']), ...definition.answers };
  return asKind(definition, { facts: factsSchema, letter }, furniture);
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
