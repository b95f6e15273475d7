/**
 * An array kept sorted by a unique key: finding is a binary search, changing moves memory and sorts nothing. What was put
 * in with `append` is sorted when somebody first looks, so a start pays for no order that nobody asks for.
 */
export type Sorted<R> = {
  /** In order. */
  readonly rows: readonly R[];
  /** How many, without putting them in order. */
  readonly size: number;
  insert(row: R): void;
  /** The row must still have the key it was inserted with. */
  remove(row: R): void;
  /** Index of the first row whose key is at or after `key`. */
  seek(key: string): number;
  /** Puts a row in without looking at its key; for many at once. */
  append(row: R): void;
};

export function createSorted<R>(keyOf: (row: R) => string): Sorted<R> {
  return sortedView([], keyOf);
}

/** The same over rows that are in order already. */
export function sortedView<R>(start: R[], keyOf: (row: R) => string): Sorted<R> {
  let rows = start;
  let inOrder = true;
  const settled = (): R[] => {
    if (!inOrder) rows = sortedBy(rows, keyOf);
    inOrder = true;
    return rows;
  };
  const seek = (key: string): number => {
    const all = settled();
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = all[middle];
      if (row !== undefined && keyOf(row) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    get rows() {
      return settled();
    },
    get size() {
      return rows.length;
    },
    seek,
    insert(row) {
      if (inOrder) rows.splice(seek(keyOf(row)), 0, row);
      else rows.push(row);
    },
    remove(row) {
      const at = inOrder ? seek(keyOf(row)) : rows.indexOf(row);
      if (rows[at] === row) rows.splice(at, 1);
    },
    append(row) {
      inOrder = false;
      rows.push(row);
    },
  };
}

/** Sorts by unique keys, each asked for once. */
function sortedBy<R>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  const keyed = rows.map((row) => ({ key: keyOf(row), row }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** Goes through several sorted arrays as if they were one, from the first key after `after` on. */
export function* merged<R>(
  parts: readonly Sorted<R>[],
  keyOf: (row: R) => string,
  after: string | undefined,
): Generator<R> {
  const start = after === undefined ? undefined : `${after}\u0000`;
  const heads = parts.map((part) => ({ rows: part.rows, at: start === undefined ? 0 : part.seek(start) }));
  for (;;) {
    let first: { at: number } | undefined;
    let least: R | undefined;
    for (const head of heads) {
      const row = head.rows[head.at];
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
