import type { Block, DocumentModel } from '#src/documents/model.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { lowerFirst } from '#src/domain/format.ts';
import { paragraphOf, statementPlaces } from '#src/domain/statement-places.ts';
import { typographic } from '#templates/parts/prose.ts';

/** The label these words stand under. */
const label = 'De cliënt zegt hierover';

/**
 * R47, E12: a document with the client's own words at the end of each paragraph that prints a datum the client disputed, in
 * every version made from then on.
 */
export function withStatements(model: DocumentModel, kind: string, dossier: Dossier): DocumentModel {
  const said = dossier.statements.flatMap(({ datum, words }) => {
    const number = paragraphOf(kind, datum, dossier);
    return number === undefined ? [] : [{ number, words }];
  });
  if (said.length === 0) return model;
  const blocks: Block[] = [];
  let number = '';
  const close = () => {
    for (const one of said) if (one.number === number) blocks.push(quote(label, one.words));
  };
  for (const block of model.blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      close();
      number = block.number ?? '';
    }
    blocks.push(block);
  }
  close();
  return { ...model, blocks };
}

/**
 * The same in a letter: before its closing words, each statement under the name of its datum, because a letter has no
 * paragraphs.
 *
 * @param prints what of the dossier the letter prints: `DocumentKind.prints`, and of a case the addressee.
 */
export function withStatementsBeside(
  model: DocumentModel,
  prints: readonly string[],
  dossier: Pick<Dossier, 'statements' | 'intake' | 'notes'>,
): DocumentModel {
  const places = statementPlaces(dossier);
  const said = dossier.statements
    .filter(({ datum }) => prints.includes(datum))
    .map(({ datum, words }) => {
      const named = places.find(({ key }) => key === datum)?.label;
      return quote(named ? `De cliënt zegt over ${lowerFirst(named)}` : label, words);
    });
  const end = model.blocks.findIndex(({ kind }) => kind === 'closing');
  return said.length === 0 ? model : { ...model, blocks: model.blocks.toSpliced(end < 0 ? Infinity : end, 0, ...said) };
}

function quote(named: string, words: string): Block {
  const lines = words.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return { kind: 'quote', label: named, paragraphs: lines.map(typographic) };
}
