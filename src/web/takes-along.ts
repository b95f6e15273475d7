import { ruleFor } from '#src/domain/permissions.ts';
import type { Admission } from './gate.ts';
import { isOpenedByTwo } from './opened-by-two.ts';
import type { Route } from './route.ts';
import type { DossierVisit, UserVisit } from './visit.ts';

/**
 * R57: does a file leave here by somebody whose daily work it is not? Of the own clients, as coach, substitute or acting coach, and
 * of the administration of the branch it is: they are not asked who they are for each document.
 */
export function takesAlong({ access, takesAlong: leaves }: Route, visit: UserVisit | DossierVisit): boolean {
  if (!leaves) return false;
  if (typeof access === 'string' || !('dossier' in access) || !('summary' in visit)) return true;
  const rule = ruleFor(visit.user, access.dossier, visit.summary, visit.organisation, visit.today);
  return rule?.relation !== 'ownClient' && rule?.role !== 'clerk';
}

/** P22: what two persons opened is read, and no file of it leaves. */
export function staysHere({ takesAlong: leaves }: Route, admission: Admission): boolean {
  return leaves === true && admission.kind === 'in' && 'subject' in admission.visit && isOpenedByTwo(admission.visit);
}
