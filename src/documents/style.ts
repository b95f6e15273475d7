import { houseStyle } from './house-style.ts';

/**
 * Measures and places of every generated document, shared by the PDF and the DOCX engine; colours, fonts and logo are of the
 * office's choosing (house-style.ts). Values, no drawing.
 * Lengths are points (72 to the inch) unless the name ends in Mm. Colours are six hex digits without '#'.
 */

/** Millimetres to points. */
export function mm(value: number): number {
  return (value * 72) / 25.4;
}

/** Of the office's choosing, with enough contrast on white. Colour never carries meaning alone. */
export const colours = { ...plain(houseStyle.colours), white: 'FFFFFF' };
export type Colour = keyof typeof colours;

/** Without their '#'. */
function plain<Name extends string>(named: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  // The same names, with other values.
  return Object.fromEntries(Object.entries<string>(named).map(([name, hex]) => [name, hex.slice(1)])) as Record<
    Name,
    string
  >;
}

/** A4 portrait; left 25 mm for two, four and twenty-three hole filing. */
export const page = {
  widthMm: 210,
  heightMm: 297,
  leftMm: 25,
  rightMm: 18,
  topMm: 25,
  bottomMm: 25,
  /** The first page of a report starts here with the letterhead. */
  firstTopMm: 14,
  textWidthMm: 167,
  /** The one axis: headings and labels left of it, text right of it. From the left type edge. */
  axisMm: 42,
  /** Text right of the axis: 120 mm, so 5 mm free at the right. */
  measureMm: 120,
  /** Letters to clients: 126 mm from the left type edge. */
  letterMeasureMm: 126,
  headerTopMm: 15,
  /** Right of running head and footer: VERTROUWELIJK, the number of the page. */
  besideMm: 30,
  /** The footer's lower end stands this far above the paper's edge. */
  footerEndMm: 10,
} as const;

export type TypeRole = {
  readonly size: number;
  readonly leading: number;
  readonly bold?: boolean;
  readonly colour: Colour;
  readonly before: number;
  readonly after: number;
};

/** Type scale; leading is at least 1.42 times the size, so Word's "at least" gives the same lines. */
export const type = {
  title: { size: 22, leading: 31.5, bold: true, colour: 'ink', before: 0, after: 0 },
  subtitle: { size: 10.5, leading: 15, colour: 'soft', before: 0, after: 9 },
  section: { size: 14, leading: 21, bold: true, colour: 'accent', before: 15, after: 4.5 },
  subhead: { size: 10.5, leading: 15, bold: true, colour: 'ink', before: 7.5, after: 3 },
  band: { size: 12.5, leading: 18, bold: true, colour: 'white', before: 4.5, after: 4.5 },
  text: { size: 10.5, leading: 15, colour: 'ink', before: 0, after: 7.5 },
  label: { size: 9.5, leading: 15, bold: true, colour: 'soft', before: 0, after: 0 },
  cell: { size: 9.5, leading: 13.5, colour: 'ink', before: 2.25, after: 2.25 },
  small: { size: 8.5, leading: 12, colour: 'ink', before: 0, after: 0 },
  letter: { size: 11.5, leading: 17, colour: 'ink', before: 0, after: 8.5 },
  letterSubject: { size: 15, leading: 21, bold: true, colour: 'ink', before: 0, after: 6 },
  address: { size: 11, leading: 15, colour: 'ink', before: 0, after: 0 },
  returnLine: { size: 8, leading: 10.5, colour: 'ink', before: 0, after: 0 },
  confidential: { size: 9, leading: 12, bold: true, colour: 'ink', before: 0, after: 0 },
  stamp: { size: 16, leading: 22, bold: true, colour: 'ink', before: 0, after: 0 },
} as const satisfies Record<string, TypeRole>;

/** Strokes in points; nothing under 0.5. */
export const strokes = {
  letterhead: 2.25,
  box: 1.25,
  quoteBar: 2.25,
  section: 0.75,
  tableHead: 1,
  hairline: 0.5,
  footer: 0.75,
  signature: 0.75,
  barOutline: 1,
  today: 1.25,
  confidential: 1,
} as const;

/** Measures of blocks, in points unless Mm. */
export const blocks = {
  letterheadHeightMm: 17,
  letterheadAddressMm: 66,
  /** Under what a letterhead says, where that is more than usual. */
  letterheadUnder: 6,
  sectionNumberMm: 9,
  sectionRuleGap: 3,
  keyPadding: 1.5,
  boxPaddingMm: 3,
  quoteIndentMm: 4,
  listIndentMm: 6,
  listGap: 4.5,
  cellGutterMm: 3,
  markWidthMm: 4.6,
  markSize: 12.5,
  signatureColumnMm: 79.5,
  signatureFreeMm: 14,
  formOptionPitch: 21,
  formOptionBox: 14,
  formSignature: 34.5,
  stampDoubleRule: 3,
  confidentialTracking: 0.6,
} as const;

export const timeline = {
  labelMm: 42,
  monthsMm: 112.3,
  amountMm: 12.7,
  row: 17,
  bar: 8.5,
  milestoneRow: 25,
  diamond: 10,
  /** More months than this are drawn as quarters. */
  monthsAtMost: 18,
  /** Charts up to this many rows stay whole; longer ones continue with their axis repeated. */
  rowsWhole: 15,
} as const;

/** Places on a letter, in millimetres from the paper's left and top edge. */
export const letter = {
  logo: { x: 25, y: 14 },
  branch: { x: 133, y: 14 },
  returnLineY: 53.5,
  addressY: 62,
  addressX: { links: 25, rechts: 115, geen: 25 },
  addressWidth: { links: 80, rechts: 75, geen: 80 },
  referenceY: 104,
  /** Under an address longer than its window, in points. */
  addressUnder: 12,
  textY: 128,
  /** Between greeting and name. */
  signatureFree: 12,
  foldY: 148.5,
  foldX: 5,
  foldWidth: 4,
} as const;

/** Tables of at most this many rows stay whole. */
export const wholeTableRows = 10;

/** Glyphs of Source Sans 3, the same in both formats; the word that follows is the text. */
export const marks = { done: '✓', running: '▶', planned: '○', cancelled: '×', attention: '▲' } as const;
