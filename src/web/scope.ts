import { findBranch } from '#src/domain/organisation.ts';
import { ownCoaches } from '#src/domain/permissions.ts';
import type { Scope } from '#src/store/port.ts';
import type { UserVisit } from './visit.ts';

/**
 * R3, R37: which dossiers a list may be taken from, by the widest role that sees lists. The permission table decides
 * again at the door of each dossier. Undefined: this user sees no list of dossiers at all.
 */
export function listScope(visit: UserVisit): Scope | undefined {
  const { user } = visit;
  if (user.roles.includes('directorate')) return { kind: 'all' };
  const branchIds = [user.branchId];
  if (user.roles.includes('branchManager')) return { kind: 'branches', branchIds };
  if (user.roles.includes('clerk')) return { kind: 'branches', branchIds, withoutArchive: true };
  return user.roles.includes('coach') ? coachScope(visit) : undefined;
}

/** Whose deadlines are "my work": a coach's own clients and those of coaches stood in for; else the widest list. */
export function workScope(visit: UserVisit): Scope | undefined {
  return visit.user.roles.includes('coach') ? coachScope(visit) : listScope(visit);
}

/** Says whose list it is when it is more than one's own. */
export function scopeWords(visit: UserVisit, scope: Scope): string | undefined {
  switch (scope.kind) {
    case 'all':
      return 'Alle vestigingen';
    case 'branches':
      return `Vestiging ${findBranch(visit.organisation, visit.user.branchId)?.name ?? ''}`;
    case 'coaches':
      return undefined;
  }
}

function coachScope({ organisation, user, today }: UserVisit): Scope {
  return { kind: 'coaches', coachIds: ownCoaches(user, organisation, today) };
}
