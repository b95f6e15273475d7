import { daysBetween } from '#src/domain/calendar.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { MaintenanceId } from '#src/domain/ids.ts';
import { overdueAgainAfter, supervisedWithin, unsupervisedAgainAfter } from '#src/domain/maintenance/days.ts';
import { isEmergency, type Maintenance, maintenanceState } from '#src/domain/maintenance/maintenance.ts';
import type { MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import { findBranch, type User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { MaintenanceSituation } from '#src/workflow/maintenance/step.ts';
import type { Deps } from '../context.ts';
import { later } from '../mail/later.ts';
import { outgoing } from '../mail/queue.ts';
import { mailState } from '../mail/state.ts';
import { changeMaintenance } from './change-maintenance.ts';

export type ToTell = 'overdue' | 'unsupervised';

/** What the directorate is told of: it is too late, or it went on for a day without anybody who supervised it. */
export function toTell(run: Maintenance, now: Instant): ToTell | undefined {
  if (maintenanceState(run) === 'overdue') return 'overdue';
  return isEmergency(run) && isUnsupervised(run.started?.at, run.supervision !== undefined, now)
    ? 'unsupervised'
    : undefined;
}

/** Runs of which the directorate has to be told today, for the first time or again. */
export function tellDue({ store, clock }: Pick<Deps, 'store' | 'clock'>, day: Day): readonly MaintenanceId[] {
  return store.maintenanceLists
    .open()
    .filter((run) => {
      const every = againAfter(run, clock.now());
      return every !== undefined && (!run.toldOn || daysBetween(run.toldOn, day) >= every);
    })
    .map(({ id }) => id);
}

function againAfter({ state, startedAt, supervisedBy }: MaintenanceSummary, now: Instant): number | undefined {
  if (state === 'overdue') return overdueAgainAfter;
  return isUnsupervised(startedAt, supervisedBy !== undefined, now) ? unsupervisedAgainAfter : undefined;
}

function isUnsupervised(startedAt: Instant | undefined, supervised: boolean, now: Instant): boolean {
  return startedAt !== undefined && !supervised && later(startedAt, supervisedWithin * 60) <= now;
}

/** DOMAIN 8.7: a mail to everybody of the directorate. */
export async function tellDirectorate(deps: Deps, id: MaintenanceId): Promise<Result<undefined>> {
  const changed = await changeMaintenance(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const directors = situation.organisation.users.filter((user) => isDirector(user, situation.today));
    if (directors.length === 0 || !toTell(situation.run, situation.now)) return refuse('notFound');
    return ok(withMails(situation, directors));
  });
  return changed.ok ? ok(undefined) : changed;
}

/** The mail of today takes the place of those of before, which told the same; one on the line stays. */
function withMails(situation: MaintenanceSituation, directors: readonly User[]): Maintenance {
  const { run, organisation } = situation;
  const kept = run.messages.filter((one) => mailState(one) === 'sending');
  const branch = findBranch(organisation, run.branchId);
  const mails = directors.map(({ name, email }) =>
    outgoing(situation, branch, { kind: 'M04' as const, to: { kind: 'staff' as const, name, email } }),
  );
  return { ...run, messages: [...kept, ...mails] };
}

function isDirector(user: User, day: Day): boolean {
  return user.roles.includes('directorate') && isEmployed(user, day);
}
