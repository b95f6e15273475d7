import { cleanText } from '../clean-text.ts';
import { fixedWords } from '../fixed-words.ts';
import type { Block, Inline } from '../model.ts';
import { breakLines } from '../pdf/text/lines.ts';
import { blocks, mm, strokes, type } from '../style.ts';
import { area, dxa, dxaMm } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import { formWidths } from './styles.ts';
import { type Row, table } from './table.ts';
import { inlineRuns, tab, textRun } from './text.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;

/** Two columns; each is read whole, left first. The lines to sign on stand at one height, whatever the names take. */
export function signatures(block: Signatures, { keepNext }: { readonly keepNext: boolean }): string {
  const column = dxaMm(blocks.signatureColumnMm);
  const between = area.width - 2 * column;
  const most = Math.max(saidLines(block.left), saidLines(block.right));
  return table({
    style: 'MGOndertekening',
    grid: [column, between, column],
    caption: 'Ondertekening',
    rows: [
      {
        cells: [
          { width: column, content: signature(block.left, { most, keepNext }) },
          { width: between, content: paragraph('MGTussen', '', { keepNext }) },
          { width: column, content: signature(block.right, { most, keepNext }) },
        ],
      },
    ],
  });
}

/** Lines that name, place and date take in their column; none above a refusal, under which nobody signs. */
function saidLines({ refused, name, placeAndDate }: Signatures['left']): number {
  const { size } = type.text;
  const column = { size, width: mm(blocks.signatureColumnMm) };
  return refused ? 0 : [name, placeAndDate].flatMap((text) => breakLines([{ text: cleanText(text) }], column)).length;
}

type Beside = { readonly most: number; readonly keepNext: boolean };

/** Role, name, place and date, room to sign; a refusal with its words stands in place of the line. */
function signature(source: Signatures['left'], { most, keepNext }: Beside): string {
  const who = [
    paragraph('MGLabel', textRun(source.role), { keepNext: true }),
    paragraph('MGWaarde', textRun(source.name), { keepNext: true }),
    paragraph('MGWaarde', textRun(source.placeAndDate), { keepNext: true }),
  ].join('');
  if (source.refused === undefined) {
    const before = dxaMm(blocks.signatureFreeMm) + dxa((most - saidLines(source)) * type.text.leading);
    return who + paragraph('MGHandtekening', textRun(fixedWords.signature), { before, keepNext });
  }
  return (
    who +
    paragraph('MGWaarde', textRun(source.refused.text, { bold: true }), { before: dxa(6), after: dxa(3), keepNext }) +
    paragraph('MGCitaat', textRun(source.refused.words), { right: 0, keepNext })
  );
}

/**
 * The paper way to decide: choices left, lines to write on right, below how to return it. The choices are one cell over all
 * rows, so that they are read before the fields.
 */
export function decisionForm(
  block: Extract<Block, { kind: 'decisionForm' }>,
  { keepNext }: { readonly keepNext: boolean },
): string {
  const { options, name, line } = formWidths;
  const grid = [options, name, line, area.width - options - name - line];
  const choices = block.options.map((option) => paragraph('MGKeuze', `${tickBox}${tab}${textRun(option)}`));
  const { form } = fixedWords;
  const fields = [
    { label: form.nameAndFunction, height: blocks.formOptionPitch },
    { label: form.remarks, height: blocks.formOptionPitch },
    { label: '', height: blocks.formOptionPitch },
    { label: form.date, height: blocks.formOptionPitch },
    { label: form.signature, height: blocks.formSignature },
  ];
  const wide = (content: string): Row => ({ cells: [{ width: area.width, span: grid.length, content }] });
  return table({
    style: 'MGFormulier',
    grid,
    caption: block.title,
    rows: [
      wide(paragraph('MGFormulierkop', textRun(block.title), { before: dxa(6) })),
      ...fields.map(({ label, height }, index) =>
        writingRow({ grid, label, height, choices: index === 0 ? choices.join('') : undefined }),
      ),
      wide(
        block.returnTo
          ? paragraph('MGCel', textRun(block.returnTo), { before: dxa(9), after: dxa(7.5), keepNext })
          : gap(dxa(7.5), { keepNext }),
      ),
    ],
  });
}

const tickBox = textRun('☐', { properties: `<w:sz w:val="${blocks.formOptionBox * 2}"/>` });

type WritingRow = {
  readonly grid: readonly number[];
  readonly label: string;
  readonly height: number;
  /** In the first row only; the cell goes on in the others. */
  readonly choices: string | undefined;
};

function writingRow({ grid, label, height, choices }: WritingRow): Row {
  const [options = 0, name = 0, line = 0, side = 0] = grid;
  const rule = { bottom: { points: strokes.signature, colour: 'ink' } } as const;
  const empty = paragraph('MGVeld', '');
  return {
    height: dxa(height),
    cells: [
      {
        width: options,
        merge: choices === undefined ? 'below' : 'start',
        content: choices || paragraph('MGKeuze', ''),
      },
      { width: name, left: 0, right: 0, align: 'bottom', content: paragraph('MGVeld', textRun(label)) },
      { width: line, edges: rule, content: empty },
      { width: side, left: 0, right: 0, content: empty },
    ],
  };
}

/** Who made it, when, for whom; then the full fingerprint. */
export function colophon(text: Inline, fingerprint: string): string {
  const lead = textRun(`${fixedWords.colophonLead} `, { bold: true });
  return (
    paragraph('MGColofonkop', lead + inlineRuns(text)) +
    paragraph('MGColofon', textRun(fixedWords.colophonFingerprint(fingerprint)))
  );
}
