import { z } from 'zod';
import type { Block, DocumentModel } from '#src/documents/model.ts';
import { type HouseFacts, houseFactsSchema } from '../house-facts.ts';
import { type Issue, issueSchema } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';
import { asKind, type Declared } from './letter-kind.ts';

export type FormInput<A> = { readonly facts: HouseFacts; readonly issue: Issue; readonly form: A };

type Definition<A> = Declared & {
  readonly answers: z.ZodType<A>;
  /** Under the title, and behind it in the running head. */
  readonly subtitle: (input: FormInput<A>) => string;
  readonly blocks: (input: FormInput<A>) => Block[];
};

/** A form of the house as a document kind: looks like a report, and people sign it on paper. */
export function houseFormKind<A>(definition: Definition<A>): DocumentKind<FormInput<A>> {
  const input = z.strictObject({ facts: houseFactsSchema, issue: issueSchema, form: definition.answers });
  return asKind(definition, input, (given) => formModel(given, definition));
}

function formModel<A>(input: FormInput<A>, { title, ...definition }: Definition<A>): DocumentModel {
  const { organisation, branch } = input.facts;
  const subtitle = definition.subtitle(input);
  return {
    title,
    runningHead: `${title} · ${subtitle}`,
    footer: `${organisation}, vestiging ${branch.name}, ${branch.phone}`,
    organisation,
    branch: {
      name: `vestiging ${branch.name}`,
      addressLines: [`${branch.street}, ${branch.postcode} ${branch.town}`, branch.phone],
    },
    author: organisation,
    date: input.issue.date,
    opening: { kind: 'report', subtitle },
    blocks: definition.blocks(input),
  };
}
