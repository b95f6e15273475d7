import { setImmediate as turn } from 'node:timers/promises';
import type { Day } from '#src/domain/time.ts';
import { beginning, checkRows, jsonOf, type Link, linkOf, readAnchor, rowsOf } from './chain.ts';
import type { AccessPlace } from './place.ts';
import type { AccessReport, AccessTrouble } from './port.ts';

/** What the program writes in the log about the log itself. */
export const ownActions = { mended: 'log.mended', unanchored: 'log.unanchored', restored: 'log.restored' } as const;

/** Holds every line against its seal, and the end against the anchor; with `from` the lines of that day and later. Reads a day at a time. */
export async function checkLog(place: AccessPlace, key: Buffer, from?: Day): Promise<AccessReport> {
  const anchor = readAnchor(key, await place.readAnchor());
  const troubles: AccessTrouble[] = anchor ? [] : [{ kind: 'anchor' }];
  let end: Link = anchor?.first ?? beginning;
  let isReached = !anchor;
  let lines = 0;
  const days = await place.days();
  const kept = days.filter((day) => !anchor || day >= anchor.first.day);
  for (const day of days) if (!kept.includes(day)) troubles.push({ kind: 'strayDay', day });
  const first = from === undefined ? 0 : kept.filter((day) => day < from).length;
  const before = kept[first - 1];
  if (before) end = rowsOf(await place.read(before)).rows.reduce((link, row) => linkOf(row, link), end);
  if (anchor?.last.seal === end.seal) isReached = true;
  for (const day of kept.slice(first)) {
    await turn();
    const bytes = await place.read(day);
    const { rows, size } = rowsOf(bytes);
    const found = checkRows(key, end, { day, rows });
    if (found.changed.length > 0) troubles.push({ kind: 'changed', day, lines: found.changed.map((at) => at + 1) });
    if (bytes.length > size || rows.some(tells(ownActions.mended))) troubles.push({ kind: 'mended', day });
    if (rows.some(tells(ownActions.unanchored))) troubles.push({ kind: 'anchor' });
    isReached ||= rows.some((row) => row.startsWith(anchor?.last.seal ?? ' '));
    lines += rows.length;
    end = found.end;
  }
  if (anchor && !isReached) troubles.push({ kind: 'cutOff', count: Math.max(1, anchor.last.n - end.n) });
  return { lines, last: { n: end.n, seal: end.seal }, troubles };
}

function tells(action: string): (row: string) => boolean {
  const part = `"action":"${action}"`;
  return (row) => jsonOf(row).includes(part);
}
