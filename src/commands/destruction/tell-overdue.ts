import { daysBetween } from '#src/domain/calendar.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { BranchId, DossierId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { queueMail } from '../mail/queue.ts';
import { staffRecipient } from '../mail/recipient.ts';

/** Days after which it is told again as long as nobody acts: every week, so that it is read. */
export const overdueAgainAfter = 7;

/**
 * R31: thirty days after their first day nobody decided about dossiers of a branch: the directorate gets a mail, a branch
 * one, and again every week. It lies with the dossier that waits longest. What somebody left out counts too: nothing is
 * kept longer in silence.
 */
export function tellOverdue(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked> {
  const { store } = deps;
  const carriers = store.organisation
    .read()
    .value.branches.map(({ id }) => carrierOf(store, id, day))
    .filter((id) => id !== undefined);
  return inEach(carriers, (id) => told(deps, id, day), stopped);
}

/** Dossiers of a branch about which nobody decided in time, the longest first. */
export function overdueIn({ lists }: Pick<Store, 'lists'>, branchId: BranchId, day: Day): readonly DossierSummary[] {
  return (['due', 'toConfirm'] as const)
    .flatMap((at) => lists.keptAt(at, branchId))
    .filter(({ keeping }) => keeping && destroyBy(keeping.from) < day)
    .toSorted((one, other) => ((one.keeping?.from ?? '') < (other.keeping?.from ?? '') ? -1 : 1));
}

function carrierOf(store: Pick<Store, 'lists'>, branchId: BranchId, day: Day): DossierId | undefined {
  const overdue = overdueIn(store, branchId, day);
  const isTold = overdue.some(({ keeping }) => keeping?.told && daysBetween(keeping.told, day) < overdueAgainAfter);
  return isTold ? undefined : overdue[0]?.id;
}

function told(deps: Deps, id: DossierId, day: Day): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) => {
    const directors = situation.organisation.users.filter((user) => isDirector(user, day));
    if (directors.length === 0) return refuse('notFound');
    const events = [...situation.dossier.events, logLine(situation, { type: 'destruction.overdue' })];
    const dossier = directors.reduce(
      (before, user) => queueMail({ ...situation, dossier: before }, { kind: 'M04', to: staffRecipient(user) }),
      { ...situation.dossier, events },
    );
    return ok({ dossier, effects: [], value: undefined });
  });
}

function isDirector(user: User, day: Day): boolean {
  return user.roles.includes('directorate') && isEmployed(user, day);
}
