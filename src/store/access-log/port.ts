import type { AccessLine, LoggedId, NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { Day } from '#src/domain/time.ts';

/** Who looked at what (R3): append-only, each line bound to the one before by a key that does not lie with it. */
export type AccessLog = {
  /**
   * Takes a line; it is durable within a second.
   *
   * @throws AccessLogFull when so much waits for a disk that takes nothing that no more may happen unseen
   */
  add(line: NewAccessLine): void;
  /** Resolves once every line taken so far is durable. Rejects when the disk does not take them; they are kept and tried again. */
  settled(): Promise<void>;
  /** Days that have lines, the oldest first. */
  days(): Promise<readonly Day[]>;
  /**
   * The lines of a day in their order, those that were taken a moment ago too; with `marks` only those about these, with `by` only
   * of this one. Others have their turn meanwhile.
   */
  linesOf(day: Day, asked?: AskedLines): Promise<readonly AccessLine[]>;
  /** What stands in a line about this. */
  markOf(id: LoggedId): string;
  /** Forgets whole days before a day. The number of days. */
  forgetBefore(day: Day): Promise<number>;
  /** Reads everything and holds it against its seals: is the log whole? `from`: only what is of that day or later, for a page. */
  check(from?: Day): Promise<AccessReport>;
  /** The disk did not take the last lines: they wait in memory. */
  isBehind(): boolean;
};

export type AskedLines = { readonly marks?: readonly string[] | undefined; readonly by?: AccessLine['by'] | undefined };

/** What is wrong in the log. `lines`: numbers within the day, from 1. */
export type AccessTrouble =
  /** Not what was written, or not bound to the line before. */
  | { readonly kind: 'changed'; readonly day: Day; readonly lines: readonly number[] }
  /** The end of the log is not there: this many lines at least. */
  | { readonly kind: 'cutOff'; readonly count: number }
  /** A day that was forgotten, or that never was. */
  | { readonly kind: 'strayDay'; readonly day: Day }
  /** What tells the end of the log is gone or was changed, so that a missing end goes unnoticed. */
  | { readonly kind: 'anchor' }
  /** The key that seals it cannot be read. */
  | { readonly kind: 'key' }
  /** Half a line was cut off at the end, as a crash leaves it. */
  | { readonly kind: 'mended'; readonly day: Day };

export type AccessReport = {
  readonly lines: number;
  /** Number and seal of the last line: whoever wrote them down elsewhere, sees whether this is still the same log. */
  readonly last: { readonly n: number; readonly seal: string };
  readonly troubles: readonly AccessTrouble[];
};

/** The disk takes no lines, and memory holds as many as it should. */
export class AccessLogFull extends Error {
  override name = 'AccessLogFull';
}
