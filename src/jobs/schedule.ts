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

/** How often is looked for mail and for whose the daily work is, in milliseconds: so soon it is taken over from a server that died. */
const rounds = 5_000;
/** In one round of so many is looked whether a tick is due, each half minute. What is due is decided by the clock, not by this. */
const roundsBetween = 6;

/**
 * Looks at start and every half minute: a machine that slept or was off catches up at once, day by day. The tick of a
 * day runs from six in the morning; ended log-ins and unnamed blobs are swept once a day after it. One thing at a time, and of several servers one.
 */
export function runSchedule(deps: Deps, outbox: Outbox, log: JobLog): Schedule {
  let stopped = false;
  let sweptOn: Day | undefined;
  let wait = 0;
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
    const isOurs = await deps.store.onDuty();
    wait = isOurs ? wait - 1 : 0;
    if (!isOurs || wait > 0) return;
    wait = roundsBetween;
    await deps.store.fresh();
    const day = tickDay(deps.clock.now());
    await tick(day);
    if (sweptOn === day || standsStill(deps)) return;
    sweptOn = day;
    // a log-in that cannot be removed keeps no blob from being swept today
    await sweepSessions(deps, log).finally(() => sweepBlobs(deps, log, () => stopped || standsStill(deps)));
  }

  let isLooking = false;
  const look = () => {
    // of mail each server takes what nobody is at
    outbox.poke();
    if (isLooking) return;
    isLooking = true;
    void after(round, undefined).finally(() => {
      isLooking = false;
    });
  };
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
