import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { placesFrom } from '#src/domain/work.ts';
import type { Page, WorkCount, WorkPart, WorkQuery } from '../port.ts';
import { type Group, type Groups, viewOf } from './groups.ts';
import type { Place } from './rows.ts';
import { endOf, merged, type Sorted } from './sorted.ts';
import { keptWords, workOf } from './views.ts';

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
