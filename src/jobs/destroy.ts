import type { Deps } from '#src/commands/context.ts';
import { type DestructionRun, runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { placeOf } from '#src/commands/place-of.ts';
import type { Store } from '#src/store/port.ts';
import type { Ticking } from './daily-tick.ts';
import type { JobLog } from './log.ts';

/** What was last told of the clock: the job looks every half minute, and once is enough. */
const told = new WeakMap<Store, DestructionRun['clock']>();

/** Carries out what is confirmed and cooled off, and tells what could not be destroyed, or why nothing was. */
export async function destroyWhatIsDue(deps: Deps, log: JobLog, { day, stopped }: Ticking): Promise<number> {
  const { clock, done, certified, failed } = await runDestructions(deps, day, stopped);
  if (told.get(deps.store) !== clock && clock !== 'right')
    log({ level: 'warn', what: clock === 'setBack' ? 'destruction.clockSetBack' : 'destruction.clockLeapt' });
  told.set(deps.store, clock);
  for (const { error, ...ids } of failed)
    log({
      level: 'error',
      what: 'destruction.failed',
      ...ids,
      error: typeof error === 'string' ? error : placeOf(error),
    });
  if (done > 0) log({ level: 'info', what: 'destruction.done', count: done });
  return done + certified;
}
