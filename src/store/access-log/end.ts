import type { Day } from '#src/domain/time.ts';
import { type Anchor, beginning, linkOf, readAnchor, rowsOf } from './chain.ts';
import type { AccessPlace } from './place.ts';

export type FoundEnd = {
  /** `last` is the line on which the next one follows, in the day that is written. */
  readonly anchor: Anchor;
  /** Bytes of whole rows in that day. */
  readonly size: number;
  /** Half a row stood behind them, as a crash leaves it. */
  readonly isTorn: boolean;
  readonly isAnchored: boolean;
};

const noDay: Day = '2000-01-01';
const nothing: Anchor = { first: { ...beginning, day: noDay }, last: { ...beginning, day: noDay } };

/**
 * Where the next line goes. Lines behind the anchor were written in the moment before a crash. Where the end of before is not
 * there, the next line is bound to it all the same: so the gap stays to be seen.
 */
export async function findEnd(place: AccessPlace, key: Buffer): Promise<FoundEnd> {
  const known = readAnchor(key, await place.readAnchor());
  const { first, last } = known ?? nothing;
  const isAnchored = known !== undefined;
  const day = (await place.days()).at(-1);
  if (!day || day < last.day) return { anchor: { first, last }, size: 0, isTorn: false, isAnchored };
  const bytes = await place.read(day);
  const { rows, size } = rowsOf(bytes);
  const isThere = day > last.day || rows.some((row) => row.startsWith(last.seal));
  const end = isThere ? rows.reduce((before, row) => linkOf(row, before), { n: last.n, seal: last.seal }) : last;
  return { anchor: { first, last: { ...end, day } }, size, isTorn: bytes.length > size, isAnchored };
}
