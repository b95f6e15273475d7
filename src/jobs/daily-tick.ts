import type { Deps } from '#src/commands/context.ts';
import { passDay } from '#src/commands/pass-day.ts';
import { placeOf } from '#src/commands/place-of.ts';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import { clockTime } from '#src/domain/format.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { JobLog } from './log.ts';
import { logDestruction } from './log-destruction.ts';
import { standsStill } from './stands-still.ts';

/** Reminders leave when people begin to work, not at midnight. */
const tickFrom = '06.00';

/** The last day whose tick may run: today from six o'clock in Amsterdam, yesterday before that. */
export function tickDay(now: Instant): Day {
  const today = dayOf(now);
  return clockTime(now).padStart(5, '0') >= tickFrom ? today : addDays(today, -1);
}

export type Ticking = {
  /** The last day of which the tick runs. */
  readonly day: Day;
  /** Asked between dossiers; a tick that is stopped goes on at the next start. */
  readonly stopped?: () => boolean;
};

/**
 * Everything that happens by itself up to and including a day (`passDay`), and the log of what went wrong. Nothing while
 * maintenance runs (P22): it is caught up with afterwards.
 *
 * @returns how many dossiers and cases were written.
 */
export async function runDailyTick(deps: Deps, log: JobLog, { day, stopped = () => false }: Ticking): Promise<number> {
  const resting = () => stopped() || standsStill(deps);
  if (resting()) return 0;
  const passed = await passDay(deps, day, resting);
  const { done, casesFailed, dossiersFailed, surveysFailed, partnersFailed, bookYearsFailed, destruction } = passed;
  // one that was stopped half-way goes on at the next look
  if (!resting()) await deps.store.knownDay.rememberTick(day);
  logDestruction(deps.store, log, destruction);
  for (const { id, error } of casesFailed)
    log({ level: 'error', what: 'tick.caseFailed', caseId: id, error: reasonOf(error) });
  for (const { id, error } of surveysFailed)
    log({ level: 'error', what: 'survey.failed', surveyBatchId: id, error: reasonOf(error) });
  for (const { id, error } of partnersFailed)
    log({ level: 'error', what: 'partner.failed', partnerPersonId: id, error: reasonOf(error) });
  for (const { id, error } of dossiersFailed)
    log({ level: 'error', what: 'tick.dossierFailed', dossierId: id, error: reasonOf(error) });
  for (const { id, error } of bookYearsFailed)
    log({ level: 'error', what: 'tick.bookYearFailed', bookYearId: id, error: reasonOf(error) });
  for (const { id, error } of passed.maintenanceFailed)
    log({ level: 'error', what: 'tick.maintenanceFailed', maintenanceId: id, error: reasonOf(error) });
  if (done > 0) log({ level: 'info', what: 'tick.done', count: done });
  return done;
}

function reasonOf(error: unknown): string {
  return typeof error === 'string' ? error : placeOf(error);
}
