import { ruleFor } from '#src/domain/permissions.ts';
import type { DossierVisit } from './visit.ts';

/** P22: does the administrator read here what two persons opened during maintenance? It is read on the page, and no file goes along. */
export function isOpenedByTwo({ user, subject, organisation, today }: DossierVisit): boolean {
  return ruleFor(user, 'dossier.read', subject, organisation, today)?.relation === 'brokenGlass';
}
