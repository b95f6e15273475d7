import type { z } from 'zod';
import { freezeDeep } from '#src/domain/freeze.ts';
import type { Definition } from './definition.ts';
import { InvalidValue, Quarantined, StoreRefused } from './errors.ts';
import { migrateStored } from './migrations.ts';

/** A value its schema accepts, with the summary made of it. */
export type Admitted<T, S> = { readonly value: T; readonly summary: S };

/** Checks a value before it is written. @throws InvalidValue naming the places that are wrong */
export function admit<I extends string, T, S>(definition: Definition<I, T, S>, id: I, value: T): Admitted<T, S> {
  const checked = parse(definition.kind, definition.schema, value);
  if (definition.idOf && definition.idOf(checked) !== id) throw new InvalidValue(definition.kind, ['id']);
  return { value: checked, summary: parse(definition.kind, definition.summarySchema, definition.summarise(checked)) };
}

/** The bytes of a value or summary. */
export function encode(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

/**
 * A value from its bytes, brought to the present version, checked and frozen: what was opened is shared (decision 0093).
 *
 * @throws Quarantined invalid · StoreRefused tooNew
 */
export function decode<I extends string, T, S>(
  definition: Definition<I, T, S>,
  id: string,
  schema: number,
  bytes: Buffer,
): T {
  refuseNewer(definition.kind, schema, definition.version);
  const stored: unknown = readJson(id, bytes);
  const value = migrateStored(stored, schema, definition.migrations, definition.version);
  const checked = definition.schema.safeParse(value);
  if (!checked.success || (definition.idOf && definition.idOf(checked.data) !== id))
    throw new Quarantined(id, 'invalid');
  return freezeDeep(checked.data);
}

/**
 * A summary of the present version from its bytes. It was checked against its schema when it was sealed, and the seal says
 * that it is still that: a start reads 100,000 of them, so it is not checked again, and memory holds its id and what many
 * have alike once.
 *
 * @throws Quarantined invalid
 */
export function decodeSummary<I extends string, T, S>(
  { alike = [] }: Pick<Definition<I, T, S>, 'alike'>,
  id: I,
  bytes: Buffer,
): S {
  // spaces fill the place of a summary: it ends where its object does
  const read = readJson(id, bytes.subarray(0, bytes.lastIndexOf(closing) + 1));
  if (typeof read !== 'object' || read === null) throw new Quarantined(id, 'invalid');
  const summary = read as Record<string, unknown>;
  if (summary.id === id) summary.id = id;
  for (const name of alike) {
    const text = summary[name];
    if (typeof text === 'string') summary[name] = keptOnce(text);
  }
  // Sealed by `admit` under this version of the definition.
  return read as S;
}

const texts = new Map<string, string>();

function keptOnce(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

const closing = '}'.charCodeAt(0);

/** @throws StoreRefused tooNew, in Dutch: an older program would lose what it does not know */
export function refuseNewer(kind: string, stored: number, known: number): void {
  if (stored <= known) return;
  throw new StoreRefused(
    'tooNew',
    `Deze gegevens zijn bewaard door een nieuwere versie van trajectdossier (${kind}: versie ${stored}, dit programma kent versie ${known}). Start de nieuwere versie. Er is niets veranderd.`,
  );
}

/** A value as it was stored, of whatever version. @throws Quarantined invalid */
export function readJson(id: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Quarantined(id, 'invalid');
  }
}

function parse<T>(kind: string, schema: z.ZodType<T>, value: T): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new InvalidValue(
    kind,
    checked.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`),
  );
}
