import { blocks, strokes } from '../style.ts';
import { dxa, dxaMm } from './measure.ts';
import { boxRowPadding } from './styles.ts';
import { border, type Stroke } from './table.ts';

type Lines = { readonly outside?: Stroke; readonly top?: Stroke; readonly bottom?: Stroke; readonly inside?: Stroke };
type TableLook = {
  readonly name: string;
  readonly lines: Lines;
  /** Cell margins in dxa. */
  readonly above: number;
  readonly left: number;
  readonly right: number;
};

const hairline: Stroke = { points: strokes.hairline, colour: 'hairline' };
const headRule: Stroke = { points: strokes.tableHead, colour: 'ink' };
const boxLine: Stroke = { points: strokes.box, colour: 'accent' };
/** A little less than the house style's: Word sets text a hair wider. */
const cellGutter = dxaMm(blocks.cellGutterMm - 0.4);
const padding = dxaMm(blocks.boxPaddingMm);

const tableLooks = {
  MGBesluitvak: {
    name: 'MG Besluitvak',
    lines: { outside: boxLine, inside: hairline },
    above: dxa(boxRowPadding),
    left: padding,
    right: 57,
  },
  MGKenmerken: {
    name: 'MG Kenmerken',
    lines: { top: hairline, bottom: hairline, inside: hairline },
    above: dxa(blocks.keyPadding),
    left: 0,
    right: 113,
  },
  MGGelabeld: { name: 'MG Gelabeld', lines: {}, above: 0, left: 0, right: 0 },
  MGGegevens: {
    name: 'MG Gegevens',
    lines: { bottom: headRule, inside: hairline },
    above: 45,
    left: 0,
    right: cellGutter,
  },
  MGGrafiek: { name: 'MG Grafiek', lines: { bottom: headRule }, above: 0, left: 0, right: 0 },
  MGOndertekening: { name: 'MG Ondertekening', lines: {}, above: 0, left: 0, right: 0 },
  MGFormulier: {
    name: 'MG Formulier',
    lines: { outside: { points: strokes.box, colour: 'ink' } },
    above: 0,
    left: padding,
    right: padding,
  },
  MGStempelvak: {
    name: 'MG Stempelvak',
    lines: { outside: { points: strokes.section, colour: 'ink', kind: 'double' } },
    above: 30,
    left: padding,
    right: padding,
  },
  MGBriefhoofd: { name: 'MG Briefhoofd', lines: {}, above: 0, left: 0, right: 0 },
} as const satisfies Record<string, TableLook>;

export type TableStyleId = keyof typeof tableLooks;

/** The table styles as elements of styles.xml; the `docx` package has none of its own. */
export function tableStylesXml(): string {
  return Object.entries<TableLook>(tableLooks).map(tableStyleXml).join('');
}

function tableStyleXml([id, look]: [string, TableLook]): string {
  const { outside, inside } = look.lines;
  const sides: readonly [string, Stroke | undefined][] = [
    ['top', look.lines.top ?? outside],
    ['left', outside],
    ['bottom', look.lines.bottom ?? outside],
    ['right', outside],
    ['insideH', inside],
  ];
  const lines = sides.map(([side, stroke]) => (stroke ? border(side, stroke) : '')).join('');
  const margins = [
    `<w:top w:w="${look.above}" w:type="dxa"/><w:left w:w="${look.left}" w:type="dxa"/>`,
    `<w:bottom w:w="${look.above}" w:type="dxa"/><w:right w:w="${look.right}" w:type="dxa"/>`,
  ].join('');
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${look.name}"/><w:basedOn w:val="TableNormal"/>`,
    `<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${lines ? `<w:tblBorders>${lines}</w:tblBorders>` : ''}`,
    `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
  ].join('');
}
