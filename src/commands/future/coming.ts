import { addDays } from '#src/domain/calendar.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { byDay, type Coming } from '#src/domain/coming.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Collection } from '#src/store/port.ts';
import type { Deps } from '../context.ts';
import { caseDueWithin, comingOfCase } from './case-coming.ts';
import { type Ahead, type Changed, type DayAhead, daysAhead } from './days-ahead.ts';
import { comingOf } from './event-coming.ts';
import { dueWithin, type Span } from './task-coming.ts';

/** What comes, and of what: the number of the dossier or case. */
export type Told = Coming & { readonly of: string };

export type Foretold = {
  readonly coming: readonly Told[];
  /** Dossiers and cases that could not be read; nothing is told of them. */
  readonly unread: readonly (DossierId | CaseId)[];
};

export type Telling = Ahead & {
  /** Asked after each day that is told; the days after it are not. */
  readonly isEnough?: (day: DayAhead) => boolean;
};

/**
 * What the program will do by itself in an imagined house, and by when somebody has to have done something, as long as nobody
 * does anything and every mail arrives.
 *
 * @param deps of which the store is an imagined one; it is at the end of the last day when this resolves
 */
export async function foretell(deps: Pick<Deps, 'store' | 'signer'>, telling: Telling): Promise<Foretold> {
  const { from, until, isEnough } = telling;
  const dossiers = await lines<DossierId, Dossier>(deps.store.dossiers, from, { due: dueWithin, comes: comingOf });
  const cases = await lines<CaseId, Case>(deps.store.cases, from, { due: caseDueWithin, comes: comingOfCase });
  let end = addDays(until, 1);
  for await (const day of daysAhead(deps, telling)) {
    for (const [id, changed] of day.dossiers) dossiers.pass(id, day.day, changed);
    for (const [id, changed] of day.cases) cases.pass(id, day.day, changed);
    if (!isEnough?.(day)) continue;
    end = addDays(day.day, 1);
    break;
  }
  const coming = byDay([...dossiers.told(end), ...cases.told(end)]);
  return { coming, unread: [...dossiers.unread, ...cases.unread] };
}

type Words<T> = {
  readonly due: (value: T, span: Span) => readonly Coming[];
  readonly comes: (day: Day, changed: Changed<T>) => readonly Coming[];
};

/** Follows everything in a collection from day to day: what falls due between two changes is told as it stood then. */
async function lines<I extends string, T extends { readonly reference: string }>(
  collection: Collection<I, T, unknown>,
  from: Day,
  { due, comes }: Words<T>,
) {
  const now = new Map<I, { readonly value: T; readonly since: Day }>();
  const unread: I[] = [];
  const told: Told[] = [];
  for (const id of collection.ids()) {
    const found = await collection.load(id).catch(() => undefined);
    if (found) now.set(id, { value: found.value, since: from });
    else unread.push(id);
  }
  const tell = (value: T, coming: readonly Coming[]) => {
    for (const one of coming) told.push({ ...one, of: value.reference });
  };
  return {
    unread,
    pass(id: I, day: Day, changed: Changed<T>) {
      const before = now.get(id);
      if (before) tell(before.value, due(before.value, { from: before.since, before: day }));
      tell(changed.before, comes(day, changed));
      if (changed.after === undefined) now.delete(id);
      else now.set(id, { value: changed.after, since: day });
    },
    /** Everything there was to tell until a day, that day not included. */
    told(end: Day): readonly Told[] {
      for (const { value, since } of now.values()) tell(value, due(value, { from: since, before: end }));
      return told;
    },
  };
}
