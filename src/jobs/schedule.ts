import type { Deps } from '#src/commands/context.ts';
import { runDailyTick } from './daily-tick.ts';
import { type JobLog, placeOf } from './log.ts';
import type { Outbox } from './outbox.ts';

export type Schedule = {
  /** Does now what is due: the daily tick and the mail. Resolves when both have had their turn. */
  readonly runNow: () => Promise<number>;
  /** Starts nothing more; resolves when the running tick is done. */
  readonly stop: () => Promise<void>;
};

/** How often is looked whether something is due, in milliseconds. What is due is decided by the clock, not by this. */
const rounds = 30_000;

/** Looks at start and every half minute: a machine that slept or was off catches up at once. One tick at a time. */
export function runSchedule(deps: Deps, outbox: Outbox, log: JobLog): Schedule {
  let turn: Promise<number> = Promise.resolve(0);
  const runNow = () => {
    turn = turn
      .then(() => runDailyTick(deps, log))
      .catch((error) => {
        log({ level: 'error', what: 'tick.failed', error: placeOf(error) });
        return 0;
      });
    outbox.poke();
    return turn;
  };
  void runNow();
  const timer = setInterval(() => void runNow(), rounds);
  timer.unref();
  return {
    runNow,
    async stop() {
      clearInterval(timer);
      await turn;
    },
  };
}
