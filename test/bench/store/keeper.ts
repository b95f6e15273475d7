import { randomBytes } from 'node:crypto';
import { admit, encode } from '#src/store/codec.ts';
import { decodeOnce } from '#src/store/decode-once.ts';
import { drawKey } from '#src/store/key-record.ts';
import { nameKey } from '#src/store/lists/sort-keys.ts';
import { type DataKey, openBody, readHeader, seal } from '#src/store/sealed.ts';
import { definition, dossierOf, type Saved, summaryOf, worked } from './house.ts';

/** A store as the benches drive it. Dossiers are named by their number; those below `worked` are saved and opened. */
export type Keeper = {
  readonly what: string;
  /** Saves a dossier durably, on condition that nobody saved it meanwhile. */
  save(number: number, turn: number): unknown;
  open(number: number): unknown;
  /** Opens what was opened before, where that is another thing. */
  again?(number: number): unknown;
  /** The first page of 50 by name. */
  list(): unknown;
  /** The first page of surnames that begin so. */
  search(start: string): unknown;
  close(): unknown;
};

export const pageSize = 50;

/** The same dossiers are made once: making them is no part of a save. */
const samples = Array.from({ length: worked }, (_, number) => dossierOf(number));
export function sampleOf(number: number) {
  const sample = samples[number];
  if (!sample) throw new Error('so many samples were made');
  return sample;
}

/** Other words each turn, so that no save is the one before. */
export function changed(number: number, turn: number) {
  const dossier = sampleOf(number);
  const intake = { ...dossier.intake, education: { level: 'mbo' as const, name: `Beurt ${turn}` } };
  return { ...dossier, intake };
}

/** What a peer keeps in a row: our seal around the value, and in plain text what it has to list and search by. */
export type Row = Saved & { readonly name: string; readonly summary: string };

/** A row that nobody saves or opens: its bytes need no seal. */
export function otherRow(number: number): Row {
  const dossier = dossierOf(number);
  const summary = summaryOf(dossier);
  return { id: dossier.id, file: randomBytes(4000), name: nameKey(summary.name), summary: JSON.stringify(summary) };
}

/** For peers, which have no keys of their own: a data key a dossier, as ours has. */
export function peerSeals() {
  const keys = new Map<number, DataKey>();
  // each peer knows itself what it found in order, as ours does
  const own = { ...definition };
  const keyOf = (number: number) => {
    const key = keys.get(number) ?? drawKey();
    keys.set(number, key);
    return key;
  };
  return {
    /** Check, summary and seal: what our save does before it writes. */
    rowOf(number: number, revision: number, dossier = sampleOf(number)): Row {
      const { value, summary } = admit(definition, dossier.id, dossier);
      const label = { kind: definition.kind, id: dossier.id, revision, schema: definition.version };
      const file = seal(label, keyOf(number), encode(summary), encode(value));
      return { id: dossier.id, file, name: nameKey(summary.name), summary: JSON.stringify(summary) };
    },
    /** Unseal, check what was not found in order before: what our opening does after it read. */
    valueOf(number: number, file: Buffer) {
      const { id } = sampleOf(number);
      const header = readHeader(file, { kind: definition.kind, id });
      return decodeOnce(own, header, openBody(header, keyOf(number), file));
    },
  };
}

/** The revision of each dossier, as somebody who opened it knows it. */
export function revisions() {
  const known = new Map<number, number>();
  return {
    of: (number: number) => known.get(number) ?? 1,
    saved: (number: number) => known.set(number, (known.get(number) ?? 1) + 1),
  };
}
