import { z } from 'zod';
import { upperFirst } from '#src/domain/format.ts';
import { type CaseFacts, caseFactsSchema } from '../case-facts.ts';
import { issueSchema } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';
import { withPhone } from '../parts/report-frame.ts';
import { worded } from '../worded.ts';
import { asKind, type Declared, type Furniture, type Input, letterModel, type Words } from './letter-kind.ts';

export { say } from './letter-kind.ts';

/** What a letter about a request or a complaint knows: the facts of the case and the answers of its step. */
export type CaseInput<A> = Input<CaseFacts, A>;

type Definition<A> = Declared &
  Words<CaseFacts, A> & {
    /** What the law wants told is no optional answer: a letter without it cannot be made. */
    readonly answers: z.ZodType<A>;
    /** Data of the dossier in its own answers. Its facts hold none but the addressee's (commands/cases/case-facts.ts). */
    readonly prints?: (input: CaseInput<A>) => readonly string[];
  };

/** A letter about a request or a complaint: to whoever asked, from whoever handles it. */
export function caseLetterKind<A>(definition: Definition<A>): DocumentKind<CaseInput<A>> {
  const input = z.strictObject({ facts: caseFactsSchema, issue: issueSchema, letter: definition.answers });
  const { prints } = definition;
  return {
    ...asKind(definition, input, (given) => letterModel(given, definition, furniture(given))),
    ...(prints && { prints }),
  };
}

/** Of who asks, no address is known: the letter says how it goes. */
const byHand = 'Per e-mail of meegegeven';

function furniture({ facts }: CaseInput<unknown>): Furniture {
  const { organisation, reference, branch, sender, addressee } = facts;
  return {
    organisation,
    reference,
    branch,
    sender,
    address: [
      upperFirst(addressee.formalName),
      ...(addressee.addressLines.length > 0 ? addressee.addressLines : [byHand]),
    ],
    personal: true,
    salutation: addressee.salutation,
    footer: `Vragen: ${withPhone(sender.formalName, sender.phone)}, of vestiging ${branch.phone}`,
    greeting: worded(facts, 'greeting', { organisatie: organisation }),
  };
}
