/** One line of the table: what was measured, in milliseconds, and how it compares. */
export type Measured = {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
  /** p50 as a multiple of another line's. */
  readonly ratio?: { readonly to: string; readonly value: number; readonly limit?: number };
};

/** What a bench file exports as `bench`. */
export type Bench = {
  readonly name: string;
  readonly run: (say: (line: string) => void) => Promise<readonly Measured[]>;
};

export type Contender = { readonly what: string; readonly act: (turn: number) => Promise<void> | void };

/** Runs contenders in turns, each turn in another order, so that noise of the machine falls on all alike. */
export async function interleave(
  contenders: readonly Contender[],
  { turns, warmUp }: { readonly turns: number; readonly warmUp: number },
): Promise<Measured[]> {
  const times = contenders.map((): number[] => []);
  for (let turn = -warmUp; turn < turns; turn++) {
    for (let step = 0; step < contenders.length; step++) {
      const at = (step + turn + warmUp) % contenders.length;
      const started = performance.now();
      await contenders[at]?.act(turn + warmUp);
      if (turn >= 0) times[at]?.push(performance.now() - started);
    }
  }
  return contenders.map(({ what }, at) => measured(what, times[at] ?? []));
}

export function measured(what: string, times: readonly number[]): Measured {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { what, p50: at(0.5), p99: at(0.99), runs: sorted.length };
}

/** Adds how one line compares with another of the same run. */
export function compared(line: Measured, to: Measured, limit?: number): Measured {
  return { ...line, ratio: { to: to.what, value: line.p50 / to.p50, ...(limit !== undefined && { limit }) } };
}

export function tableOf(lines: readonly Measured[]): string {
  const rows = lines.map(({ what, p50, p99, runs, ratio }) => [
    what,
    milliseconds(p50),
    milliseconds(p99),
    String(runs),
    ratio ? ratioText(ratio) : '',
  ]);
  const all = [['measured', 'p50 ms', 'p99 ms', 'runs', 'p50 ratio'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** Lines whose ratio is above its limit. */
export function beyondLimit(lines: readonly Measured[]): Measured[] {
  return lines.filter(({ ratio }) => ratio?.limit !== undefined && ratio.value > ratio.limit);
}

function ratioText({ to, value, limit }: NonNullable<Measured['ratio']>): string {
  const verdict = limit === undefined ? '' : value <= limit ? ` (limit ${limit}: ok)` : ` (limit ${limit}: BEYOND)`;
  return `${value.toFixed(2)} x ${to}${verdict}`;
}

function milliseconds(value: number): string {
  return value < 0.1 ? value.toFixed(4) : value.toFixed(2);
}
