import { houseStyle } from '../../house-style.ts';
import { type Colour, colours, mm, page } from '../../style.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import type { LineOp, LogoOp, Op, PolygonOp, RectangleOp, TextOp } from '../layout/piece.ts';
import type { StructNode } from '../layout/structure.ts';
import { type Ink, openInk } from './ink.ts';
import { logoOperators } from './logo.ts';
import { paperNames } from './paper.ts';
import { type FontState, number, showText } from './show-text.ts';

/** One page's content stream in the making. Coordinates of ops are moved to the page and turned upwards. */
export type Canvas = {
  readonly draw: (op: Op, left: number, top: number) => void;
  readonly finish: () => { readonly content: Buffer; readonly owners: readonly StructNode[] };
};

const pageHeight = mm(page.heightMm);

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
    ink.text(`/${node.tag}<</MCID ${owners.length}>>BDC\n`);
    node.kids.push({ page: index, mcid: owners.length });
    owners.push(node);
  };
  const draw = (op: Op, left: number, top: number): void => {
    belongTo(op.node);
    const pen = { ink, left, top, fonts, state };
    if (op.kind === 'text') drawText(op, pen);
    else ink.text(operators(op, pen));
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

function operators(op: Exclude<Op, TextOp>, pen: Pen): string {
  switch (op.kind) {
    case 'rectangle':
      return rectangleOperators(op, pen);
    case 'line':
      return lineOperators(op, pen);
    case 'polygon':
      return polygonOperators(op, pen);
    case 'logo':
      return logo(op, pen);
    case 'paper':
      return `/${paperNames[op.page]} Do\n`;
  }
}

function drawText(op: TextOp, pen: Pen): void {
  const { ink } = pen;
  const runs = op.runs.filter(({ text }) => text !== '');
  if (runs.length === 0) return;
  const y = number(pageHeight - pen.top - op.baseline);
  ink.text(`${fill(op.colour, pen)}BT ${op.tracking ? `${number(op.tracking)} Tc ` : ''}`);
  for (const run of runs) {
    ink.text(`1 0 0 1 ${number(pen.left + op.x + run.x)} ${y} Tm `);
    showText(run.text, { face: run.face, size: op.size }, { ink, fonts: pen.fonts, font: pen.state.font });
  }
  ink.text(op.tracking ? '0 Tc ET\n' : 'ET\n');
}

function rectangleOperators(op: RectangleOp, pen: Pen): string {
  const y = pageHeight - pen.top - op.y - op.height;
  const shape = `${number(pen.left + op.x)} ${number(y)} ${number(op.width)} ${number(op.height)} re`;
  const filled = op.fill ? fill(op.fill, pen) : '';
  const stroked = op.stroke ? `${stroke(op.stroke.colour, pen)}${number(op.stroke.width)} w ` : '';
  const paint = op.fill && op.stroke ? 'B' : op.stroke ? 'S' : 'f';
  return `${filled}${stroked}${shape} ${paint}\n`;
}

function lineOperators(op: LineOp, pen: Pen): string {
  const place = ([x, y]: readonly [number, number]): string =>
    `${number(pen.left + x)} ${number(pageHeight - pen.top - y)}`;
  const dash = op.dash ? `[${number(op.dash)}]0 d ` : '';
  const path = `${place(op.from)} m ${place(op.to)} l S`;
  return `${stroke(op.colour, pen)}${number(op.width)} w ${dash}${path}${op.dash ? ' []0 d' : ''}\n`;
}

function polygonOperators(op: PolygonOp, pen: Pen): string {
  const [first = '', ...rest] = op.points.map(
    ([x, y]) => `${number(pen.left + x)} ${number(pageHeight - pen.top - y)}`,
  );
  const path = `${first} m ${rest.map((point) => `${point} l`).join(' ')} h`;
  return `${fill(op.fill, pen)}${stroke(op.stroke.colour, pen)}${number(op.stroke.width)} w ${path} B\n`;
}

function logo(op: LogoOp, pen: Pen): string {
  const scale = op.side / houseStyle.logo.side;
  const corner = `${number(pen.left + op.x)} ${number(pageHeight - pen.top - op.y)}`;
  return `q ${scale.toFixed(4)} 0 0 ${(-scale).toFixed(4)} ${corner} cm ${logoShapes}Q\n`;
}

function fill(colour: Colour, pen: Pen): string {
  if (pen.state.fill === colour) return '';
  pen.state.fill = colour;
  return `${rgb(colour)} rg `;
}

function stroke(colour: Colour, pen: Pen): string {
  if (pen.state.stroke === colour) return '';
  pen.state.stroke = colour;
  return `${rgb(colour)} RG `;
}

function rgb(colour: Colour): string {
  return operands.get(colour) ?? '';
}
