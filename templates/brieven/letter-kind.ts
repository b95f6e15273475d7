import type { z } from 'zod';
import { type Block, type DocumentModel, t } from '#src/documents/model.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import type { Facts } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { DocumentKind } from '../kind.ts';
import { prose, typographic } from '../parts/prose.ts';
import { withPhone } from '../parts/report-frame.ts';

/** What a letter knows: facts, and the answers of the step that asked for it. */
export type Input<F, L> = { readonly facts: F; readonly issue: Issue; readonly letter: L };

/** The words of a letter; what stands around them comes from its furniture. */
export type Words<F, L> = {
  /** Printed above the salutation; never a client's name. */
  readonly subject: (input: Input<F, L>) => string;
  /** Between salutation and closing words. */
  readonly body: (input: Input<F, L>) => Block[];
  /** A second page, named under the signature. */
  readonly appendix?: (input: Input<F, L>) => Appendix | undefined;
};

export type Appendix = { readonly title: string; readonly blocks: readonly Block[] };

/** What stands around a letter's words: from whom, to whom, about what. */
export type Furniture = {
  readonly organisation: string;
  readonly reference: string;
  readonly branch: Facts['branch'];
  readonly sender: Pick<Facts['coach'], 'formalName' | 'plainName' | 'jobTitle' | 'phone'>;
  readonly address: readonly string[];
  readonly personal: boolean;
  readonly salutation: string;
  readonly footer: string;
  /** Above the sender's name. */
  readonly greeting: string;
};

/** What a letter or a form of the house says of itself, beside its words. */
export type Declared = Pick<DocumentKind, 'key' | 'title'> & {
  /** Before the schema has judged them. */
  readonly samples: Readonly<Record<string, object>>;
};

/** A letter or a form of the house as a document kind: nobody approves it, nobody fills in sections. */
export function asKind<I>(
  { key, title, samples }: Declared,
  input: z.ZodType<I>,
  toDocument: (input: I) => DocumentModel,
): DocumentKind<I> {
  return {
    key,
    title,
    approval: 'none',
    sections: [],
    input,
    toDocument,
    completeness: () => [],
    samples: Object.fromEntries(Object.entries(samples).map(([name, sample]) => [name, input.parse(sample)])),
  };
}

/** The words with what stands around them. */
export function letterModel<F, L>(input: Input<F, L>, words: Words<F, L>, around: Furniture): DocumentModel {
  const { branch, sender, reference } = around;
  const { date } = input.issue;
  const appendix = words.appendix?.(input);
  return {
    title: words.subject(input),
    runningHead: `Brief · ${reference} · ${longDate(date)}`,
    footer: around.footer,
    organisation: around.organisation,
    branch: {
      name: `vestiging ${branch.name}`,
      addressLines: [branch.street, `${branch.postcode} ${branch.town}`, branch.phone, branch.email],
    },
    author: sender.plainName,
    date,
    opening: {
      kind: 'letter',
      address: around.address.map(typographic),
      personal: around.personal,
      references: [
        { label: 'Datum', value: longDate(date) },
        { label: 'Ons kenmerk', value: reference },
        { label: 'Behandeld door', value: withPhone(sender.formalName, sender.phone) },
      ],
      salutation: typographic(around.salutation),
      window: branch.envelopeWindow,
    },
    blocks: [...words.body(input).filter(says), ...closing(around, appendix?.title), ...secondPage(appendix)],
  };
}

function secondPage(appendix: Appendix | undefined): Block[] {
  return appendix
    ? [{ kind: 'pageBreak' }, { kind: 'heading', level: 2, text: appendix.title }, ...appendix.blocks]
    : [];
}

function closing({ greeting, sender }: Furniture, appendix: string | undefined): Block[] {
  return [
    {
      kind: 'closing',
      greeting: typographic(greeting),
      signer: typographic(`${sender.plainName}, ${lowerFirst(sender.jobTitle)}`),
    },
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
