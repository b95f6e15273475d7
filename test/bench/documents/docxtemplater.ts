import { Packer } from 'docx';
import { t } from '#src/documents/model.ts';
import { loadPeer } from '../peers.ts';
import type { Cell, Piece } from './content.ts';
import { docxOf } from './docx.ts';
import type { Opener } from './maker.ts';

/** The parts of docxtemplater and pizzip that the bench uses. */
type Zip = unknown;
type ZipConstructor = new (bytes: Uint8Array) => Zip;
type Templater = { render(data: object): void; toBuffer(options: { compression: 'DEFLATE' }): Uint8Array };
type TemplaterConstructor = new (zip: Zip, options: { paragraphLoop: boolean; linebreaks: boolean }) => Templater;

/** The template is made once, of the sample itself; each turn it is opened and filled, as documented. */
export const docxtemplater: Opener = async (say, sample) => {
  const peer = await loadPeer<{ default: TemplaterConstructor }>('docxtemplater', say);
  const zip = await loadPeer<{ default: ZipConstructor }>('pizzip', say);
  if (!peer || !zip) return undefined;
  const template = await Packer.toBuffer(docxOf({ ...sample, pieces: sample.pieces.map(holes) }));
  return {
    what: 'docxtemplater',
    lacks: 'embedded fonts, table styles, the chart, keeping rows and heads together, bold within a line',
    make: async ({ pieces }) => {
      const filled = new peer.default(new zip.default(template), { paragraphLoop: true, linebreaks: true });
      filled.render(Object.fromEntries(pieces.map((piece, at) => [`p${at}`, filling(piece)])));
      return filled.toBuffer({ compression: 'DEFLATE' });
    },
  };
};

/** A piece with a hole for its words; a table with one row, which is repeated. */
function holes(piece: Piece, at: number): Piece {
  if (piece.kind === 'text') return { ...piece, inline: [t(`{p${at}}`)] };
  const last = piece.columns.length - 1;
  const row = piece.columns.map((_, column): Cell => {
    const open = column === 0 ? `{#p${at}}` : '';
    const close = column === last ? `{/p${at}}` : '';
    return [[t(`${open}{c${column}}${close}`)]];
  });
  return { ...piece, rows: [row] };
}

function filling(piece: Piece): unknown {
  const said = (line: Cell[number]) => line.map((run) => run.text).join('');
  if (piece.kind === 'text') return said(piece.inline);
  return piece.rows.map((row) =>
    Object.fromEntries(row.map((cell, column) => [`c${column}`, cell.map(said).join('\n')])),
  );
}
