import { z } from 'zod';

/**
 * A document as words and structure, without looks: the one source of the PDF and the DOCX, so both say the same.
 * Plain JSON; stored sealed with the version it belongs to. Renderers decide looks, templates decide words (STYLE 21).
 */

/** A run of text. `bold` for the one thing that matters in a row; `nowrap` for dates, references and amounts. */
const runSchema = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  nowrap: z.boolean().optional(),
});
const inlineSchema = z.array(runSchema);
export type Run = z.infer<typeof runSchema>;
export type Inline = readonly Run[];

/** ✓ done/reached, ▶ running/on schedule, ○ planned, × cancelled, ▲ late/look here. The word follows the mark. */
const markSchema = z.enum(['done', 'running', 'planned', 'cancelled', 'attention']);
export type Mark = z.infer<typeof markSchema>;

const cellSchema = z.strictObject({ text: inlineSchema, mark: markSchema.optional() });

const columnSchema = z.strictObject({
  head: z.string(),
  /** Millimetres; the widths of a table add up to 167, or less for a narrow table on the axis. */
  width: z.number(),
  align: z.enum(['left', 'number']).optional(),
});

const keyRowSchema = z.strictObject({ label: z.string(), value: z.array(inlineSchema) });

const timelineRowSchema = z.strictObject({
  number: z.string(),
  label: z.string(),
  /** Days; the bar covers from..until, its solid part from..doneUntil. */
  from: z.string().optional(),
  until: z.string().optional(),
  doneUntil: z.string().optional(),
  /** Right of the bar: '20 uur', 'extern'. */
  amount: z.string(),
});

const signatureSchema = z.strictObject({
  role: z.string(),
  name: z.string(),
  placeAndDate: z.string(),
  /** Replaces the line: 'Niet ondertekend op 23 januari 2026' with the client's words. */
  refused: z.strictObject({ text: z.string(), words: z.string() }).optional(),
});

export const blockSchema = z.discriminatedUnion('kind', [
  /** Ten seconds on page 1: the band asks, the rows tell. */
  z.strictObject({
    kind: z.literal('decisionBox'),
    /** The wanted act, or what was decided. */
    band: z.string(),
    /** The last day to answer, in words, behind the band: filled in when the document leaves. */
    until: z.string().optional(),
    decided: z.boolean().optional(),
    /** `answer`: the row that says how one answers, or who did. */
    rows: z.array(keyRowSchema.extend({ answer: z.literal(true).optional() })),
  }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    number: z.string().optional(),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: inlineSchema, soft: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('keyTable'), title: z.string().optional(), rows: z.array(keyRowSchema) }),
  /** Label in the left column, paragraphs at the axis. */
  z.strictObject({ kind: z.literal('labelled'), label: z.string(), paragraphs: z.array(inlineSchema) }),
  /** The client's own words. */
  z.strictObject({ kind: z.literal('quote'), label: z.string(), paragraphs: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(inlineSchema) }),
  z.strictObject({
    kind: z.literal('dataTable'),
    title: z.string().optional(),
    columns: z.array(columnSchema).min(1),
    rows: z.array(z.array(cellSchema)),
    total: z.array(cellSchema).optional(),
    onAxis: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    title: z.string(),
    from: z.string(),
    until: z.string(),
    today: z.strictObject({ on: z.string(), label: z.string() }).optional(),
    rows: z.array(timelineRowSchema),
    milestones: z.array(z.strictObject({ number: z.string(), on: z.string(), reached: z.boolean() })),
    legend: z.string(),
    alt: z.string(),
  }),
  z.strictObject({
    kind: z.literal('hours'),
    title: z.string(),
    rows: z.array(
      z.strictObject({
        number: z.string(),
        label: z.string(),
        planned: z.number(),
        used: z.number(),
        amount: z.string(),
      }),
    ),
    legend: z.string(),
    alt: z.string(),
  }),
  /** The end of a letter: greeting, room to sign, name and task of who signs. */
  z.strictObject({ kind: z.literal('closing'), greeting: z.string(), signer: z.string() }),
  z.strictObject({ kind: z.literal('signatures'), left: signatureSchema, right: signatureSchema }),
  /** The paper way to decide: tick boxes and lines to write on. */
  z.strictObject({
    kind: z.literal('decisionForm'),
    title: z.string(),
    options: z.array(z.string()),
    returnTo: z.string(),
  }),
  z.strictObject({
    kind: z.literal('decisionStamp'),
    title: z.string(),
    rows: z.array(keyRowSchema),
    statement: z.string(),
  }),
  /** Last block of a document: who made it, when, for whom; the renderer adds the fingerprint. */
  z.strictObject({ kind: z.literal('colophon'), text: inlineSchema }),
  z.strictObject({ kind: z.literal('pageBreak') }),
]);
export type Block = z.infer<typeof blockSchema>;

/** Page furniture of a report (letterhead, title) or of a letter (address window, reference row, subject). */
const openingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), subtitle: z.string() }),
  z.strictObject({
    kind: z.literal('letter'),
    /** Up to five lines; town in capitals after two spaces. */
    address: z.array(z.string()).max(6),
    personal: z.boolean(),
    references: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    /** Absent of what addresses nobody, such as an invoice. */
    salutation: z.string().optional(),
    window: z.enum(['links', 'rechts', 'geen']),
  }),
]);

export const modelSchema = z.strictObject({
  /** Also the document's title in the file's properties; never holds a client's name. */
  title: z.string(),
  /** Running head from page 2: 'Trajectplan · MG-2026-0417 · versie 1'. */
  runningHead: z.string(),
  /** Footer line 1: where to inspect, correct and complain. */
  footer: z.string(),
  organisation: z.string(),
  branch: z.strictObject({ name: z.string(), addressLines: z.array(z.string()) }),
  author: z.string(),
  /** Day of the document; the only date in the files' properties, so bytes are the same each time. */
  date: z.string(),
  opening: openingSchema,
  blocks: z.array(blockSchema),
});
export type DocumentModel = z.infer<typeof modelSchema>;

/** 'Gevraagd: uw besluit, uiterlijk 6 februari 2026' */
export function bandText({ band, until }: { readonly band: string; readonly until?: string | undefined }): string {
  return until ? `${band} ${until}` : band;
}

/** Plain run: `t('tekst')`, `b('vet')`. */
export function t(text: string): Run {
  return { text };
}
export function b(text: string): Run {
  return { text, bold: true };
}
/** Unbreakable run for dates, references and amounts. */
export function nb(text: string): Run {
  return { text, nowrap: true };
}
