import { dayOf, daysBetween } from '#src/domain/calendar.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { MaintenanceId } from '#src/domain/ids.ts';
import { overdueAgainAfter, supervisedWithin, unsupervisedAgainAfter } from '#src/domain/maintenance/days.ts';
import type { MaintenanceMail } from '#src/domain/maintenance/mail.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import { isLeftOpen, type MaintenanceSummary, summariseMaintenance } from '#src/domain/maintenance/summary.ts';
import { findBranch, type User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { MaintenanceSituation } from '#src/workflow/maintenance/step.ts';
import type { Deps } from '../context.ts';
import { later } from '../mail/later.ts';
import { outgoing } from '../mail/queue.ts';
import { mailState } from '../mail/state.ts';
import { changeMaintenance } from './change-maintenance.ts';

/** How often the directorate is told of it, in days. */
const againAfter = {
  overdue: overdueAgainAfter,
  unsupervised: unsupervisedAgainAfter,
  leftOpen: overdueAgainAfter,
} as const;
type ToTell = keyof typeof againAfter;

/**
 * What the directorate is told of: it did not begin, it went on for a day without anybody who supervised it, or it began and nobody
 * finished and signed it.
 */
export function toTell(run: Maintenance, now: Instant): ToTell | undefined {
  return toTellOf(summariseMaintenance(run), now);
}

/** What this mail says if it leaves now; undefined: what it was to tell is over. */
export function saysNow(run: Maintenance, { tells }: MaintenanceMail, now: Instant): ToTell | 'opened' | undefined {
  return tells === 'opened' ? 'opened' : toTell(run, now);
}

function toTellOf(run: MaintenanceSummary, now: Instant): ToTell | undefined {
  if (run.state === 'overdue') return 'overdue';
  if (isUnsupervised(run, now)) return 'unsupervised';
  return isLeftOpen(run, dayOf(now)) ? 'leftOpen' : undefined;
}

/** Runs of which the directorate has to be told today, for the first time or again. */
export function tellDue({ store, clock }: Pick<Deps, 'store' | 'clock'>, day: Day): readonly MaintenanceId[] {
  return store.maintenanceLists
    .open()
    .filter((run) => {
      const told = toTellOf(run, clock.now());
      return told !== undefined && (!run.toldOn || daysBetween(run.toldOn, day) >= againAfter[told]);
    })
    .map(({ id }) => id);
}

function isUnsupervised({ startedAt, supervisedBy }: MaintenanceSummary, now: Instant): boolean {
  return startedAt !== undefined && !supervisedBy && later(startedAt, supervisedWithin * 60) <= now;
}

/** DOMAIN 8.7: a mail to everybody of the directorate. */
export async function tellDirectorate(deps: Deps, id: MaintenanceId): Promise<Result<undefined>> {
  const changed = await changeMaintenance(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const mails = directorsMails(situation, 'late');
    if (mails.length === 0 || !toTell(situation.run, situation.now)) return refuse('notFound');
    return ok(withMails(situation, mails));
  });
  return changed.ok ? ok(undefined) : changed;
}

/** The mail of today takes the place of those of before, which told the same; one on the line stays. */
function withMails({ run }: MaintenanceSituation, mails: readonly MaintenanceMail[]): Maintenance {
  const kept = run.messages.filter((one) => one.tells === 'opened' || mailState(one) === 'sending');
  return { ...run, messages: [...kept, ...mails] };
}

/** A mail to each of the directorate who works here today. */
export function directorsMails(situation: MaintenanceSituation, tells: MaintenanceMail['tells']): MaintenanceMail[] {
  const { run, organisation, today } = situation;
  const branch = findBranch(organisation, run.branchId);
  return organisation.users
    .filter((user) => isDirector(user, today))
    .map(({ name, email }) => ({
      ...outgoing(situation, branch, { kind: 'M04' as const, to: { kind: 'staff' as const, name, email } }),
      tells,
    }));
}

function isDirector(user: User, day: Day): boolean {
  return user.roles.includes('directorate') && isEmployed(user, day);
}
