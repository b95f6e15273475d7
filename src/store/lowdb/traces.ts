import { basename, join, relative, sep } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { textsIn } from '../decoded.ts';
import { ownerOf } from '../definition.ts';
import type { Trace, Wanted } from '../destruction-port.ts';
import { Quarantined } from '../errors.ts';
import { type DataKey, foundHeader, type Header, openBody, openSummary } from '../sealed.ts';
import type { Ground } from './sealed-files.ts';

/**
 * Looks through the whole data folder and the keystore for what should be gone: a file named by a destroyed id, a key that
 * still opens, a wanted text wherever it is packed, and a sealed file that none of the remaining keys opens.
 */
export async function findTraces(ground: Ground, wanted: Wanted): Promise<Trace[]> {
  const traces: Trace[] = [];
  const ids: readonly string[] = wanted.ids;
  for (const [id, { state }] of ground.keystore.entries())
    if (state !== 'destroyed' && ids.includes(id))
      traces.push({ path: 'sleutelmap', kind: 'key', of: wanted.texts.length + ids.indexOf(id) });
  // a destroyed key leaves a line with its id, which leads nowhere: in the keystore only texts are looked for
  const roots = [
    [ground.folders.root, [...wanted.texts, ...ids]],
    [ground.keystore.folder, wanted.texts],
  ] as const;
  for (const [root, texts] of roots) {
    for (const path of filesIn(ground, root)) {
      await turn();
      const place = placeOf(ground, root, path);
      if (isPassedOver(ground, place, wanted)) continue;
      const shown = join(basename(root), place.parts.join(sep));
      ids.forEach((id, at) => {
        if (place.parts.some((part) => part.includes(id)))
          traces.push({ path: shown, kind: 'file', of: wanted.texts.length + at });
      });
      traces.push(...(await inFile(ground, path, { place, texts, except: wanted.except ?? [] })).map(told(shown)));
    }
  }
  return traces;
}

/** A name that has to stand on an invoice stays there for seven years, whatever became of the dossier (P13). */
const keptByLaw = ['invoice'];

/** Of everything that was ever destroyed here: files named by its ids, files that no key opens, and words of somebody's own. */
export async function findDestroyed(ground: Ground, words: readonly string[]): Promise<Trace[]> {
  const { folders, keystore } = ground;
  const named = [...filesIn(ground, folders.root)]
    .map((path) => placeOf(ground, folders.root, path).parts)
    .filter((parts) => parts.some((part) => keystore.isDestroyed(ownerOf(part))))
    .map((parts): Trace => ({ path: join(basename(folders.root), parts.join(sep)), kind: 'file' }));
  return [...named, ...(await findTraces(ground, { texts: words, ids: [], except: keptByLaw, depth: 'whole' }))];
}

/** Where a file stands: its kind, and whose it is, when that has a key of its own or of its owner. */
type Place = { readonly parts: readonly string[]; readonly kind: string; readonly owner: string | undefined };
type Hit = Omit<Trace, 'path'>;

function told(path: string) {
  return (hit: Hit): Trace => ({ path, ...hit });
}

function* filesIn(ground: Ground, folder: string): Generator<string> {
  for (const { name, folder: isFolder } of ground.disk.list(folder)) {
    const path = join(folder, name);
    if (isFolder) yield* filesIn(ground, path);
    else yield path;
  }
}

function placeOf(ground: Ground, root: string, path: string): Place {
  const parts = relative(root, path).split(sep);
  const [first = '', , third] = parts;
  if (root !== ground.folders.root)
    return { parts, kind: first === 'vernietigd.jsonl' ? 'register' : 'keys', owner: undefined };
  const owner = first === 'blob' ? third : owning.includes(first) ? third?.split('.')[0] : undefined;
  return { parts, kind: first === 'blob' && owner !== undefined ? (kindOf(ground, owner) ?? first) : first, owner };
}

/** Kinds that do not share a key. */
const owning = [
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

/** Of whatever owns a blob. */
function kindOf({ disk, folders }: Ground, owner: string): string | undefined {
  return owning.find((kind) => disk.status(folders.file(kind, owner)));
}

/** A quick look trusts that what lies in its place under the key of another that lives, is of that other. */
function isPassedOver({ keystore }: Ground, { owner }: Place, { depth, ids }: Wanted): boolean {
  const wanted: readonly string[] = ids;
  const key = owner && ownerOf(owner);
  return depth === 'quick' && key !== undefined && !wanted.includes(key) && keystore.find(key) !== undefined;
}

type Look = { readonly place: Place; readonly texts: readonly string[]; readonly except: readonly string[] };

async function inFile(ground: Ground, path: string, { place, texts, except }: Look): Promise<Hit[]> {
  const bytes = await ground.disk.read(path);
  if (!bytes) return [];
  const hits = (part: Buffer): Hit[] =>
    except.includes(place.kind) ? [] : [...textsIn(part, texts)].map((of): Hit => ({ kind: 'text', of }));
  const header = foundHeader(bytes);
  if (!header) return hits(bytes);
  const plain = opened(ground, header, bytes, [
    ownerOf(header.id),
    header.kind,
    ownerOf(place.owner ?? 'store'),
    'store',
  ]);
  return plain ? [...hits(bytes.subarray(0, 120)), ...plain.flatMap(hits)] : [...hits(bytes), { kind: 'unopened' }];
}

/** Summary and body, by the key that its place names, or else by any that is left. */
function opened({ keystore }: Ground, header: Header, file: Buffer, names: readonly string[]): Buffer[] | undefined {
  for (const name of names) {
    const plain = openedBy(header, keystore.find(name), file);
    if (plain) return plain;
  }
  for (const [, entry] of keystore.entries()) {
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
