import type { RegisterLine } from '#src/domain/destruction/register-line.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import type { Store } from '#src/store/port.ts';

/**
 * Was the dossier or case with this reference destroyed? So that whoever answers for its branch can say so (P12, P27). Undefined for
 * others of the house; the public form never asks this, since it answers as about somebody unknown (R43).
 */
export function destroyedReference(
  { destroyed }: Pick<Store, 'destroyed'>,
  user: User,
  reference: string,
): RegisterLine | undefined {
  const line = destroyed.find(reference.trim().toUpperCase());
  if (!line) return undefined;
  const may =
    line.branchId === 'house'
      ? user.roles.includes('directorate')
      : mayInBranch(user, 'destruction.see', line.branchId);
  return may ? line : undefined;
}
