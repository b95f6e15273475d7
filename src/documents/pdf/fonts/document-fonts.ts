import { type FaceKey, findGlyph, loadFace, softHyphen } from './faces.ts';
import { latin } from './latin-tables.ts';
import { buildProgram, type Entry, type FontProgram } from './program.ts';

/** How one character is written in a content stream. */
export type Slot = {
  readonly resource: string;
  readonly code: number;
  /** In a literal string a backslash comes before it. */
  readonly escaped: boolean;
};

/** The fonts one document uses: hands out slots while drawing, and the programs to embed afterwards. */
export type DocumentFonts = {
  readonly slotOf: (face: FaceKey, codePoint: number) => Slot;
  readonly programs: () => FontProgram[];
};

/**
 * Most documents need only the base subset of a face, made once in the life of the process; other characters go into a
 * second subset of that document alone. A character no font has gets a code of its own that draws the empty box.
 */
export function openFonts(): DocumentFonts {
  const used = new Set<FaceKey>();
  const seen: Record<FaceKey, Slot[]> = { regular: [], bold: [], italic: [], fallback: [] };
  const extras = new Map<FaceKey, Map<number, { entry: Entry; slot: Slot }>>();
  const slotOf = (face: FaceKey, codePoint: number): Slot => {
    const quick = codePoint < latin ? seen[face][codePoint] : undefined;
    if (quick) return quick;
    const slot = findSlot(face, codePoint);
    if (codePoint < latin) seen[face][codePoint] = slot;
    return slot;
  };
  const findSlot = (face: FaceKey, codePoint: number): Slot => {
    const common = baseOf(face)?.slots.get(codePoint);
    if (common) {
      used.add(face);
      return common;
    }
    const found = findGlyph(face, codePoint);
    const extra = extras.get(found.face) ?? new Map<number, { entry: Entry; slot: Slot }>();
    extras.set(found.face, extra);
    const known = extra.get(codePoint);
    if (known) return known.slot;
    const entry: Entry = { code: firstCode + (extra.size % codes), codePoint, glyph: found.glyph };
    const slot = slotFor(entry, extraResource(found.face, Math.floor(extra.size / codes)));
    extra.set(codePoint, { entry, slot });
    return slot;
  };
  return { slotOf, programs: () => [...basePrograms(used), ...extraPrograms(extras)] };
}

const resources: Record<FaceKey, string> = { regular: 'R', bold: 'B', italic: 'I', fallback: 'F' };
const faceOrder: readonly FaceKey[] = ['regular', 'bold', 'italic', 'fallback'];

/** A font has codes 32 to 255, so that no code is a control character. */
const firstCode = 0x20;
const codes = 0x100 - firstCode;

/** Beside ASCII: the letters and signs that Dutch documents use daily, and the marks. */
const daily = '\u00a0\u00adéëïöüèáóíçäñàâêîôûúÉËÏÖÜÈÁÓÍÇ–—‘’“”•…·€½°§±✓▶○×▲◆☐☑';

type Base = { readonly slots: ReadonlyMap<number, Slot>; readonly program: FontProgram };
const bases = new Map<FaceKey, Base>();

function baseOf(face: FaceKey): Base | undefined {
  if (face === 'fallback') return undefined;
  const known = bases.get(face);
  if (known) return known;
  const base = buildBase(face);
  bases.set(face, base);
  return base;
}

/** ASCII and Latin-1 keep their own numbers as codes; the other daily signs take those between them, from 128. */
function buildBase(face: FaceKey): Base {
  const font = loadFace(face);
  const entries: Entry[] = [];
  const put = (code: number, codePoint: number): void => {
    const found = findGlyph(face, codePoint);
    if (found.face === face && font.glyphOf(codePoint === softHyphen ? 0x2d : codePoint) !== 0) {
      entries.push({ code, codePoint, glyph: found.glyph });
    }
  };
  for (let code = 0x20; code < 0x7f; code++) put(code, code);
  const points = Array.from(daily, (letter) => letter.codePointAt(0) ?? 0);
  for (const [index, point] of points.filter((one) => one >= 0x100).entries()) put(0x80 + index, point);
  for (const point of points.filter((one) => one < 0x100).sort((one, other) => one - other)) put(point, point);
  const slots = new Map(entries.map((entry) => [entry.codePoint, slotFor(entry, resources[face])]));
  return { slots, program: buildProgram(resources[face], font, entries) };
}

function basePrograms(used: ReadonlySet<FaceKey>): FontProgram[] {
  return faceOrder.flatMap((face) => (used.has(face) ? (baseOf(face)?.program ?? []) : []));
}

/** The second subset of a face, and a next one when its codes are used up. */
function extraPrograms(extras: ReadonlyMap<FaceKey, ReadonlyMap<number, { entry: Entry }>>): FontProgram[] {
  return faceOrder.flatMap((face) => {
    const entries = Array.from(extras.get(face)?.values() ?? [], ({ entry }) => entry);
    return Array.from({ length: Math.ceil(entries.length / codes) }, (_, index) =>
      buildProgram(extraResource(face, index), loadFace(face), entries.slice(index * codes, (index + 1) * codes)),
    );
  });
}

function extraResource(face: FaceKey, index: number): string {
  return `${resources[face]}${index + 2}`;
}

const escaped: ReadonlySet<number> = new Set(Array.from('()\\', (sign) => sign.charCodeAt(0)));

function slotFor({ code }: Entry, resource: string): Slot {
  return { resource, code, escaped: escaped.has(code) };
}
