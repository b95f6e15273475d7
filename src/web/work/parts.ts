import type { BranchId, UserId } from '#src/domain/ids.ts';
import { mayTouch, ownCoaches, type Subject } from '#src/domain/permissions.ts';
import { type TaskRight, taskRights } from '#src/domain/summary.ts';
import type { Scope, WorkPart } from '#src/store/port.ts';
import type { UserVisit } from '../visit.ts';

/** R36: by which rows of the permission table this visitor does tasks in such a dossier. */
export function rightsIn({ user, organisation, today }: UserVisit, subject: Subject): TaskRight[] {
  return taskRights.filter((right) => mayTouch(user, right, subject, organisation, today));
}

/**
 * The scope in parts in each of which the visitor has the same rights, so that each is one sorted list. Usually that is
 * one part; who is also the coach of clients in a branch has other rights in those, and goes through it coach by coach.
 */
export function workParts(visit: UserVisit, scope: Scope): WorkPart[] {
  const everyBranch = visit.organisation.branches.map(({ id }) => id);
  switch (scope.kind) {
    case 'coaches':
      return everyBranch.flatMap((branchId) => scope.coachIds.map((coachId) => ofCoach(visit, branchId, coachId)));
    case 'branches':
      return scope.branchIds.flatMap((branchId) => partsOfBranch(visit, branchId, scope.withoutArchive));
    case 'all': {
      const parts = everyBranch.flatMap((branchId) => partsOfBranch(visit, branchId));
      const [first] = parts;
      const same = first && parts.every(({ rights }) => rights.join() === first.rights.join());
      return same ? [{ scope, rights: first.rights }] : parts;
    }
  }
}

function partsOfBranch(visit: UserVisit, branchId: BranchId, withoutArchive = false): WorkPart[] {
  const { user, organisation, today, deps } = visit;
  const own = ownCoaches(user, organisation, today).filter(
    (coachId) => deps.store.lists.count({ kind: 'coaches', coachIds: [coachId], branchId }) > 0,
  );
  const rights = rightsIn(visit, { branchId });
  if (own.length === 0) return [{ scope: { kind: 'branches', branchIds: [branchId], withoutArchive }, rights }];
  const coachIds = organisation.users.map(({ id }) => id).filter((id) => !own.includes(id));
  return [
    { scope: { kind: 'coaches', coachIds, branchId, withoutArchive }, rights },
    ...own.map((coachId) => ofCoach(visit, branchId, coachId)),
  ];
}

function ofCoach(visit: UserVisit, branchId: BranchId, coachId: UserId): WorkPart {
  return { scope: { kind: 'coaches', coachIds: [coachId], branchId }, rights: rightsIn(visit, { branchId, coachId }) };
}
