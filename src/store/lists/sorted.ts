/** An array kept sorted by a unique key: finding is a binary search, changing moves memory and sorts nothing. */
export type Sorted<R> = {
  readonly rows: readonly R[];
  insert(row: R): void;
  /** The row must still have the key it was inserted with. */
  remove(row: R): void;
  /** Index of the first row whose key is at or after `key`. */
  seek(key: string): number;
  /** Puts many rows in at once, each already in order. */
  append(row: R): void;
};

export function createSorted<R>(keyOf: (row: R) => string): Sorted<R> {
  return sortedView([], keyOf);
}

/** The same over rows that are in order already. */
export function sortedView<R>(rows: R[], keyOf: (row: R) => string): Sorted<R> {
  const seek = (key: string): number => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = rows[middle];
      if (row !== undefined && keyOf(row) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    rows,
    seek,
    insert(row) {
      rows.splice(seek(keyOf(row)), 0, row);
    },
    remove(row) {
      const at = seek(keyOf(row));
      if (rows[at] === row) rows.splice(at, 1);
    },
    append(row) {
      rows.push(row);
    },
  };
}

/** Goes through several sorted arrays as if they were one, from the first key after `after` on. */
export function* merged<R>(
  parts: readonly Sorted<R>[],
  keyOf: (row: R) => string,
  after: string | undefined,
): Generator<R> {
  const start = after === undefined ? undefined : `${after}\u0000`;
  const heads = parts.map((part) => ({ part, at: start === undefined ? 0 : part.seek(start) }));
  for (;;) {
    let first: { part: Sorted<R>; at: number } | undefined;
    let least: R | undefined;
    for (const head of heads) {
      const row = head.part.rows[head.at];
      if (row === undefined || (least !== undefined && keyOf(least) <= keyOf(row))) continue;
      first = head;
      least = row;
    }
    if (!first || least === undefined) return;
    first.at++;
    yield least;
  }
}

/** Past every text that starts with `start`. */
export function endOf(start: string): string {
  return `${start}\uffff`;
}
