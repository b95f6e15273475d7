import { isAmong } from '../cases/people-ends.ts';
import { isEmployed } from '../employment.ts';
import type { UserId } from '../ids.ts';
import type { Organisation, Role, User } from '../organisation.ts';
import { mayDo, mayInBranch, ownCoaches } from '../permissions.ts';
import type { Day } from '../time.ts';
import type { ListOwner } from './destruction.ts';

/** What decides who may confirm a list. */
export type ToConfirm = {
  readonly branchId: ListOwner;
  readonly proposedBy: UserId;
  /** Who ever was the coach of one of these clients. */
  readonly coaches: readonly UserId[];
  /** Ends of the ids of who had a part in one of its cases. */
  readonly hadPart: readonly string[];
  /** Ends of the ids of those whom one of its cases is about, or may be. */
  readonly about: readonly string[];
  /** It is about invoices, in which no client is guided (R35). */
  readonly ofBookYears: boolean;
  /** Nobody acted in thirty days. */
  readonly isLate: boolean;
};

/**
 * R31: who confirms. Never who proposed it, nor whom a case on it is about; nor who is or was the coach of one of these
 * clients, or stands in for one, or had a part in a case. Of a branch that is a manager of it, and the directorate where none
 * may, or none did in time. Of the house it is the directorate, or else whoever handles complaints; and where nobody did in
 * time, also who had a part in it, or a manager: a small house has nobody else. Of a book year it is any manager or the directorate.
 */
export function confirmersOf(list: ToConfirm, organisation: Organisation, today: Day): User[] {
  const others = organisation.users.filter(
    (user) => isEmployed(user, today) && user.id !== list.proposedBy && !isAmong(user.id, list.about),
  );
  const free = others.filter((user) => !tookPart(user, list, organisation, today));
  const { branchId, isLate } = list;
  if (list.ofBookYears) return others.filter((user) => mayDo(user, 'bookYears.destroy'));
  if (branchId === 'house') return ofHouse(others, free, isLate);
  const may = free.filter((user) => mayInBranch(user, 'destruction.confirm', branchId));
  const managers = may.filter((user) => user.roles.includes('branchManager') && user.branchId === branchId);
  return managers.length > 0 && !isLate ? managers : may;
}

function tookPart(user: User, { coaches, hadPart }: ToConfirm, organisation: Organisation, today: Day): boolean {
  return isAmong(user.id, hadPart) || ownCoaches(user, organisation, today).some((id) => coaches.includes(id));
}

function ofHouse(others: readonly User[], free: readonly User[], isLate: boolean): User[] {
  const withRole = (users: readonly User[], ...roles: readonly Role[]) =>
    users.filter((user) => roles.some((role) => user.roles.includes(role)));
  const ladder = [
    withRole(free, 'directorate'),
    withRole(free, 'complaintHandler'),
    ...(isLate ? [withRole(others, 'directorate', 'complaintHandler'), withRole(others, 'branchManager')] : []),
  ];
  return ladder.find((some) => some.length > 0) ?? [];
}
