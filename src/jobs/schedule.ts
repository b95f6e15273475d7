import type { Deps } from '#src/commands/context.ts';
import { placeOf } from '#src/commands/place-of.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick, tickDay } from './daily-tick.ts';
import type { JobLog } from './log.ts';
import type { Outbox } from './outbox.ts';
import { standsStill } from './stands-still.ts';
import { sweepBlobs, sweepSessions } from './sweep.ts';

export type Schedule = {
  /** Does now what is due today: the daily tick and the mail. Resolves with the number of dossiers ticked. */
  readonly runNow: () => Promise<number>;
  /** Starts nothing more, no other dossier either; resolves when the one that is open is done. */
  readonly stop: () => Promise<void>;
};

/** How often is looked whether something is due, in milliseconds. What is due is decided by the clock, not by this. */
const rounds = 30_000;

/**
 * Looks at start and every half minute: a machine that slept or was off catches up at once, day by day. The tick of a
 * day runs from six in the morning; ended log-ins and unnamed blobs are swept once a day after it. One thing at a time.
 */
export function runSchedule(deps: Deps, outbox: Outbox, log: JobLog): Schedule {
  let stopped = false;
  let sweptOn: Day | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function after<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    const result = turn.then(work).catch((error: unknown) => {
      log({ level: 'error', what: 'tick.failed', error: placeOf(error) });
      return otherwise;
    });
    turn = result;
    return result;
  }

  async function tick(day: Day): Promise<number> {
    const done = stopped ? 0 : await runDailyTick(deps, log, { day, stopped: () => stopped });
    outbox.poke();
    return done;
  }

  async function round(): Promise<void> {
    const day = tickDay(deps.clock.now());
    await tick(day);
    if (sweptOn === day || standsStill(deps)) return;
    sweptOn = day;
    // a log-in that cannot be removed keeps no blob from being swept today
    await sweepSessions(deps, log).finally(() => sweepBlobs(deps, log, () => stopped || standsStill(deps)));
  }

  const look = () => void after(round, undefined);
  look();
  const timer = setInterval(look, rounds);
  timer.unref();
  return {
    runNow: () => after(() => tick(deps.clock.today()), 0),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await turn;
    },
  };
}
