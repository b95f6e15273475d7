import type { ListQuery } from '../port.ts';
import type { Group, Row } from './groups.ts';
import { searchStarts } from './sort-keys.ts';
import { endOf, merged } from './sorted.ts';

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
  const ranges = groups.flatMap((group) => [
    ...starts.names.map((start) => rangeOf(group.name, start, (row: Row) => row)),
    ...starts.terms.map((start) => rangeOf(group.terms, start, (term: { row: Row }) => term.row)),
  ]);
  if (ranges.reduce((sum, range) => sum + range.size, 0) > collectAtMost) {
    const isHit = matcher(starts);
    for (const row of merged(
      groups.map((group) => group[order]),
      (one) => one.keys[order],
      after,
    ))
      if (isHit(row)) yield row;
    return;
  }
  const hits = [...new Set(ranges.flatMap((range) => range.rows()))];
  hits.sort((one, other) => (one.keys[order] < other.keys[order] ? -1 : 1));
  for (const row of hits) if (after === undefined || row.keys[order] > after) yield row;
}

type Range = { readonly size: number; rows(): Row[] };

function rangeOf<R>(
  sorted: { readonly rows: readonly R[]; seek(key: string): number },
  start: string,
  rowOf: (one: R) => Row,
): Range {
  const from = sorted.seek(start);
  const until = sorted.seek(endOf(start));
  return { size: until - from, rows: () => sorted.rows.slice(from, until).map(rowOf) };
}

function matcher({ names, terms }: ReturnType<typeof searchStarts>): (row: Row) => boolean {
  return (row) =>
    names.some((start) => row.keys.name.startsWith(start)) ||
    row.terms.some((term) => terms.some((start) => term.key.startsWith(start)));
}
