import { sep } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { textsIn } from './decoded.ts';
import type { Trace, Wanted } from './destruction-port.ts';
import { Quarantined } from './errors.ts';
import { ownerOf } from './key-name.ts';
import type { KeyEntry } from './key-record.ts';
import { type DataKey, foundHeader, type Header, openBody, openSummary } from './sealed.ts';

/** A file or a row, and what its place says of it. */
export type Place = {
  /** How it is told of: folders and file, or table and row. */
  readonly parts: readonly string[];
  readonly kind: string;
  /** Whose it is, when that has a key of its own or of its owner. */
  readonly owner: string | undefined;
  /** Of keys a destroyed id may stay: it leads nowhere. */
  readonly isOfKeys: boolean;
  read(): Promise<Buffer | undefined>;
};

/** Everything that is kept, to look through. */
export type Searched = {
  readonly keys: {
    find(id: string): DataKey | undefined;
    isDestroyed(id: string): boolean;
    entries(): Iterable<readonly [string, KeyEntry]>;
  };
  /** How the place of a key is told. */
  readonly keyPlace: string;
  /** One after the other, so that memory holds one. */
  places(): AsyncIterable<Place>;
};

/** Kinds that do not share a key. */
export const owning = [
  'dossier',
  'case',
  'destruction',
  'bookyear',
  'invoice',
  'survey',
  'surveyfile',
  'partnerperson',
  'maintenance',
];

/**
 * Looks through all that is kept for what should be gone: what is named by a destroyed id, a key that still opens, a wanted
 * text wherever it is packed, and what none of the remaining keys opens.
 */
export async function findTraces(house: Searched, wanted: Wanted): Promise<Trace[]> {
  const traces: Trace[] = [];
  const { texts } = wanted;
  const ids: readonly string[] = wanted.ids;
  for (const [id, { state }] of house.keys.entries())
    if (state !== 'destroyed' && ids.includes(id))
      traces.push({ path: house.keyPlace, kind: 'key', of: texts.length + ids.indexOf(id) });
  for await (const place of house.places()) {
    await turn();
    if (isPassedOver(house, place, wanted)) continue;
    if (!place.isOfKeys)
      ids.forEach((id, at) => {
        if (place.parts.some((part) => part.includes(id)))
          traces.push({ path: shown(place), kind: 'file', of: texts.length + at });
      });
    const look = { texts: place.isOfKeys ? texts : [...texts, ...ids], except: wanted.except ?? [] };
    traces.push(...(await inPlace(house, place, look)).map((hit) => ({ path: shown(place), ...hit })));
  }
  return traces;
}

/** A name that has to stand on an invoice stays there for seven years, whatever became of the dossier (P13). */
const keptByLaw = ['invoice'];

/** Of everything that was ever destroyed here: what is named by its ids, what no key opens, and words of somebody's own. */
export async function findDestroyed(house: Searched, words: readonly string[]): Promise<Trace[]> {
  const named: Trace[] = [];
  for await (const place of house.places())
    if (!place.isOfKeys && place.parts.some((part) => house.keys.isDestroyed(ownerOf(part))))
      named.push({ path: shown(place), kind: 'file' });
  return [...named, ...(await findTraces(house, { texts: words, ids: [], except: keptByLaw, depth: 'whole' }))];
}

type Hit = Omit<Trace, 'path'>;
type Look = { readonly texts: readonly string[]; readonly except: readonly string[] };

function shown({ parts }: Place): string {
  return parts.join(sep);
}

/** A quick look trusts that what lies in its place under the key of another that lives, is of that other. */
function isPassedOver({ keys }: Searched, { owner }: Place, { depth, ids }: Wanted): boolean {
  const wanted: readonly string[] = ids;
  const key = owner && ownerOf(owner);
  return depth === 'quick' && key !== undefined && !wanted.includes(key) && keys.find(key) !== undefined;
}

async function inPlace(house: Searched, place: Place, { texts, except }: Look): Promise<Hit[]> {
  const bytes = await place.read();
  if (!bytes) return [];
  const hits = (part: Buffer): Hit[] =>
    except.includes(place.kind) ? [] : [...textsIn(part, texts)].map((of): Hit => ({ kind: 'text', of }));
  const header = foundHeader(bytes);
  if (!header) return hits(bytes);
  const names = [ownerOf(header.id), header.kind, ownerOf(place.owner ?? 'store'), 'store'];
  const plain = opened(house, header, bytes, names);
  return plain ? [...hits(bytes.subarray(0, 120)), ...plain.flatMap(hits)] : [...hits(bytes), { kind: 'unopened' }];
}

/** Summary and body, by the key that its place names, or else by any that is left. */
function opened({ keys }: Searched, header: Header, file: Buffer, names: readonly string[]): Buffer[] | undefined {
  for (const name of names) {
    const plain = openedBy(header, keys.find(name), file);
    if (plain) return plain;
  }
  for (const [, entry] of keys.entries()) {
    const plain = entry.state === 'key' ? openedBy(header, entry.data, file) : undefined;
    if (plain) return plain;
  }
  return undefined;
}

function openedBy(header: Header, key: DataKey | undefined, file: Buffer): Buffer[] | undefined {
  try {
    return [openSummary(header, key), openBody(header, key, file)];
  } catch (error) {
    if (error instanceof Quarantined) return undefined;
    throw error;
  }
}
