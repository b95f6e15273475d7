import { beginning, checkRows, jsonOf, readAnchor, rowsOf } from './chain.ts';
import type { AccessPlace } from './place.ts';
import type { AccessReport, AccessTrouble } from './port.ts';

/** What the program writes in the log about the log itself. */
export const ownActions = { mended: 'log.mended', unanchored: 'log.unanchored', restored: 'log.restored' } as const;

/** Holds every line against its seal, and the end against the anchor. Reads a day at a time. */
export async function checkLog(place: AccessPlace, key: Buffer): Promise<AccessReport> {
  const anchor = readAnchor(key, await place.readAnchor());
  const troubles: AccessTrouble[] = anchor ? [] : [{ kind: 'anchor' }];
  let end = anchor?.first ?? beginning;
  let isReached = !anchor || anchor.last.seal === end.seal;
  let lines = 0;
  for (const day of place.days()) {
    if (anchor && day < anchor.first.day) {
      troubles.push({ kind: 'strayDay', day });
      continue;
    }
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
