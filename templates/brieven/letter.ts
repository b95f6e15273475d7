import { z } from 'zod';
import { type Block, type DocumentModel, t } from '#src/documents/model.ts';
import { longDate, lowerFirst, upperFirst } from '#src/domain/format.ts';
import { type Facts, factsSchema } from '../facts.ts';
import { type Issue, issueSchema } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';
import { prose } from '../parts/prose.ts';
import { whereToAsk, withPhone } from '../parts/report-frame.ts';

/** To whom this copy of a letter goes. */
export type Addressee = 'client' | 'sponsor';

/** What a letter knows: the dossier's facts and the answers of the step that asked for it. */
export type LetterInput<A> = {
  readonly facts: Facts;
  readonly issue: Issue;
  readonly letter: { readonly to: Addressee } & A;
};

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

type Definition<S extends z.ZodRawShape> = {
  readonly key: string;
  readonly title: string;
  readonly recipient: DocumentKind['recipient'];
  /** Answers of the step, each optional: a letter must be able to leave without them. */
  readonly answers: S;
  /** Printed above the salutation; never a client's name. */
  readonly subject: (input: LetterInput<z.infer<z.ZodObject<S>>>) => string;
  /** Between salutation and closing words. */
  readonly body: (input: LetterInput<z.infer<z.ZodObject<S>>>) => Block[];
  /** Second page with its title, named under the signature. */
  readonly appendix?: { readonly title: (facts: Facts) => string; readonly blocks: (facts: Facts) => Block[] };
  readonly samples: Readonly<Record<string, LetterSample>>;
};

/** A letter as a document kind: nobody approves it, nobody fills in sections. */
export function letterKind<S extends z.ZodRawShape>(
  definition: Definition<S>,
): DocumentKind<LetterInput<z.infer<z.ZodObject<S>>>> {
  type Input = LetterInput<z.infer<z.ZodObject<S>>>;
  const schema = z.strictObject({
    facts: factsSchema,
    issue: issueSchema,
    letter: z.strictObject({ to: z.enum(['client', 'sponsor']), ...definition.answers }),
  });
  // zod spreads the generic shape into the object; Input is that same object
  const input = schema as unknown as z.ZodType<Input>;
  return {
    key: definition.key,
    title: definition.title,
    recipient: definition.recipient,
    approval: 'none',
    sections: [],
    input,
    toDocument: (given) => letterModel(given, definition),
    completeness: () => [],
    samples: Object.fromEntries(
      Object.entries(definition.samples).map(([name, sample]) => [name, input.parse(sample)]),
    ),
  };
}

function letterModel<S extends z.ZodRawShape>(
  input: LetterInput<z.infer<z.ZodObject<S>>>,
  { subject, body, appendix }: Definition<S>,
): DocumentModel {
  const { facts, issue, letter } = input;
  const { branch, coach } = facts;
  const second = appendix
    ? [
        { kind: 'pageBreak' as const },
        { kind: 'heading' as const, level: 2 as const, text: appendix.title(facts) },
        ...appendix.blocks(facts),
      ]
    : [];
  return {
    title: subject(input),
    runningHead: `Brief · ${facts.reference} · ${longDate(issue.date)}`,
    footer: `${letter.to === 'client' ? 'Vragen of uw gegevens inzien' : 'Vragen'}: ${whereToAsk(facts)}`,
    organisation: facts.organisation,
    branch: {
      name: `vestiging ${branch.name}`,
      addressLines: [branch.street, `${branch.postcode} ${branch.town}`, branch.phone, branch.email],
    },
    author: coach.plainName,
    date: issue.date,
    opening: {
      kind: 'letter',
      address: letter.to === 'client' ? clientAddress(facts) : sponsorAddress(facts),
      personal: letter.to === 'client',
      references: [
        { label: 'Datum', value: longDate(issue.date) },
        { label: 'Ons kenmerk', value: facts.reference },
        { label: 'Behandeld door', value: withPhone(coach.formalName, coach.phone) },
      ],
      salutation: letter.to === 'client' ? facts.client.salutation : facts.sponsor.salutation,
      window: branch.envelopeWindow,
    },
    blocks: [...body(input).filter(says), ...closing(facts, appendix?.title(facts)), ...second],
  };
}

function clientAddress({ client }: Facts): string[] {
  const care = client.representative
    ? [`t.a.v. ${client.representative.name} (${client.representative.capacity})`]
    : [];
  return [upperFirst(client.formalName), ...care, ...client.addressLines].slice(0, 5);
}

function sponsorAddress({ sponsor }: Facts): string[] {
  const department = sponsor.department ? [sponsor.department] : [];
  return [sponsor.name, ...department, `t.a.v. ${sponsor.contactName}`, ...sponsor.addressLines].slice(0, 5);
}

function closing({ coach }: Facts, appendix: string | undefined): Block[] {
  return [
    { kind: 'paragraph', text: [t('Met vriendelijke groet,')] },
    { kind: 'paragraph', text: prose(`${coach.plainName}, ${lowerFirst(coach.jobTitle)}`) },
    ...(appendix ? [{ kind: 'paragraph' as const, text: [t(`Bijlage: ${appendix}`)] }] : []),
  ];
}

/** A sentence that does not apply leaves no empty paragraph behind. */
function says(block: Block): boolean {
  return block.kind !== 'paragraph' || block.text.length > 0;
}

/** A paragraph of whole sentences; none when all are empty. */
export function say(...sentences: readonly string[]): Block {
  return { kind: 'paragraph', text: prose(sentences.filter((sentence) => sentence !== '').join(' ')) };
}
