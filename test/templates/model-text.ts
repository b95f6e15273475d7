import { type Block, bandText, type DocumentModel, type Inline } from '#src/documents/model.ts';
import { findKind } from '#templates/index.ts';

/** All words of a model in reading order, one line a piece, with quotes and spaces made alike. */
export function textOf(model: DocumentModel): string {
  const opening =
    model.opening.kind === 'report'
      ? [model.opening.subtitle]
      : [
          ...model.opening.address,
          ...model.opening.references.flatMap(({ label, value }) => [label, value]),
          model.opening.salutation ?? '',
        ];
  const parts = [model.title, ...opening, model.footer, model.runningHead, ...model.blocks.flatMap(wordsOf)];
  return parts.map(alike).join('\n');
}

/** The words of a document of this kind. Throws when its input does not fit. */
export function textOfKind(key: string, input: unknown): string {
  const kind = findKind(key);
  if (!kind) throw new Error(`no kind ${key}`);
  return textOf(kind.toDocument(input));
}

/** Straight quotes, plain spaces, lower case: what a reader calls the same words. */
export function alike(text: string): string {
  return text
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function run(inline: Inline): string {
  return inline.map(({ text }) => text).join('');
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'decisionBox':
      return [bandText(block), ...rows(block.rows)];
    case 'keyTable':
      return [block.title ?? '', ...rows(block.rows)];
    case 'decisionStamp':
      return [block.title, ...rows(block.rows), block.statement];
    case 'heading':
      return [`${block.number ?? ''} ${block.text}`, block.text];
    case 'paragraph':
    case 'colophon':
      return [run(block.text)];
    case 'labelled':
      return [block.label, ...block.paragraphs.map(run)];
    case 'quote':
      return [block.label, ...block.paragraphs];
    case 'list':
      return block.items.map(run);
    case 'dataTable':
      return [
        block.title ?? '',
        ...block.columns.map(({ head }) => head),
        ...[...block.rows, block.total ?? []].flat().map(({ text }) => run(text)),
      ];
    case 'timeline':
      return [block.title, ...block.rows.flatMap(({ label, amount }) => [label, amount]), block.legend, block.alt];
    case 'hours':
      return [block.title, ...block.rows.flatMap(({ label, amount }) => [label, amount]), block.legend, block.alt];
    case 'closing':
      return [block.greeting, block.signer];
    case 'signatures':
      return [block.left, block.right].flatMap(({ role, name, placeAndDate, refused }) => [
        role,
        name,
        placeAndDate,
        refused?.text ?? '',
        refused?.words ?? '',
      ]);
    case 'decisionForm':
      return [block.title, ...block.options, block.returnTo];
    case 'pageBreak':
      return [];
  }
}

function rows(given: readonly { readonly label: string; readonly value: readonly Inline[] }[]): string[] {
  return given.flatMap(({ label, value }) => [label, ...value.map(run)]);
}
