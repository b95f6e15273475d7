import type { CaseAction } from './case-permissions.ts';
import type { BranchAction, DossierAction, HouseAction } from './permissions.ts';

/** A row of a permission table. */
export type Action = DossierAction | BranchAction | HouseAction | CaseAction;

/**
 * R57: rows that weigh so much that a log-in of some time ago is not enough: whoever is there proves it once more. What is
 * shown whole, what leaves as a file, what cannot be undone, and who may do what.
 */
export const provenActions: readonly Action[] = [
  'bsn.show',
  'disclosures.export',
  'breaches.export',
  'request.handOut',
  'invoices.export',
  'accessLog.export',
  'survey.release',
  'partner.provide',
  'destruction.confirm',
  'users.edit',
  'branches.edit',
  'secrecy.edit',
  'settings.edit',
  'access.edit',
  'billing.edit',
  'survey.settings',
  'partners.clear',
  'maintenance.openDossier',
  'account.secure',
];

/** Does this row ask who is there, when that was last proved some time ago? */
export function asksProof(action: Action): boolean {
  return provenActions.includes(action);
}
