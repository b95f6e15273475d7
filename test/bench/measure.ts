/** `value` times `of`, a figure of the same run; at most `limit` if there is one. */
type Ratio = { readonly value: number; readonly of: string; readonly limit: number | undefined };

/** One line of the table: what was measured, in milliseconds, and how it compares. */
export type Measured = {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
  readonly ratios?: readonly Ratio[];
};

/** What a bench file exports as `bench`. */
export type Bench = {
  readonly name: string;
  readonly run: (say: (line: string) => void) => Promise<readonly Measured[]>;
};

/** `act` may answer the milliseconds it took, if it acts in another process. */
export type Contender = { readonly what: string; readonly act: (turn: number) => unknown };

/**
 * Runs contenders in turns, each turn in another order, so that noise of the machine falls on all alike, and nobody always
 * follows the same other.
 */
export async function interleave(
  contenders: readonly Contender[],
  { turns, warmUp }: { readonly turns: number; readonly warmUp: number },
): Promise<Measured[]> {
  const times = contenders.map((): number[] => []);
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const at of orderOf(turn + warmUp, contenders.length)) {
      const started = performance.now();
      const took = await contenders[at]?.act(turn + warmUp);
      if (turn >= 0) times[at]?.push(typeof took === 'number' ? took : performance.now() - started);
    }
  }
  return contenders.map(({ what }, at) => measured(what, times[at] ?? []));
}

/** Numbers below `count` in an order that differs from turn to turn, the same in each run. */
function orderOf(turn: number, count: number): number[] {
  const key = (at: number) => Math.sin((turn + 1) * (at + 1) * 12.9898);
  return Array.from({ length: count }, (_, at) => at).sort((one, other) => key(one) - key(other));
}

export function measured(what: string, times: readonly number[]): Measured {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { what, p50: at(0.5), p99: at(0.99), runs: sorted.length };
}

/** Adds how the p50 of one line compares with another's. */
export function compared(line: Measured, to: Measured, limit?: number): Measured {
  return withRatio(line, line.p50 / to.p50, { of: to.what, limit });
}

/** `value` times `of`, beside whatever the line compared with before. */
export function withRatio(line: Measured, value: number, { of, limit }: Omit<Ratio, 'value'>): Measured {
  return { ...line, ratios: [...(line.ratios ?? []), { value, of, limit }] };
}

export function tableOf(lines: readonly Measured[]): string {
  const rows = lines.map(({ what, p50, p99, runs, ratios = [] }) => [
    what,
    milliseconds(p50),
    milliseconds(p99),
    String(runs),
    ratios.map(ratioText).join(', '),
  ]);
  return inColumns([['measured', 'p50 ms', 'p99 ms', 'runs', 'p50 ratio'], ...rows]);
}

/** The first cell and the last of each row stand left, figures between them right. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const last = (rows[0]?.length ?? 1) - 1;
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const padded = (cell: string, column: number) =>
    column === 0 || column === last ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

/** Lines with a ratio above its limit. */
export function beyondLimit(lines: readonly Measured[]): Measured[] {
  return lines.filter(({ ratios = [] }) => ratios.some(({ value, limit }) => limit !== undefined && value > limit));
}

function ratioText({ value, of, limit }: Ratio): string {
  const verdict = limit === undefined ? '' : value <= limit ? ` (limit ${limit}: ok)` : ` (limit ${limit}: BEYOND)`;
  return `${value.toFixed(2)} x ${of}${verdict}`;
}

/** Nothing for what is measured in something else. */
function milliseconds(value: number): string {
  if (Number.isNaN(value)) return '';
  return value < 0.1 ? value.toFixed(4) : value.toFixed(2);
}
