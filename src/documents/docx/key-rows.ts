import { cleanText } from '../clean-text.ts';
import { fixedWords } from '../fixed-words.ts';
import { type Block, bandText, type Inline } from '../model.ts';
import { strokes, wholeTableRows } from '../style.ts';
import { area, dxa } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import type { StyleId } from './styles.ts';
import { type Cell, type Row, table } from './table.ts';
import { each, inlineRuns, textRun } from './text.ts';

type KeyRow = Extract<Block, { kind: 'keyTable' }>['rows'][number];

const columns = [area.axis, area.width - area.axis] as const;
/** In letters key tables end where running text may end in reports. */
const letterColumns = [area.axis, area.width - area.axis - area.textRight] as const;
const dash: Inline = [{ text: fixedWords.empty }];
/** Between label and value, in dxa. */
const labelGap = 142;

type Look = {
  readonly widths?: readonly [number, number];
  readonly value?: StyleId;
  /** In a box the table's left margin would push values off the axis. */
  readonly boxed?: boolean;
  readonly edges?: Cell['edges'];
  readonly keepNext: boolean;
};

/** Label left, value on the axis: rows of key tables, of the decision box and of the stamp. */
function keyRow(row: KeyRow, look: Look): Row {
  const lines = row.value.some((line) => line.some((run) => cleanText(run.text).trim() !== '')) ? row.value : [dash];
  const [label, value] = look.widths ?? columns;
  const edges = look.edges ? { edges: look.edges } : {};
  const { keepNext } = look;
  const style = look.value ?? 'MGWaarde';
  return {
    cells: [
      { width: label, right: labelGap, ...edges, content: paragraph('MGLabel', labelRuns(row.label), { keepNext }) },
      {
        width: value,
        ...edges,
        ...(look.boxed ? { left: 0 } : {}),
        content: each(lines, (line) => paragraph(style, inlineRuns(line), { keepNext })),
      },
    ],
  };
}

/** Ten seconds on page 1: a band that asks, rows that tell; after the decision the band stands in ink on white. */
export function decisionBox(block: Extract<Block, { kind: 'decisionBox' }>): string {
  const band: Cell = {
    width: area.width,
    span: 2,
    ...(block.decided ? {} : { fill: 'accent' as const }),
    content: paragraph(block.decided ? 'MGBesluitGenomen' : 'MGBesluitkop', textRun(bandText(block))),
  };
  return table({
    style: 'MGBesluitvak',
    grid: columns,
    caption: bandText(block),
    heads: 'both',
    rows: [
      { header: true, cells: [band] },
      ...block.rows.map((row, index) => keyRow(row, { boxed: true, keepNext: index < block.rows.length - 1 })),
    ],
  });
}

/** Key table: hairlines between the rows, no box; without rows only its title. */
export function keyTable(
  block: Extract<Block, { kind: 'keyTable' }>,
  setting: { readonly letter: boolean; readonly caption: string },
): string {
  const title = !block.title ? '' : paragraph('MGFiguurtitel', textRun(block.title));
  if (block.rows.length === 0) return title;
  const widths = setting.letter ? letterColumns : columns;
  const value = setting.letter ? 'MGBriefwaarde' : 'MGWaarde';
  const whole = block.rows.length <= wholeTableRows;
  const rows = block.rows.map((row, index) =>
    keyRow(row, { widths, value, keepNext: whole && index < block.rows.length - 1 }),
  );
  const caption = block.title || setting.caption;
  return title + table({ style: 'MGKenmerken', grid: widths, caption, heads: 'row', rows });
}

/** Replaces the form after the decision: a new file, with the sentence naming the fingerprint that was decided on. */
export function decisionStamp(
  block: Extract<Block, { kind: 'decisionStamp' }>,
  { keepNext }: { readonly keepNext: boolean },
): string {
  const line = { points: strokes.hairline, colour: 'hairline' } as const;
  const wide = (content: string): Row => ({ cells: [{ width: area.width, span: 2, content }] });
  const rows = block.rows.map((row, index) => {
    const edges = index === 0 ? { top: line, bottom: line } : { bottom: line };
    return keyRow(row, { boxed: true, edges, keepNext: true });
  });
  return table({
    style: 'MGStempelvak',
    grid: columns,
    caption: block.title,
    heads: 'row',
    rows: [
      wide(paragraph('MGStempel', textRun(block.title), { before: dxa(4.5) })),
      ...rows,
      wide(paragraph('MGWaarde', textRun(block.statement), { before: dxa(3), after: dxa(6), keepNext })),
    ],
  });
}

/** A word wider than the label column breaks between its syllables: about 21 bold letters fit. */
function labelRuns(label: string): string {
  return inlineRuns([{ text: label }], 21);
}

type Told = Extract<Block, { kind: 'labelled' | 'quote' }>;

/**
 * Labelled texts and the client's own words that follow each other are one table: label left, text on the axis. Word would add
 * the space after the last of them to that above a heading.
 */
export function labelledTexts(
  told: readonly Told[],
  setting: { readonly letter: boolean; readonly caption: string; readonly beforeHeading: boolean },
): string {
  const [label, text] = columns;
  const rows = told.map((block, index): Row => {
    const endsAtHeading = setting.beforeHeading && index === told.length - 1;
    return {
      splits: splits(block),
      cells: [
        { width: label, right: labelGap, content: paragraph('MGTekstlabel', labelRuns(block.label)) },
        { width: text, content: toldText(block, setting.letter, endsAtHeading) },
      ],
    };
  });
  return table({ style: 'MGGelabeld', grid: columns, caption: setting.caption, heads: 'row', rows }) + gap(20);
}

/** The client's words stay together up to twelve lines of about 75 letters, other texts up to three. */
function splits(block: Told): boolean {
  if (block.kind === 'quote') return block.paragraphs.join('').length > 12 * 75;
  return block.paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0) > 3 * 75;
}

function toldText(block: Told, letter: boolean, endsAtHeading: boolean): string {
  const [style, texts] =
    block.kind === 'quote'
      ? ([letter ? 'MGBriefcitaat' : 'MGCitaat', block.paragraphs.map((words) => textRun(words))] as const)
      : ([
          letter ? 'MGBriefGelabeld' : 'MGGelabeldeTekst',
          block.paragraphs.map((words) => inlineRuns(words)),
        ] as const);
  const shown = texts.length > 0 ? texts : [''];
  const ending = (index: number) => (endsAtHeading && index === shown.length - 1 ? { after: 0 } : {});
  return shown.map((text, index) => paragraph(style, text, ending(index))).join('');
}
