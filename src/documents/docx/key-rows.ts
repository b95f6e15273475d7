import { cleanText } from '../clean-text.ts';
import { fixedWords } from '../fixed-words.ts';
import type { Block, Inline } from '../model.ts';
import { strokes } from '../style.ts';
import { area, dxa } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import type { StyleId } from './styles.ts';
import { type Cell, type Row, table } from './table.ts';
import { inlineRuns, textRun } from './text.ts';

type KeyRow = Extract<Block, { kind: 'keyTable' }>['rows'][number];

const columns = [area.axis, area.width - area.axis] as const;
const dash: Inline = [{ text: fixedWords.empty }];

/** Label left, value on the axis: rows of key tables, of the decision box and of the stamp. */
function keyRow(
  row: KeyRow,
  look: { readonly value: StyleId; readonly boxed?: boolean; readonly width?: number },
): Row {
  const lines = row.value.some((line) => line.some((run) => cleanText(run.text).trim() !== '')) ? row.value : [dash];
  const [label, value] = columns;
  return {
    cells: [
      {
        width: label,
        right: labelGap,
        content: paragraph('MGLabel', textRun(row.label), { keepNext: look.boxed ?? false }),
      },
      {
        width: look.width ?? value,
        // In a box the table's left margin would push values off the axis.
        ...(look.boxed ? { left: 0 } : {}),
        content: lines.map((line) => paragraph(look.value, inlineRuns(line))).join(''),
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
    content: paragraph(block.decided ? 'MGBesluitGenomen' : 'MGBesluitkop', textRun(block.band)),
  };
  return table({
    style: 'MGBesluitvak',
    grid: columns,
    caption: block.band,
    heads: 'both',
    rows: [
      { header: true, cells: [band] },
      ...block.rows.map((row) => keyRow(row, { value: 'MGWaarde', boxed: true })),
    ],
  });
}

/** Key table: hairlines between the rows, no box; without rows only its title. */
export function keyTable(
  block: Extract<Block, { kind: 'keyTable' }>,
  setting: { readonly letter: boolean; readonly caption: string },
): string {
  const title = block.title === undefined ? '' : paragraph('MGFiguurtitel', textRun(block.title));
  if (block.rows.length === 0) return title;
  const rows = block.rows.map((row) => keyRow(row, { value: setting.letter ? 'MGBriefwaarde' : 'MGWaarde' }));
  return (
    title + table({ style: 'MGKenmerken', grid: columns, caption: block.title ?? setting.caption, heads: 'row', rows })
  );
}

/** Replaces the form after the decision: a new file, with the sentence naming the fingerprint that was decided on. */
export function decisionStamp(block: Extract<Block, { kind: 'decisionStamp' }>): string {
  const [label, value] = columns;
  const line = { points: strokes.hairline, colour: 'hairline' } as const;
  const wide = (content: string): Row => ({ cells: [{ width: area.width, span: 2, content }] });
  const rows = block.rows.map((row, index): Row => {
    const [left, right] = keyRow(row, { value: 'MGWaarde', boxed: true }).cells;
    const edges = index === 0 ? { top: line, bottom: line } : { bottom: line };
    return left && right
      ? {
          cells: [
            { ...left, width: label, edges },
            { ...right, width: value, edges },
          ],
        }
      : { cells: [] };
  });
  return table({
    style: 'MGStempelvak',
    grid: columns,
    caption: block.title,
    heads: 'row',
    rows: [
      wide(paragraph('MGStempel', textRun(block.title), { before: dxa(4.5) })),
      ...rows,
      wide(paragraph('MGWaarde', textRun(block.statement), { before: dxa(3), after: dxa(6) })),
    ],
  });
}

/** Between label and value, in dxa. */
const labelGap = 142;

type Told = Extract<Block, { kind: 'labelled' | 'quote' }>;

/** Labelled texts and the client's own words that follow each other are one table: label left, text on the axis. */
export function labelledTexts(told: readonly Told[], caption: string): string {
  const [label, text] = columns;
  return (
    table({
      style: 'MGGelabeld',
      grid: columns,
      caption,
      heads: 'row',
      rows: told.map((block) => ({
        splits: block.kind === 'labelled',
        cells: [
          { width: label, right: labelGap, content: paragraph('MGTekstlabel', textRun(block.label)) },
          { width: text, content: toldText(block) },
        ],
      })),
    }) + gap(20)
  );
}

function toldText(block: Told): string {
  const lines =
    block.kind === 'quote'
      ? block.paragraphs.map((words) => paragraph('MGCitaat', textRun(words)))
      : block.paragraphs.map((words) => paragraph('MGGelabeldeTekst', inlineRuns(words)));
  return lines.join('') || paragraph('MGGelabeldeTekst', '');
}
