import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { jsonWords } from '#src/json-words.ts';
import { projectFile } from '#src/project-file.ts';
import { HouseStyleWrong } from './house-style-wrong.ts';

/**
 * What an office may choose of its looks: colours, fonts and logo, in one file that an operator edits (templates/house-style.json).
 * Measures and places are the house's own (style.ts). Read once, when the program starts.
 */
const file = 'templates/house-style.json';

/** Paths are given from the folder the file lies in. */
const pathSchema = z
  .string()
  .regex(/^[\w\-./]+\.(?:ttf|png)$/u, 'moet het pad van een bestand zijn, gerekend vanaf templates/');
const colourSchema = z.string().regex(/^#[\dA-Fa-f]{6}$/u, { error: 'moet een kleur zijn als #0B5361', abort: true });

/** WCAG 2.2: the contrast of a colour with white paper, from 1 to 21. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** A colour of text and lines, which people must see on white paper (WCAG 2.2, 1.4.3 and 1.4.11). */
function readable(atLeast: number) {
  return colourSchema.refine((colour) => contrastOnWhite(colour) >= atLeast, {
    error: ({ input }) =>
      `heeft te weinig contrast met wit: ${oneDecimal(contrastOnWhite(String(input)))}, en nodig is ${oneDecimal(atLeast)}`,
  });
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

const shapeSchema = z
  .strictObject({
    /** Commands of an SVG path, but arcs: M L H V C S Q T and Z. */
    path: z.string().regex(/^M[MLHVCSQTZmlhvcsqtz\d\s.,-]*$/u, 'moet een pad van SVG zijn, zonder bogen (A)'),
    fill: colourSchema.optional(),
    stroke: colourSchema.optional(),
    width: z.number().positive().optional(),
  })
  .refine(({ fill, stroke }) => fill !== undefined || stroke !== undefined, 'heeft een fill of een stroke nodig');

const schema = z.strictObject({
  colours: z.strictObject({
    /** Text. */
    ink: readable(7),
    /** Headings, rules and bands; white text stands on it. */
    accent: readable(4.5),
    /** Labels. */
    soft: readable(4.5),
    rule: readable(3),
    /** Ornament only: rows of tables, months of charts. */
    hairline: colourSchema,
    /** Planned bars; always outlined in accent. */
    barFill: colourSchema,
  }),
  fonts: z.strictObject({
    name: z.string().min(1).max(31),
    /** A name under which readers may have it as well. */
    otherName: z.string().min(1).max(31).optional(),
    regular: pathSchema,
    bold: pathSchema,
    italic: pathSchema,
    /** For characters the family lacks. */
    fallback: pathSchema,
    /** What goes with a Word file: the same cuts, or subsets of them. */
    inWord: z.strictObject({ regular: pathSchema, bold: pathSchema, italic: pathSchema }),
  }),
  /** A square of `side` units, y downwards; `png` for readers of Word that do not know vectors. */
  logo: z.strictObject({ side: z.number().positive(), shapes: z.array(shapeSchema).min(1), png: pathSchema }),
});
export type HouseStyle = z.infer<typeof schema>;
export type Shape = HouseStyle['logo']['shapes'][number];

/** The house style in this text. @throws HouseStyleWrong with every problem on a line of its own */
export function readHouseStyle(json: string): HouseStyle {
  const parsed = schema.safeParse(parse(json), { error: jsonWords });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `  ${[...path, message].join(' ')}`);
  throw new HouseStyleWrong([`De huisstijl in ${file} klopt niet:`, ...problems].join('\n'));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new HouseStyleWrong(`De huisstijl in ${file} is geen JSON.`);
  }
}

/** The bytes of a font or picture that the house style names. @throws HouseStyleWrong when it is not there */
export function styleFile(path: string): Buffer {
  try {
    return readFileSync(projectFile(`templates/${path}`));
  } catch {
    throw new HouseStyleWrong(`De huisstijl in ${file} noemt een bestand dat er niet is: templates/${path}`);
  }
}

/** The style of this house. */
export const houseStyle = readHouseStyle(readFileSync(projectFile(file), 'utf8'));
