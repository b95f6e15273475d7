import type { BranchId, DossierId, UserId } from './ids.ts';
import { isRunning, type Organisation, type User } from './organisation.ts';
import type { Day } from './time.ts';

/** R61: access ends after the last working day. */
export function hasLeft({ leavesOn }: Pick<User, 'leavesOn'>, today: Day): boolean {
  return leavesOn !== undefined && leavesOn < today;
}

/** R60, R61: works here today, under a signed secrecy clause. */
export function isEmployed(user: User, today: Day): boolean {
  return user.clauseSignedOn !== undefined && user.clauseSignedOn <= today && !hasLeft(user, today);
}

/** R60, R61: whose account opens now: no access without a password and a secrecy clause, nor after the last working day. */
export function mayWork(user: User, today: Day): boolean {
  return user.passwordHash !== undefined && isEmployed(user, today);
}

/**
 * E5: who is acting coach in a branch when there is no coach: its managers, and only without one the directorate.
 */
export function actingCoaches({ users }: Organisation, branchId: BranchId, today: Day): User[] {
  const here = users.filter((user) => isEmployed(user, today));
  const managers = here.filter((user) => user.roles.includes('branchManager') && user.branchId === branchId);
  return managers.length > 0 ? managers : here.filter((user) => user.roles.includes('directorate'));
}

/**
 * R60, R61, R63, R64: who may be made the coach of a client in this branch today: its own coaches, those of other branches,
 * to which the dossier then moves, and the acting coaches here.
 */
export function mayGuide(organisation: Organisation, branchId: BranchId, today: Day): User[] {
  const coaches = organisation.users.filter((user) => user.roles.includes('coach') && isEmployed(user, today));
  const [here, elsewhere] = [true, false].map((own) => coaches.filter((user) => (user.branchId === branchId) === own));
  return [...new Set([...(here ?? []), ...(elsewhere ?? []), ...actingCoaches(organisation, branchId, today)])];
}

/** R37: whoever stands in for this coach today and still works here. */
export function substituteOf(organisation: Organisation, coachId: UserId, today: Day): User | undefined {
  const running = organisation.substitutions.filter((one) => one.coachId === coachId && isRunning(one, today));
  return running
    .map(({ substituteId }) => organisation.users.find(({ id }) => id === substituteId))
    .find((user) => user !== undefined && isEmployed(user, today));
}

/** R61, E5: to whom the clients of a coach who left go: the substitute, else the branch's acting coach. */
export function successorOf(
  organisation: Organisation,
  left: { readonly coachId: UserId; readonly branchId: BranchId },
  today: Day,
): User | undefined {
  const substitute = substituteOf(organisation, left.coachId, today);
  return substitute ?? actingCoaches(organisation, left.branchId, today).find(({ id }) => id !== left.coachId);
}

/** P25: to which branch a dossier goes with this coach; undefined: it stays. An acting coach takes it nowhere. */
export function movesTo({ roles, branchId }: Pick<User, 'roles' | 'branchId'>, from: BranchId): BranchId | undefined {
  return roles.includes('coach') && branchId !== from ? branchId : undefined;
}

/** R61: whom somebody chose for this client of a coach who leaves, as long as that person works here on this day. */
export function chosenSuccessor(
  organisation: Organisation,
  left: Pick<User, 'successors'>,
  { dossierId, day }: { readonly dossierId: DossierId; readonly day: Day },
): User | undefined {
  const chosen = left.successors?.find((one) => one.dossierId === dossierId);
  return organisation.users.find((user) => user.id === chosen?.coachId && isEmployed(user, day));
}
