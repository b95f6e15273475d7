import { fixedWords } from '../fixed-words.ts';
import { returnRise } from '../furniture-room.ts';
import type { DocumentModel } from '../model.ts';
import { blocks, letter, page, strokes } from '../style.ts';
import { area, dxa, dxaMm } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import { type Cell, type Stroke, type Table, table } from './table.ts';
import { tab, textRun } from './text.ts';

/** What is printed at the top and bottom of the pages, as the text of its blocks. */
export type Heads = { readonly [part in 'headerFirst' | 'header' | 'footerFirst' | 'footer']: string };

/** The heads and feet of the house style. */
export function houseHeads(model: DocumentModel, fingerprint: string, mark: string): Heads {
  const foot = footer(model, fingerprint);
  const first =
    model.opening.kind === 'letter' ? letterHead(model, model.opening.window, mark) : reportHead(model, mark);
  return { headerFirst: first, header: runningHead(model), footerFirst: foot, footer: foot };
}

/** Content of the headers and footers. Never a client's name: the model promises that of running head and footer. */

/** From page 2: what this is, and that it is confidential. `before`: above it, where that is not its style's. */
export function runningHead(model: DocumentModel, before?: number): string {
  const extras = before === undefined ? {} : { before };
  return paragraph('Header', `${textRun(model.runningHead)}${tab}${confidential()}`, extras);
}

/** VERTROUWELIJK in a box, on page 1 of a report. */
export const box = { width: dxaMm(31.5), height: dxaMm(5.6) } as const;
const frame: Stroke = { points: strokes.confidential, colour: 'ink' };
export const confidentialBox: Cell = {
  width: box.width,
  edges: { top: frame, left: frame, bottom: frame, right: frame },
  align: 'center',
  content: paragraph('MGVertrouwelijk', textRun(fixedWords.confidential), { align: 'center' }),
};

/** Page 1 of a report: mark and name, address, VERTROUWELIJK in a box, rule below. */
function reportHead(model: DocumentModel, mark: string): string {
  const address = dxaMm(blocks.letterheadAddressMm);
  const rule: Stroke = { points: strokes.letterhead, colour: 'accent' };
  const grid = [address, area.width - address - box.width, box.width];
  const [nameWidth = 0, addressWidth = 0] = grid;
  const below = { bottom: rule };
  return (
    table({
      style: 'MGBriefhoofd',
      grid,
      caption: 'Briefhoofd',
      rows: [
        {
          height: box.height,
          cells: [
            { width: nameWidth, merge: 'start', edges: below, right: gutter, content: name(model, mark) },
            { width: addressWidth, merge: 'start', edges: below, right: gutter, content: branchAddress(model) },
            confidentialBox,
          ],
        },
        {
          height: dxaMm(blocks.letterheadHeightMm) - box.height,
          cells: [
            { width: nameWidth, merge: 'below', edges: below, content: paragraph('MGAs', '') },
            { width: addressWidth, merge: 'below', edges: below, content: paragraph('MGAs', '') },
            { width: box.width, edges: below, content: paragraph('MGAs', '') },
          ],
        },
      ],
    }) + gap(dxa(10))
  );
}

/** Between what stands beside each other in a letterhead. */
const gutter = dxaMm(blocks.cellGutterMm);
/** Under an address that makes a letterhead higher than usual. */
const under = { after: dxa(blocks.letterheadUnder) } as const;

function branchAddress({ branch }: DocumentModel): string {
  const last = branch.addressLines.length - 1;
  const lines = branch.addressLines.map((line, at) => paragraph('MGAs', textRun(line), at === last ? under : {}));
  return lines.join('') || paragraph('MGAs', '');
}

/** Page 1 of a letter: mark and name left, address of the branch right, and the mark to fold and punch at. */
function letterHead(model: DocumentModel, window: keyof typeof letter.addressX, mark: string): string {
  const left = dxaMm(letter.branch.x - page.leftMm);
  const grid = [left, area.width - left];
  const [nameWidth = 0, addressWidth = 0] = grid;
  return (
    foldMark() +
    table({
      style: 'MGBriefhoofd',
      grid,
      caption: 'Briefhoofd',
      rows: [
        {
          height: dxaMm(letter.returnLineY - page.firstTopMm) - 40 - dxa(returnRise(model, window)),
          cells: [
            { width: nameWidth, right: gutter, content: name(model, mark) },
            { width: addressWidth, content: branchAddress(model) },
          ],
        },
      ],
    }) +
    gap(20)
  );
}

/** Every page: rule, where to inspect and complain, page x of y, fingerprint. */
function footer(model: DocumentModel, fingerprint: string): string {
  return footerTable(model, fingerprint) + gap(20);
}

/** Page numbers, right of the rest of the footer. */
const pagesWidth = dxaMm(page.besideMm);

/** The footer itself; `at`: at a place on the paper instead of in the text. */
export function footerTable(model: DocumentModel, fingerprint: string, at?: Table['at']): string {
  const grid = [area.width - pagesWidth, pagesWidth];
  const [left = 0, right = 0] = grid;
  const rule = { top: { points: strokes.footer, colour: 'rule' } } as const;
  const [before, between, after] = fixedWords.pageOf(1, 2).split(/\d/u);
  const numbered = `${bold(before)}${field('PAGE')}${bold(between)}${field('NUMPAGES')}${bold(after)}`;
  return table({
    style: 'MGBriefhoofd',
    grid,
    caption: 'Voetregel',
    ...(at ? { at } : {}),
    rows: [
      {
        cells: [
          {
            width: left,
            edges: rule,
            content:
              paragraph('Footer', textRun(model.footer), { before: dxa(3) }) +
              paragraph('Footer', textRun(fixedWords.fingerprintLine(fingerprint))),
          },
          { width: right, edges: rule, content: paragraph('Footer', numbered, { before: dxa(3), align: 'right' }) },
        ],
      },
    ],
  });
}

/** The name stands beside the middle of the mark. */
const raised = { properties: '<w:position w:val="9"/>' };

function name(model: DocumentModel, mark: string): string {
  return (
    paragraph('MGMerk', `<w:r>${mark}</w:r>${tab}${textRun(model.organisation, raised)}`) +
    paragraph('MGAs', textRun(model.branch.name))
  );
}

function confidential(): string {
  return textRun(fixedWords.confidential, {
    bold: true,
    properties: `<w:spacing w:val="${dxa(blocks.confidentialTracking)}"/>`,
  });
}

function bold(text = ''): string {
  return textRun(text, { bold: true });
}

function field(instruction: 'PAGE' | 'NUMPAGES'): string {
  return `<w:fldSimple w:instr=" ${instruction} "><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>`;
}

/** A frame of 4 mm wide with a line above it, at half the height of the paper. */
export function foldMark(): string {
  const at = `w:x="${dxaMm(letter.foldX)}" w:y="${dxaMm(letter.foldY)}"`;
  return [
    `<w:p><w:pPr><w:pStyle w:val="MGTussen"/><w:framePr w:w="${dxaMm(letter.foldWidth)}" w:h="40" w:hRule="exact" w:hSpace="0" w:wrap="around"`,
    ` w:vAnchor="page" w:hAnchor="page" ${at}/><w:pBdr><w:top w:val="single" w:sz="4" w:space="0" w:color="7C8A96"/></w:pBdr>`,
    '</w:pPr></w:p>',
  ].join('');
}
