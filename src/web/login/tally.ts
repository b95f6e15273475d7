import { later } from '#src/commands/mail/later.ts';
import type { PublicVisit } from '../visit.ts';

/**
 * Counts by the clock hour which time it is, where that is worth a line: the first, second, fourth, eighth and so on. A flood of a
 * million in an hour leaves twenty lines, and how many they were can be read to within a half.
 */
export async function timeWorthALine(
  { deps, now }: Pick<PublicVisit, 'deps' | 'now'>,
  key: string,
): Promise<number | undefined> {
  const place = { shelf: 'counts', whose: key, name: now.slice(0, 13) } as const;
  const times = await deps.store.fleeting.change(place, now, (kept) => {
    const count = (kept?.value.count ?? 0) + 1;
    return { result: count, kept: { value: { count, from: now }, until: later(now, 60) } };
  });
  return Number.isInteger(Math.log2(times)) ? times : undefined;
}
