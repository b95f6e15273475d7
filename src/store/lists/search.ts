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
  const named = groups.flatMap((group) => starts.names.map((start) => found(group.name, start)));
  const numbered = groups.flatMap((group) => starts.terms.map((start) => found(viewOf(group, terms), start)));
  // Names that start alike stand together in the order of names: those parts are ready to be gone through.
  const ready = order === 'name' ? named : [];
  const loose = order === 'name' ? countOf(numbered) : countOf(numbered) + countOf(named);
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
  const collected = [
    ...numbered.flatMap(rowsOf).map((term) => term.row),
    ...(order === 'name' ? [] : named.flatMap(rowsOf)),
  ];
  collected.sort((one, other) => (keyHere(one) < keyHere(other) ? -1 : 1));
  const parts: Sorted<Row>[] = [...ready.map(rowsOf), collected].map((rows) => sortedView(rows, keyHere));
  let last: Row | undefined;
  for (const row of merged(parts, keyHere, after)) {
    if (row !== last) yield row;
    last = row;
  }
}

/** Where those stand whose key starts with a text: most often they are counted only. */
type Found<R> = { readonly sorted: Sorted<R>; readonly from: number; readonly to: number };

function found<R>(sorted: Sorted<R>, start: string): Found<R> {
  return { sorted, from: sorted.seek(start), to: sorted.seek(endOf(start)) };
}

function countOf(some: readonly Found<unknown>[]): number {
  return some.reduce((sum, { from, to }) => sum + to - from, 0);
}

function rowsOf<R>({ sorted, from, to }: Found<R>): R[] {
  return sorted.rows.slice(from, to);
}

function matcher(starts: ReturnType<typeof searchStarts>): (row: Row) => boolean {
  return (row) =>
    starts.names.some((start) => keyOf(row, 'name').startsWith(start)) ||
    placesOf(row, terms).some((term) => starts.terms.some((start) => term.key.startsWith(start)));
}
