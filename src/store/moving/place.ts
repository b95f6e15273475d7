import type { Day } from '#src/domain/time.ts';
import type { MoveMark } from './mark.ts';

/** What lies beside the keys: the register of destruction, the end of the access log, and how old backups are opened. */
export const noteFiles = {
  vernietigd: 'vernietigd.jsonl',
  'toegang.anker': 'toegang.anker',
  backups: 'backups.sealed',
} as const;
export type NoteName = keyof typeof noteFiles;
export const noteNames = Object.keys(noteFiles) as readonly NoteName[];

/** One thing that is kept: what a file holds and what a row holds are the same bytes. */
export type SealedNamed = { readonly of: 'sealed'; readonly kind: string; readonly id: string };
export type Named =
  | SealedNamed
  | { readonly of: 'blob'; readonly owner: string; readonly id: string }
  | { readonly of: 'day'; readonly day: Day }
  | { readonly of: 'note'; readonly name: NoteName };
export type Thing = { readonly name: Named; readonly bytes: Buffer };
export type KeyLine = { readonly id: string; readonly line: Buffer };

/** Where a house is moved from. It is held: nobody writes it meanwhile. */
export type MovingFrom = {
  /** Which house it is, as `store.json` names it; undefined: none, or the line that says so is damaged. */
  readonly store: string | undefined;
  readonly isEmpty: boolean;
  readonly mark: MoveMark | undefined;
  /** In Dutch, without a password. */
  readonly words: string;
  keyLines(): AsyncIterable<KeyLine>;
  /** In an order that is the same each time; memory holds no more than a page of them. */
  names(): AsyncIterable<Named>;
  read(name: Named): Promise<Buffer | undefined>;
  has(name: Named): Promise<boolean>;
  /** The revision that a sealed thing must have at least. */
  least(name: Named): number;
  /** Sealed things that were there and are gone, though nobody destroyed them. */
  missing(): readonly SealedNamed[];
  /** What is there and is none of ours: it stays behind. */
  strangers(): readonly string[];
};

/** Where a house is moved to. */
export type MovingTo = MovingFrom & {
  writeKeys(lines: readonly KeyLine[]): Promise<void>;
  dropKeys(ids: readonly string[]): Promise<void>;
  /** Durable when it resolves. */
  write(things: readonly Thing[]): Promise<void>;
  remove(names: readonly Named[]): Promise<void>;
  /** Says of the place what it is now; undefined: in use. */
  writeMark(mark: MoveMark | undefined): Promise<void>;
  /** All is there: whatever tells that this place is a house. */
  finish(store: string): Promise<void>;
};

export function wordsOf(name: Named): string {
  switch (name.of) {
    case 'sealed':
      return `${name.kind}/${name.id}`;
    case 'blob':
      return `blob/${name.owner}/${name.id}`;
    case 'day':
      return `toegang/${name.day}`;
    case 'note':
      return noteFiles[name.name];
  }
}
