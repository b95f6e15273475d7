import { addDays, addYears, daysBetween } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import type { DemoClock } from './clock.ts';

/** What happened while the clock moved. */
export type Passage = {
  readonly from: Day;
  readonly to: Day;
  /** Days whose daily tick ran, `to` included. */
  readonly days: number;
  /** Dossiers in which a tick did something, counted once a day. */
  readonly ticks: number;
  readonly mails: number;
};

export type Traveller = {
  /** Why the clock may not go to this day, in Dutch; undefined when it may. */
  readonly objection: (day: Day) => string | undefined;
  /** Goes to a later day, one day at a time; a second passage waits for the first. */
  readonly travel: (day: Day) => Promise<Passage | undefined>;
  /** The last passage of this run. */
  readonly last: () => Passage | undefined;
};

export type Way = {
  readonly clock: DemoClock;
  /** The daily tick of the clock's day; answers in how many dossiers something was done. */
  readonly runTick: () => Promise<number>;
  /** Sends what is due. */
  readonly post: () => Promise<void>;
  /** How many mails have arrived in all. */
  readonly arrived: () => number;
  /** Runs after every passage. */
  readonly afterwards: () => Promise<void>;
};

/** Years at once: enough to see a dossier destroyed (R32), and no press of a button that never ends. */
const farthest = 3;

/** Moves the demo's clock forward, with the tick and the mail of every day in between (E20). */
export function createTraveller({ clock, runTick, post, arrived, afterwards }: Way): Traveller {
  let last: Passage | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function objection(day: Day): string | undefined {
    const today = clock.today();
    if (day <= today) return `De klok kan niet terug. Kies een dag na ${longDate(today)}`;
    const limit = addYears(today, farthest);
    return day > limit ? `Ga hoogstens drie jaar vooruit. Kies een dag tot en met ${longDate(limit)}` : undefined;
  }

  async function go(to: Day): Promise<Passage | undefined> {
    if (objection(to)) return undefined;
    const from = clock.today();
    const before = arrived();
    let ticks = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
      clock.setDay(day);
      ticks += await runTick();
      await post();
    }
    last = { from, to, days: daysBetween(from, to), ticks, mails: arrived() - before };
    await afterwards();
    return last;
  }

  return {
    objection,
    travel(day) {
      const passage = turn.then(() => go(day));
      turn = passage.catch(() => undefined);
      return passage;
    },
    last: () => last,
  };
}
