import type { Correction, Recipient } from '#src/domain/cases/correction.ts';
import { type Disclosure, everything } from '#src/domain/disclosure.ts';
import type { DocumentId, ItemId } from '#src/domain/ids.ts';
import { holdsWords, type PlainWords } from '#src/domain/plain-words.ts';

/** What was given to whom, and what stood in it. */
export type Given = {
  /** The register (R54). */
  readonly lines: readonly Disclosure[];
  /** The fixed words of every version that was given. */
  readonly words: ReadonlyMap<DocumentId, PlainWords>;
  /** R2: who pays is the client, and is no other who had the data. */
  readonly clientPays: boolean;
};

type Changed = Pick<Correction, 'kind' | 'fields' | 'printed'>;
export type Had = { readonly to: Recipient; readonly lines: readonly ItemId[] };

/**
 * R48, AVG 19: everybody outside who got the old value, each once, with the lines of the register by which they got it. A
 * file tells it when its fixed words hold the old value as documents print it; a line of named fields when it names the
 * datum, or everything. What did not leave told nobody; the client gets the list and no notice.
 */
export function recipientsOf(correction: Changed, { lines, words, clientPays }: Given): Had[] {
  const had = new Map<string, { to: Recipient; lines: ItemId[] }>();
  for (const line of lines) {
    const to = recipientOf(line, clientPays);
    if (!to || !left(line) || !tells(line, correction, words)) continue;
    const key = recipientKey(to);
    const known = had.get(key) ?? { to, lines: [] };
    had.set(key, { to: { ...known.to, name: to.name }, lines: [...known.lines, line.id] });
  }
  return [...had.values()];
}

/** One and the same recipient, whatever it is called by now. */
export function recipientKey({ kind, name, contactId }: Recipient): string {
  return contactId ?? `${kind} ${name}`;
}

/** It left, or may have: also what was marked or called back since, for it was read. */
export function left({ status }: Pick<Disclosure, 'status'>): boolean {
  return status !== 'void' && status !== 'pending';
}

function recipientOf(line: Disclosure, clientPays: boolean): Recipient | undefined {
  const { recipientKind: kind, recipientName: name, contactId } = line;
  if (kind === 'client' || (kind === 'sponsor' && clientPays)) return undefined;
  return { kind, name, ...(contactId && { contactId }) };
}

function tells({ what }: Disclosure, { kind, fields, printed }: Changed, words: Given['words']): boolean {
  if (kind === 'restricted') return true;
  // an act changed no datum, and was told to nobody
  if (fields.length === 0 && printed.length === 0) return false;
  if (what.kind === 'fields') return what.fields.some((field) => field === everything || fields.includes(field));
  const said = words.get(what.documentId);
  return said !== undefined && printed.some((old) => holdsWords(said, old));
}
