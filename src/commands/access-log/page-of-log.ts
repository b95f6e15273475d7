import { setImmediate as turn } from 'node:timers/promises';
import { type Outlier, outliersIn } from '#src/domain/access-log/outliers.ts';
import type { Day } from '#src/domain/time.ts';
import type { lookInLog, SeenLine } from './look-in-log.ts';

/** Where a page begins: with the newest of so many lines of this day, counted from its first. What comes later moves nothing. */
export type LogPlace = { readonly day: Day; readonly left: number };

export type LogPage = {
  readonly lines: readonly SeenLine[];
  /** Where the next page begins, of older lines. */
  readonly older?: LogPlace;
  /** Of every day that was asked; of pages further on they are not told again. */
  readonly outliers: readonly Outlier[];
};

const pageSize = 200;

/** A page of what may be seen. Further on no more days are read than it takes. */
export async function pageOfLog(days: ReturnType<typeof lookInLog>, begin?: LogPlace): Promise<LogPage> {
  const lines: SeenLine[] = [];
  const outliers: Outlier[] = [];
  let older: LogPlace | undefined;
  for await (const { day, lines: all } of days) {
    const rest = begin?.day === day ? all.slice(Math.max(0, all.length - begin.left)) : all;
    const taken = rest.slice(0, pageSize - lines.length);
    lines.push(...taken);
    if (!older && taken.length < rest.length) older = { day, left: rest.length - taken.length };
    if (begin && older) break;
    if (begin) continue;
    for (const found of outliersIn(all)) {
      outliers.push(...found);
      await turn();
    }
  }
  return { lines, outliers, ...(older && { older }) };
}
