import type { DestructionRun } from '#src/commands/destruction/run-destructions.ts';
import { placeOf } from '#src/commands/place-of.ts';
import type { Store } from '#src/store/port.ts';
import type { JobLog } from './log.ts';

/** What was last told of the clock: the job looks every half minute, and once is enough. */
const told = new WeakMap<Store, DestructionRun['clock']>();

/** Tells what was destroyed, what could not be, or why nothing was. */
export function logDestruction(store: Store, log: JobLog, { clock, done, failed }: DestructionRun): void {
  if (told.get(store) !== clock && clock !== 'right')
    log({ level: 'warn', what: clock === 'setBack' ? 'destruction.clockSetBack' : 'destruction.clockLeapt' });
  told.set(store, clock);
  for (const { error, of, destructionId } of failed)
    log({
      level: 'error',
      what: 'destruction.failed',
      destructionId,
      ...(of?.kind === 'dossier' && { dossierId: of.id }),
      ...(of?.kind === 'case' && { caseId: of.id }),
      ...(of?.kind === 'bookYear' && { bookYearId: of.id }),
      error: typeof error === 'string' ? error : placeOf(error),
    });
  if (done > 0) log({ level: 'info', what: 'destruction.done', count: done });
}
