import { houseStyle } from '../../house-style.ts';
import { type Colour, colours, mm, page } from '../../style.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { type Ink, openInk } from '../ink.ts';
import type { LineOp, LogoOp, Op, PolygonOp, RectangleOp, TextOp } from '../layout/piece.ts';
import type { StructNode } from '../layout/structure.ts';
import { logoOperators } from './logo.ts';
import { paperNames } from './paper.ts';
import { type FontState, showText } from './show-text.ts';

/** One page's content stream in the making. Coordinates of ops are moved to the page and turned upwards. */
export type Canvas = {
  readonly draw: (op: Op, left: number, top: number) => void;
  readonly finish: () => { readonly content: Buffer; readonly owners: readonly StructNode[] };
};

const pageHeight = mm(page.heightMm);
const slash = 0x2f;
const bracket = { open: 0x5b } as const;

/** Red, green and blue between 0 and 1 of a colour of six hex digits. */
function operandsOf(hex: string): string {
  const part = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return `${part(0)} ${part(2)} ${part(4)}`;
}

const operands = new Map<string, string>(Object.entries(colours).map(([name, hex]) => [name, operandsOf(hex)]));

const logoShapes = logoOperators(operandsOf);

/**
 * Opens the canvas of page `index`. Each run of ops of one element becomes a marked-content sequence that the element
 * learns; ops of no element are artifacts.
 */
export function openCanvas(index: number, fonts: DocumentFonts): Canvas {
  const ink = openInk();
  const owners: StructNode[] = [];
  /** undefined: nothing open; null: an artifact is open. */
  let open: StructNode | null | undefined;
  const state = { fill: '', stroke: '', font: { resource: '', size: 0 } };
  const close = (): void => {
    if (open !== undefined) ink.text('EMC\n');
    open = undefined;
  };
  const belongTo = (node: StructNode | undefined): void => {
    if (open !== undefined && (open ?? undefined) === node) return;
    close();
    open = node ?? null;
    if (!node) {
      ink.text('/Artifact BMC\n');
      return;
    }
    ink.byte(slash);
    ink.text(node.tag);
    ink.text('<</MCID ');
    ink.integer(owners.length);
    ink.text('>>BDC\n');
    node.kids.push({ page: index, mcid: owners.length });
    owners.push(node);
  };
  const draw = (op: Op, left: number, top: number): void => {
    belongTo(op.node);
    drawOp(op, { ink, left, top, fonts, state });
  };
  const finish = (): { content: Buffer; owners: StructNode[] } => {
    close();
    return { content: ink.finish(), owners };
  };
  return { draw, finish };
}

type Pen = {
  readonly ink: Ink;
  readonly left: number;
  readonly top: number;
  readonly fonts: DocumentFonts;
  readonly state: { fill: string; stroke: string; readonly font: FontState };
};

function drawOp(op: Op, pen: Pen): void {
  switch (op.kind) {
    case 'text':
      drawText(op, pen);
      break;
    case 'rectangle':
      drawRectangle(op, pen);
      break;
    case 'line':
      drawLine(op, pen);
      break;
    case 'polygon':
      drawPolygon(op, pen);
      break;
    case 'logo':
      drawLogo(op, pen);
      break;
    case 'paper':
      pen.ink.text(`/${paperNames[op.page]} Do\n`);
  }
}

function drawText(op: TextOp, pen: Pen): void {
  const { ink } = pen;
  if (op.runs.every(({ text }) => text === '')) return;
  fill(op.colour, pen);
  ink.text('BT ');
  if (op.tracking) {
    ink.number(op.tracking);
    ink.text('Tc ');
  }
  let y = pageHeight - pen.top - op.baseline;
  let from = 0;
  for (const run of op.runs) {
    if (run.text === '') continue;
    // Told from where the one before began, as it was rounded.
    const x = Math.round((pen.left + op.x + run.x) * 100) / 100;
    ink.number(x - from);
    ink.number(y);
    ink.text('Td ');
    from = x;
    y = 0;
    showText(run.text, { face: run.face, size: op.size }, { ink, fonts: pen.fonts, font: pen.state.font });
  }
  ink.text(op.tracking ? '0 Tc ET\n' : 'ET\n');
}

function drawRectangle(op: RectangleOp, pen: Pen): void {
  const { ink } = pen;
  if (op.fill) fill(op.fill, pen);
  if (op.stroke) stroke(op.stroke, pen);
  place(op.x, op.y + op.height, pen);
  ink.number(op.width);
  ink.number(op.height);
  ink.text(op.fill && op.stroke ? 're B\n' : op.stroke ? 're S\n' : 're f\n');
}

function drawLine(op: LineOp, pen: Pen): void {
  const { ink } = pen;
  stroke(op, pen);
  if (op.dash) {
    ink.byte(bracket.open);
    ink.number(op.dash);
    ink.text(']0 d ');
  }
  place(op.from[0], op.from[1], pen);
  ink.text('m ');
  place(op.to[0], op.to[1], pen);
  ink.text(op.dash ? 'l S []0 d\n' : 'l S\n');
}

function drawPolygon(op: PolygonOp, pen: Pen): void {
  const { ink } = pen;
  fill(op.fill, pen);
  stroke(op.stroke, pen);
  for (const [index, [x, y]] of op.points.entries()) {
    place(x, y, pen);
    ink.text(index === 0 ? 'm ' : 'l ');
  }
  ink.text('h B\n');
}

function drawLogo(op: LogoOp, pen: Pen): void {
  const scale = (op.side / houseStyle.logo.side).toFixed(4);
  pen.ink.text(`q ${scale} 0 0 -${scale} `);
  place(op.x, op.y, pen);
  pen.ink.text(`cm ${logoShapes}Q\n`);
}

/** Writes a place on the page. */
function place(x: number, y: number, { ink, left, top }: Pen): void {
  ink.number(left + x);
  ink.number(pageHeight - top - y);
}

function fill(colour: Colour, { ink, state }: Pen): void {
  if (state.fill === colour) return;
  state.fill = colour;
  ink.text(rgb(colour));
  ink.text(' rg ');
}

function stroke({ colour, width }: { readonly colour: Colour; readonly width: number }, { ink, state }: Pen): void {
  if (state.stroke !== colour) {
    state.stroke = colour;
    ink.text(rgb(colour));
    ink.text(' RG ');
  }
  ink.number(width);
  ink.text('w ');
}

function rgb(colour: Colour): string {
  return operands.get(colour) ?? '';
}
