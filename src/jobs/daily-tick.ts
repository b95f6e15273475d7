import { endWithClients } from '#src/commands/cases/after-death.ts';
import { mailLateCases } from '#src/commands/cases/late-mail.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import { wipeBsns } from '#src/commands/client-data/wipe-bsn.ts';
import type { Deps } from '#src/commands/context.ts';
import { tellOverdue } from '#src/commands/destruction/tell-overdue.ts';
import { placeOf } from '#src/commands/place-of.ts';
import { followAll } from '#src/commands/retention/follow.ts';
import { handOver } from '#src/commands/trajectory/hand-over.ts';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import { clockTime } from '#src/domain/format.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { destroyWhatIsDue } from './destroy.ts';
import type { JobLog } from './log.ts';

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
 * Hands over what coaches who left still had (R61), wipes each BSN that its contract no longer allows (R9), then runs
 * what falls due in every dossier and case up to and including `day`, missed days first (E20), ends what clients who died
 * had asked (E4), holds and lets go what is to be destroyed (R33), destroys what two people decided (R31), and mails the
 * directorate about what is late. Safe to run at any moment and more than once a day: a dossier with nothing due is not
 * opened. A failing dossier is told and left.
 *
 * @returns how many dossiers and cases were written.
 */
export async function runDailyTick(deps: Deps, log: JobLog, { day, stopped }: Ticking): Promise<number> {
  const handed = await handOver(deps, day, stopped);
  const wiped = await wipeBsns(deps, stopped);
  const ticked = await runTick(deps, day, stopped);
  const ended = await endWithClients(deps, stopped);
  const cases = await runCaseTick(deps, day, stopped);
  const kept = await followAll(deps, day, stopped);
  const destroyed = await destroyWhatIsDue(deps, log, { day, ...(stopped && { stopped }) });
  const undecided = await tellOverdue(deps, day, stopped);
  const late = await mailLateCases(deps, day, stopped);
  for (const { id, error } of [...ended.failed, ...cases.failed, ...late.failed])
    log({ level: 'error', what: 'tick.caseFailed', caseId: id, error: reasonOf(error) });
  const done =
    handed.done +
    wiped.done +
    ticked.done +
    ended.done +
    cases.done +
    kept.done +
    destroyed +
    undecided.done +
    late.done;
  const failed = [...handed.failed, ...wiped.failed, ...ticked.failed, ...kept.failed, ...undecided.failed];
  for (const { id, error } of failed)
    log({ level: 'error', what: 'tick.dossierFailed', dossierId: id, error: reasonOf(error) });
  if (done > 0) log({ level: 'info', what: 'tick.done', count: done });
  return done;
}

function reasonOf(error: unknown): string {
  return typeof error === 'string' ? error : placeOf(error);
}
