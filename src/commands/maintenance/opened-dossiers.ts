import { dayOf } from '#src/domain/calendar.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { Opening } from '#src/domain/maintenance/opening.ts';
import type { Store } from '#src/store/port.ts';

/** What the dossier of this branch with this reference is called in the access log; undefined where there is none. */
export function markOfReference(
  { accessLog, lists }: Store,
  reference: string,
  branchId: BranchId,
): string | undefined {
  const { rows } = lists.list({ scope: { kind: 'all' }, order: 'reference', search: reference, limit: 20 });
  const found = rows.find((row) => row.reference === reference.toUpperCase() && row.branchId === branchId);
  return found && accessLog.markOf(found.id);
}

/** How many dossiers were opened to the administrator, and of how many of them a page was seen, as the access log tells. */
export async function countOpened(
  { accessLog }: Pick<Store, 'accessLog'>,
  openings: readonly Opening[],
): Promise<{ readonly given: number; readonly seen: number }> {
  const moments = openings.flatMap(({ given }) => given?.at ?? []).sort();
  const [first] = moments;
  if (first === undefined) return { given: 0, seen: 0 };
  const marks = [...new Set(openings.filter(({ given }) => given).map(({ mark }) => mark))];
  const seen = new Set<string>();
  for (const day of await accessLog.days()) {
    if (day < dayOf(first)) continue;
    for (const { about, relation, outcome, at } of await accessLog.linesOf(day, { marks }))
      if (about && relation === 'brokenGlass' && outcome === 'done' && at >= first) seen.add(about.mark);
  }
  return { given: marks.length, seen: seen.size };
}
