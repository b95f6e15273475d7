import { z } from 'zod';
import { type Dossier, sources } from '../dossier.ts';
import { type Day, daySchema } from '../time.ts';
import type { Datum, Inspection } from './inspection.ts';
import { isProvided } from './own-data.ts';
import { redactionsIn } from './redact.ts';

const sourceSchema = z.strictObject({ van: z.enum(sources), op: daySchema.optional(), door: z.string().optional() });

const gegevenSchema = z.strictObject({
  /** Address that stays while others come and go: keys with a slash between them. */
  pad: z.string(),
  /** What it is, in Dutch. */
  naam: z.string(),
  /** As it is stored: text, number, yes or no, or a list. Days are YYYY-MM-DD, moments UTC. Absent: told in words alone. */
  waarde: z.unknown().optional(),
  /** The same as a person reads it. */
  inWoorden: z.string(),
  bron: sourceSchema.optional(),
  /** Why something was left out of it. */
  weggelaten: z.array(z.string()).optional(),
});
type Gegeven = z.infer<typeof gegevenSchema>;

/**
 * `inzageoverzicht.json`: everything that is recorded, for a machine to read. Its keys are Dutch, since it is for the person
 * it is about; they stay as they are within one `soort`, whose number goes up when they change.
 */
export const overviewFileSchema = z.strictObject({
  soort: z.literal('inzageoverzicht/1'),
  kenmerk: z.string(),
  gemaaktOp: daySchema,
  hoofdstukken: z.array(
    z.strictObject({
      sleutel: z.string(),
      titel: z.string(),
      onderdelen: z.array(z.strictObject({ pad: z.string(), titel: z.string(), gegevens: z.array(gegevenSchema) })),
    }),
  ),
  /** What is left out because it is about somebody else, by reason. */
  weggelaten: z.array(z.strictObject({ reden: z.string(), aantal: z.number().int() })),
  /** The files that lie beside this one, with the SHA-256 of each. */
  bestanden: z.array(z.strictObject({ naam: z.string(), sha256: z.string(), grootte: z.number().int() })),
});
export type OverviewFile = z.infer<typeof overviewFileSchema>;

export function overviewFile(
  inspection: Inspection,
  { madeOn, files }: { readonly madeOn: Day; readonly files: OverviewFile['bestanden'] },
): OverviewFile {
  return {
    soort: 'inzageoverzicht/1',
    kenmerk: inspection.reference,
    gemaaktOp: madeOn,
    hoofdstukken: inspection.groups.map(({ key, title, parts }) => ({
      sleutel: key,
      titel: title,
      onderdelen: parts.map((part) => ({ pad: part.path, titel: part.title, gegevens: part.data.map(gegeven) })),
    })),
    weggelaten: [...redactionsIn(inspection)].map(([reden, aantal]) => ({ reden, aantal })),
    bestanden: files,
  };
}

function gegeven({ path, label, words, value, source, redacted }: Datum): Gegeven {
  return {
    pad: path,
    naam: label,
    ...(value !== undefined && { waarde: value }),
    inWoorden: words,
    ...(source && {
      bron: { van: source.kind, ...(source.on && { op: source.on }), ...(source.by && { door: source.by }) },
    }),
    ...(redacted && { weggelaten: redacted }),
  };
}

/** What the client gave us, to take along (AVG 20): by word of mouth or in papers, and what only the client can tell. */
export function providedByClient(inspection: Inspection, dossier: Dossier, clientIsSponsor: boolean): Datum[] {
  const all = inspection.groups.flatMap(({ parts }) => parts.flatMap(({ data }) => data));
  return all.filter((datum) => datum.value !== undefined && isProvided(datum, dossier, clientIsSponsor));
}

/** `meenemen.json` (AVG 20). */
export const providedFileSchema = z.strictObject({
  soort: z.literal('meenemen/1'),
  kenmerk: z.string(),
  gemaaktOp: daySchema,
  gegevens: z.array(gegevenSchema),
});

export function providedFile(
  { reference }: Pick<Inspection, 'reference'>,
  { provided, madeOn }: { readonly provided: readonly Datum[]; readonly madeOn: Day },
): z.infer<typeof providedFileSchema> {
  return { soort: 'meenemen/1', kenmerk: reference, gemaaktOp: madeOn, gegevens: provided.map(gegeven) };
}

/** The same as a table; `toCsv` makes a file of it in which no cell is a formula. */
export function providedRows(provided: readonly Datum[]): string[][] {
  return [
    ['pad', 'naam', 'waarde', 'in woorden'],
    ...provided.map(({ path, label, value, words }) => [
      path,
      label,
      typeof value === 'string' ? value : JSON.stringify(value),
      words,
    ]),
  ];
}
