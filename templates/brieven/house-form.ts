import { z } from 'zod';
import type { Block } from '#src/documents/model.ts';
import { type HouseFacts, houseFactsSchema } from '../house-facts.ts';
import { type Issue, issueSchema } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';

export type FormInput<A> = { readonly facts: HouseFacts; readonly issue: Issue; readonly form: A };

type Definition<S extends z.ZodRawShape> = {
  readonly key: string;
  readonly title: string;
  readonly recipient: DocumentKind['recipient'];
  readonly answers: S;
  /** Under the title, and behind it in the running head. */
  readonly subtitle: (input: FormInput<z.infer<z.ZodObject<S>>>) => string;
  readonly blocks: (input: FormInput<z.infer<z.ZodObject<S>>>) => Block[];
  /** Before the schema has judged them. */
  readonly samples: Readonly<Record<string, FormInput<object>>>;
};

/** A form of the house as a document kind: looks like a report, and people sign it on paper. */
export function houseFormKind<S extends z.ZodRawShape>(
  definition: Definition<S>,
): DocumentKind<FormInput<z.infer<z.ZodObject<S>>>> {
  type Input = FormInput<z.infer<z.ZodObject<S>>>;
  const schema = z.strictObject({
    facts: houseFactsSchema,
    issue: issueSchema,
    form: z.strictObject(definition.answers),
  });
  // zod loses the generic shape; Input is what it parses to
  const input = schema as unknown as z.ZodType<Input>;
  const { key, title, recipient } = definition;
  return {
    key,
    title,
    recipient,
    approval: 'none',
    sections: [],
    input,
    toDocument: (given) => {
      const { organisation, branch } = given.facts;
      const subtitle = definition.subtitle(given);
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
        date: given.issue.date,
        opening: { kind: 'report', subtitle },
        blocks: definition.blocks(given),
      };
    },
    completeness: () => [],
    samples: Object.fromEntries(
      Object.entries(definition.samples).map(([name, sample]) => [name, input.parse(sample)]),
    ),
  };
}
