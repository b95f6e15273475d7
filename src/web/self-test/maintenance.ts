import { longDate, lowerFirst } from '#src/domain/format.ts';
import { roleLabels } from '#src/domain/labels.ts';
import { checkTitles } from '#src/domain/maintenance/check-words.ts';
import { isLate, lastSigned, type MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import { findUser, type Organisation, openBranches, type Role } from '#src/domain/organisation.ts';
import type { Check, Looking } from './check.ts';

/** P22: of each branch the last maintenance, who signed for it by role, what was not in order, and whether it is late. */
export function maintenanceChecks({ deps: { store }, organisation, today }: Looking): readonly Check[] {
  return openBranches(organisation).map(({ id, name }) => {
    const last = lastSigned(store.maintenanceLists.ofBranch(id));
    const isOverdue = store.maintenanceLists.open(id).some((run) => isLate(run, today));
    return {
      subject: `Onderhoud in ${name}`,
      found: last ? wordsOf(last, organisation) : 'Nog niet gedaan en afgetekend',
      ...(isOverdue && { todo: 'Het onderhoud is te laat. Doe het, of laat het aftekenen.' }),
    };
  });
}

function wordsOf({ signedOn, signedBy, wrong }: MaintenanceSummary, organisation: Organisation): string {
  const when = `Afgetekend op ${signedOn ? longDate(signedOn) : '–'} door de ${signerWords(organisation, signedBy)}`;
  if (wrong.length === 0) return `${when}. Alles was in orde`;
  return `${when}. Niet in orde was: ${wrong.map((check) => lowerFirst(checkTitles[check])).join(', ')}`;
}

/** Who of the house signs for it. */
const signers: readonly Role[] = ['branchManager', 'directorate'];

function signerWords(organisation: Organisation, id: MaintenanceSummary['signedBy']): string {
  const user = id && findUser(organisation, id);
  const role = signers.find((one) => user?.roles.includes(one)) ?? 'branchManager';
  return lowerFirst(roleLabels[role]);
}
