import { createHmac } from 'node:crypto';
import type { Day } from '#src/domain/time.ts';

/** A line as the next one is bound to it: its number and its seal. */
export type Link = { readonly n: number; readonly seal: string };

/** What the first line is bound to. */
export const beginning: Link = { n: 0, seal: '0'.repeat(43) };

const sealSize = 43;

type OfDay = { readonly day: Day; readonly line: object };

/**
 * A row of a day: seal, space, the line as JSON. The seal is the HMAC-SHA-256 over the seal before it, the day and the JSON, so
 * whoever has not the key can change nothing, leave nothing out, move nothing within or between days, and put nothing in.
 */
export function rowOf(key: Buffer, before: Link, { day, line }: OfDay): { readonly row: string; readonly link: Link } {
  const n = before.n + 1;
  const json = JSON.stringify({ n, ...line });
  const seal = sealOf(key, `${before.seal} ${day} ${json}`);
  return { row: `${seal} ${json}\n`, link: { n, seal } };
}

/** The whole rows of a day. `size`: their bytes; behind them may stand half a row. */
export function rowsOf(bytes: Buffer): { readonly rows: readonly string[]; readonly size: number } {
  const size = bytes.lastIndexOf(0x0a) + 1;
  // lines are ASCII; read byte by byte, so that each byte counts
  return { rows: bytes.toString('latin1', 0, size).split('\n').slice(0, -1), size };
}

export function jsonOf(row: string): string {
  return row.slice(sealSize + 1);
}

/** The link a row makes, rightly or wrongly. */
export function linkOf(row: string, before: Link): Link {
  const told = /^\{"n":(\d{1,15}),/.exec(jsonOf(row))?.[1];
  return { n: told === undefined ? before.n + 1 : Number(told), seal: row.slice(0, sealSize) };
}

type Rows = { readonly day: Day; readonly rows: readonly string[] };

/**
 * Holds rows of a day against their seals, as they follow on a line of before.
 *
 * @returns places of rows, from 0, that are not what was written or not bound to the one before, and the last link
 */
export function checkRows(key: Buffer, before: Link, { day, rows }: Rows) {
  const changed: number[] = [];
  let end = before;
  rows.forEach((row, at) => {
    const json = jsonOf(row);
    if (row !== `${sealOf(key, `${end.seal} ${day} ${json}`)} ${json}`) changed.push(at);
    end = linkOf(row, end);
  });
  return { changed, end };
}

/** Where the log begins and ends, kept beside the keys and apart from the log. */
export type Anchor = {
  /** The last line that was forgotten, and the first day that is kept. */
  readonly first: Link & { readonly day: Day };
  readonly last: Link & { readonly day: Day };
};

export function writeAnchor(key: Buffer, anchor: Anchor): Buffer {
  const json = JSON.stringify(anchor);
  return Buffer.from(`${sealOf(key, `anchor ${json}`)} ${json}\n`, 'latin1');
}

/** Undefined: none, or not one that was written with this key. */
export function readAnchor(key: Buffer, bytes: Buffer | undefined): Anchor | undefined {
  const text = bytes?.toString('latin1') ?? '';
  const json = jsonOf(text).slice(0, -1);
  if (text !== `${sealOf(key, `anchor ${json}`)} ${json}\n`) return undefined;
  // sealed by `writeAnchor`, so it is what that wrote
  return JSON.parse(json) as Anchor;
}

function sealOf(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text, 'latin1').digest('base64url');
}
