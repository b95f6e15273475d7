import { byDay, type Coming } from '#src/domain/coming.ts';
import { isClosed } from '#src/domain/dossier.ts';
import { type BookYearTick, bookYearTick, destroyBookYearFrom } from '#src/domain/invoices/book-year-days.ts';
import { bookYearReference } from '#src/domain/invoices/number.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import { surveyAfter } from './after-end.ts';
import { type Foretold, foretell, type Told } from './coming.ts';

/** What comes until a day in all dossiers and cases together, and of the invoices of each book year. */
export async function futureOfHouse(deps: Deps, until: Day): Promise<Foretold> {
  const { store, signer, clock } = deps;
  const from = clock.today();
  const { coming, unread } = await foretell({ store: store.imagined(), signer }, { from, until });
  const besides = [...(await surveys(store)), ...(await bookYears(store))];
  const within = besides.filter(({ day }) => from <= day && day <= until);
  return { coming: byDay([...coming, ...within]), unread };
}

/** Of trajectories that are closed already; the others close by a person. */
async function surveys(store: Store): Promise<Told[]> {
  const found: Told[] = [];
  for (const id of store.dossiers.ids()) {
    const { value: dossier } = await readable(store.dossiers, id);
    if (dossier && isClosed(dossier))
      found.push(...surveyAfter(store, dossier).map((one) => ({ ...one, of: dossier.reference })));
  }
  return found;
}

/** R35: what the days bring to each book year, and by when it is destroyed. */
async function bookYears(store: Store): Promise<Told[]> {
  const found: Told[] = [];
  for (const id of store.bookYears.ids()) {
    const { value: one } = await readable(store.bookYears, id);
    const tick = one && bookYearTick(one);
    if (!one || !tick) continue;
    const from = destroyBookYearFrom(one);
    const allowed: BookYearTick = { on: from, event: 'destruction.allowed' };
    const ticks = tick.event === 'year.closed' ? [tick, allowed] : [tick];
    const last: Coming = { day: destroyBy(from), ...byManager, what: 'Facturen uiterlijk vernietigd' };
    const of = bookYearReference(one.year);
    found.push(...ticks.map(({ on, event }) => ({ day: on, ...words[event], of })), { ...last, of });
  }
  return found;
}

const byManager = { who: 'branchManager', rule: 'P13' } as const;

const words: Readonly<Record<BookYearTick['event'], Omit<Coming, 'day'>>> = {
  'year.closed': { who: 'system', rule: 'P13', what: 'De facturen van dit boekjaar gaan naar het archief' },
  'destruction.allowed': { ...byManager, what: 'De facturen van dit boekjaar mogen worden vernietigd' },
};
