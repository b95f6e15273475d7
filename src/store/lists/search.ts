import type { ListQuery } from '../port.ts';
import { type Group, viewOf } from './groups.ts';
import { keyOf, placesOf, type Row } from './rows.ts';
import { searchStarts } from './sort-keys.ts';
import { endOf, merged, type Sorted, sortedView } from './sorted.ts';
import { terms } from './views.ts';

/** Up to so many hits are collected and put in order; beyond it hits are so dense that walking the order finds a page soon. */
const collectAtMost = 400;

/** Rows of some groups that a search matches, in the order of the query, after a key. */
export function* searched(
  groups: readonly Group[],
  order: ListQuery['order'],
  search: string,
  after: string | undefined,
): Generator<Row> {
  const starts = searchStarts(search);
  const keyHere = (row: Row) => keyOf(row, order);
  const named = groups.flatMap((group) => starts.names.map((start) => hits(group.name, start)));
  const numbered = groups.flatMap((group) => starts.terms.map((start) => hits(viewOf(group, terms), start)));
  const numbers = numbered.reduce((sum, some) => sum + some.length, 0);
  // Names that start alike stand together in the order of names: those parts are ready to be gone through.
  const ready = order === 'name' ? named : [];
  const loose = order === 'name' ? numbers : numbers + named.reduce((sum, some) => sum + some.length, 0);
  if (loose > collectAtMost) {
    const isHit = matcher(starts);
    for (const row of merged(
      groups.map((group) => group[order]),
      keyHere,
      after,
    ))
      if (isHit(row)) yield row;
    return;
  }
  const collected = [...numbered.flat().map((term) => term.row), ...(order === 'name' ? [] : named.flat())];
  collected.sort((one, other) => (keyHere(one) < keyHere(other) ? -1 : 1));
  const parts: Sorted<Row>[] = [...ready, collected].map((rows) => sortedView(rows, keyHere));
  let last: Row | undefined;
  for (const row of merged(parts, keyHere, after)) {
    if (row !== last) yield row;
    last = row;
  }
}

/** The rows whose key starts with a text. */
function hits<R>(sorted: Sorted<R>, start: string): R[] {
  return sorted.rows.slice(sorted.seek(start), sorted.seek(endOf(start)));
}

function matcher(starts: ReturnType<typeof searchStarts>): (row: Row) => boolean {
  return (row) =>
    starts.names.some((start) => keyOf(row, 'name').startsWith(start)) ||
    placesOf(row, terms).some((term) => starts.terms.some((start) => term.key.startsWith(start)));
}
