import type { Block, DocumentModel } from '#src/documents/model.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { paragraphOf } from '#src/domain/statement-places.ts';
import { typographic } from '#templates/parts/prose.ts';

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
    for (const one of said) if (one.number === number) blocks.push(quote(one.words));
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

function quote(words: string): Block {
  const lines = words.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return { kind: 'quote', label: 'De cliënt zegt hierover', paragraphs: lines.map(typographic) };
}
