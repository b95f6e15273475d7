import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import { caseSubject } from '../cases/subject.ts';

type About = Pick<NewAccessLine, 'about' | 'branchId'>;

/** How the access log names a dossier; nothing of one that is not there, for then anything may have been typed. */
export function aboutDossier({ dossiers }: Pick<Store, 'dossiers'>, id: DossierId): About {
  const found = dossiers.summary(id);
  return found ? { about: { kind: 'dossier', id: found.id }, branchId: found.branchId } : {};
}

/** How it names a request, a complaint or a breach. */
export function aboutCase(store: Pick<Store, 'cases' | 'dossiers'>, id: CaseId): About {
  const found = store.cases.summary(id);
  if (!found) return {};
  const { branchId } = caseSubject(store, found);
  return { about: { kind: found.kind, id: found.id }, ...(branchId && { branchId }) };
}

/** How it names the account of a colleague. */
export function aboutUser({ id, branchId }: Pick<User, 'id' | 'branchId'>): About {
  return { about: { kind: 'user', id }, branchId };
}

/** What somebody does to the own account, as the access log names it. */
export function byOwner(user: User): Pick<NewAccessLine, 'by' | 'role' | 'about' | 'branchId'> {
  const [role] = user.roles;
  return { by: user.id, ...(role && { role }), ...aboutUser(user) };
}
