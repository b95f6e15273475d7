import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { placeOf, workIn } from '#src/domain/work.ts';
import type { Scope, WorkPart } from '#src/store/port.ts';
import type { WorkRow } from '../components/work-rows.tsx';
import type { UserVisit } from '../visit.ts';
import { caseEntries } from './case-rows.tsx';
import { destructionEntries } from './destruction-rows.tsx';
import { countGroups, type Group, groupOf, isOwn } from './groups.ts';
import { handOverEntries } from './hand-over-rows.tsx';
import { maintenanceEntries } from './maintenance-rows.tsx';
import { partnerEntries } from './partner-rows.tsx';
import { rightsIn, workParts } from './parts.ts';
import { workRow } from './rows.tsx';
import { substituteEntries } from './substitute-rows.tsx';
import { surveyEntries } from './survey-rows.tsx';

/** One thing to do in "Mijn werk"; its row is made when it is shown. */
export type Entry = {
  readonly group: Group;
  readonly on: Day | undefined;
  /** Sorts the rows of a page; see `placeOf`. */
  readonly place: string;
  readonly row: (filled: boolean) => WorkRow;
};

/** One page of them. */
export type Entries = {
  readonly shown: readonly Entry[];
  /** How many there are in each group, on this page and the others. */
  readonly counts: Readonly<Record<Group, number>>;
  /** The first day of own work, on whichever page it stands. */
  readonly firstOn: Day | undefined;
  /** The place after which the next page begins; undefined on the last one. */
  readonly next: string | undefined;
};

/** As many rows as a person looks through; the rest is one link away. */
const rowsShown = 100;

/**
 * What is to be done in the scope: own work by day first, then what waits for another, then what a colleague does. Reads
 * summaries only: those of one page, the very first for its day, and of cases those that are open.
 *
 * @param scope whose dossiers; undefined: none, as a complaint handler has
 * @param after the place after which the page begins
 */
export async function entriesOf(visit: UserVisit, scope: Scope | undefined, after?: string): Promise<Entries> {
  const { lists } = visit.deps.store;
  const parts = scope ? workParts(visit, scope) : [];
  const { rows, next } = lists.work({ parts, after, limit: rowsShown });
  const others = [
    ...handOverEntries(visit),
    ...substituteEntries(visit),
    ...caseEntries(visit),
    ...(await destructionEntries(visit)),
    ...surveyEntries(visit),
    ...partnerEntries(visit),
    ...maintenanceEntries(visit),
  ];
  const here = others.filter(({ place }) => (!after || after < place) && (!next || place <= next));
  const counts = countGroups((standing, before) => lists.workCount({ parts, standing, before }), visit.today);
  return {
    shown: [...here, ...rows.flatMap((summary) => dossierEntry(visit, summary) ?? [])].sort(byPlace),
    counts: withOthers(counts, others),
    firstOn: [...others, ...firstEntry(visit, parts)].sort(byPlace)[0]?.on,
    next,
  };
}

function dossierEntry(visit: UserVisit, summary: DossierSummary): Entry | undefined {
  const work = workIn(summary, rightsIn(visit, summary));
  if (!work) return undefined;
  const { task, standing } = work;
  const { on } = task;
  const group = groupOf({ standing, on }, visit.today);
  const place = placeOf({ standing, on }, summary.id);
  return { group, on, place, row: (filled) => workRow(visit, { summary, task, group, filled }) };
}

/** The first of own work on any page. */
function firstEntry(visit: UserVisit, parts: readonly WorkPart[]): Entry[] {
  const { rows } = visit.deps.store.lists.work({ parts, limit: 1 });
  return rows.flatMap((summary) => dossierEntry(visit, summary) ?? []).filter(({ group }) => isOwn(group));
}

function withOthers(counts: Entries['counts'], others: readonly Entry[]): Entries['counts'] {
  const more = { ...counts };
  for (const { group } of others) more[group] += 1;
  return more;
}

function byPlace(one: Entry, other: Entry): number {
  return one.place < other.place ? -1 : 1;
}
