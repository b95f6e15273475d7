import { realDisk } from '../disk.ts';
import { openShards } from '../key-shards.ts';
import { findKey } from '../keys.ts';
import type { Masters } from '../master-key.ts';
import { headerSize } from '../sealed.ts';
import { foldersOf } from './folders.ts';
import { type HeadKind, openHead } from './head.ts';

/** All that a thread has to know to open heads of one kind. */
export type HeadPlace = {
  readonly root: string;
  readonly keystore: string;
  readonly masters: Masters;
  readonly kind: HeadKind;
};

/** Heads to open, each into its 1 KiB of `heads`. */
export type HeadErrand = { readonly ids: readonly string[]; readonly heads: Uint8Array<ArrayBuffer> };

/**
 * Does errands. Whatever does not open (damaged, without a key, unreadable) is left to whoever asked: there it is looked at as
 * if nobody had.
 */
export function makeOpening({ root, keystore, masters, kind }: HeadPlace): (errand: HeadErrand) => void {
  const shards = openShards(realDisk, keystore);
  const ground = {
    disk: realDisk,
    folders: foldersOf(root),
    keystore: { find: (id: string) => findKey(shards, masters, id) },
  };
  return ({ ids, heads }) => {
    for (const [at, id] of ids.entries()) {
      const into = headAt(heads, at);
      try {
        openHead(ground, kind, id, into);
      } catch {
        into[0] = left;
      }
    }
  };
}

/** No head begins with this. */
const left = 0;

/** The opened head in its place; undefined: it was left. */
export function openedAt({ heads }: HeadErrand, at: number): Buffer | undefined {
  const head = headAt(heads, at);
  return head[0] === left ? undefined : head;
}

function headAt(heads: HeadErrand['heads'], at: number): Buffer {
  return Buffer.from(heads.buffer, at * headerSize, headerSize);
}
