import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { placesFrom } from '#src/domain/work.ts';
import type { Page, TaskCount, WorkCount, WorkPart, WorkQuery } from '../port.ts';
import { type Group, type Groups, viewOf } from './groups.ts';
import type { Place } from './rows.ts';
import { endOf, merged, type Sorted } from './sorted.ts';
import { disclosed, keptWords, lyingOut, taskPlace, tasks, workOf } from './views.ts';

export function workPage(groups: Groups, { parts, after, limit }: WorkQuery): Page<DossierSummary> {
  const found: Place[] = [];
  for (const place of merged(sortedIn(groups, parts), ({ key }) => key, after)) {
    const last = found.at(-1);
    if (found.length === limit && last) return { rows: found.map(summaryOf), next: last.key };
    found.push(place);
  }
  return { rows: found.map(summaryOf) };
}

/** Between two places, so that nothing is gone through. */
export function workCount(groups: Groups, { parts, standing, before }: WorkCount): number {
  const from = placesFrom(standing);
  const end = before ? placesFrom(standing, before) : endOf(from);
  return sortedIn(groups, parts).reduce((sum, sorted) => sum + sorted.seek(end) - sorted.seek(from), 0);
}

/** Between two places of each kind. */
export function taskCount(groups: Groups, { scope, kinds, before }: TaskCount): number {
  const sorted = groups.within(scope, undefined).map((group) => viewOf(group, tasks));
  const count = (kind: TaskCount['kinds'][number]) => {
    const from = taskPlace(kind);
    const end = before ? taskPlace(kind, before) : endOf(from);
    return sorted.reduce((sum, one) => sum + one.seek(end) - one.seek(from), 0);
  };
  return kinds.reduce((sum, kind) => sum + count(kind), 0);
}

export function countLyingOut(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + viewOf(group, lyingOut).size, 0);
}

export function countDisclosedSince(groups: readonly Group[], since: Day): number {
  return groups.reduce((sum, group) => {
    const sorted = viewOf(group, disclosed);
    return sum + sorted.size - sorted.seek(since);
  }, 0);
}

export function keptWordsSince(groups: readonly Group[], since: Day): DossierSummary[] {
  const places = groups.flatMap((group) => {
    const sorted = viewOf(group, keptWords);
    return sorted.rows.slice(sorted.seek(since));
  });
  return places.toSorted((one, other) => (one.key < other.key ? 1 : -1)).map(summaryOf);
}

function sortedIn(groups: Groups, parts: readonly WorkPart[]): Sorted<Place>[] {
  return parts.flatMap(({ scope, rights }) =>
    groups.within(scope, undefined).map((group) => viewOf(group, workOf(rights))),
  );
}

function summaryOf({ row }: Place): DossierSummary {
  return row.summary;
}
