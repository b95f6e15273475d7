import type { Store, WorkPart } from '#src/store/port.ts';
import { coachOf, worked } from './house.ts';
import { type Keeper, sampleOf } from './keeper.ts';

/** What is asked of the process of one store; `turn` makes each time another. */
export type Asked = { readonly act: Act; readonly turn: number };
export type Act = 'save' | 'saves' | 'open' | 'list' | 'search' | 'coach' | 'directorate';

/** What it tells: how it started, and the milliseconds of what was asked. Memory in bytes. */
export type Told =
  | { readonly kind: 'started'; readonly took: number; readonly processor: number; readonly resident: number }
  | { readonly kind: 'did'; readonly took: number };

/** So many saves at once, and of each so many one after the other. */
export const savesAtOnce = 16;
const each = 4;
/** What takes microseconds is done so many times. */
const times = 20;

/** Each answers how many times it did it. */
export const acts: Readonly<Record<Act, (keeper: Keeper, turn: number, store: Store) => Promise<number> | number>> = {
  async save(keeper, turn) {
    await keeper.save(turn % worked, turn);
    return 1;
  },
  async saves(keeper, turn) {
    const one = async (number: number) => {
      for (let time = 0; time < each; time++) await keeper.save(number % worked, turn + time);
    };
    await Promise.all(Array.from({ length: savesAtOnce }, (_, at) => one(turn * savesAtOnce + at)));
    return savesAtOnce * each;
  },
  async open(keeper, turn) {
    await keeper.open(turn % worked);
    return 1;
  },
  list(keeper) {
    for (let time = 0; time < times; time++) keeper.list();
    return times;
  },
  search(keeper, turn) {
    // one hit, and a page full of them: as many however large the house is
    for (let time = 0; time < times; time += 2) {
      keeper.search(sampleOf((turn + time) % worked).reference);
      keeper.search('opd');
    }
    return times;
  },
  coach: (_, turn, store) =>
    work(store, { scope: { kind: 'coaches', coachIds: [coachOf(turn)] }, rights: ['trajectory.coach'] }),
  directorate: (_, _turn, store) => work(store, { scope: { kind: 'all' }, rights: [] }),
};

/** "Mijn werk": its first page, and how much there is of each sort. */
function work({ lists }: Store, part: WorkPart): number {
  for (let time = 0; time < times; time++) {
    lists.work({ parts: [part], limit: 10 });
    for (const standing of ['own', 'waiting', 'colleague'] as const)
      lists.workCount({ parts: [part], standing, before: '2026-06-01' });
  }
  return times;
}
