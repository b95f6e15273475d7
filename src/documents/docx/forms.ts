import { fixedWords } from '../fixed-words.ts';
import type { Block, Inline } from '../model.ts';
import { blocks, strokes } from '../style.ts';
import { area, dxa, dxaMm } from './measure.ts';
import { paragraph } from './paragraph.ts';
import { formWidths } from './styles.ts';
import { type Row, table } from './table.ts';
import { inlineRuns, tab, textRun } from './text.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;

/** Two columns; each is read whole, left first. */
export function signatures(block: Signatures, { keepNext }: { readonly keepNext: boolean }): string {
  const column = dxaMm(blocks.signatureColumnMm);
  const between = area.width - 2 * column;
  return table({
    style: 'MGOndertekening',
    grid: [column, between, column],
    caption: 'Ondertekening',
    rows: [
      {
        cells: [
          { width: column, content: signature(block.left, keepNext) },
          { width: between, content: paragraph('MGTussen', '') },
          { width: column, content: signature(block.right, keepNext) },
        ],
      },
    ],
  });
}

/** Role, name, place and date, room to sign; a refusal with its words stands in place of the line. */
function signature(source: Signatures['left'], keepNext: boolean): string {
  const who = [
    paragraph('MGLabel', textRun(source.role), { keepNext: true }),
    paragraph('MGWaarde', textRun(source.name), { keepNext: true }),
    paragraph('MGWaarde', textRun(source.placeAndDate), { keepNext: true }),
  ].join('');
  if (source.refused === undefined)
    return who + paragraph('MGHandtekening', textRun(fixedWords.signature), { keepNext });
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
export function decisionForm(block: Extract<Block, { kind: 'decisionForm' }>): string {
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
      wide(paragraph('MGCel', textRun(block.returnTo), { before: dxa(9), after: dxa(7.5) })),
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
