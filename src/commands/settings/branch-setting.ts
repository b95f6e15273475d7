import { hasLeft } from '#src/domain/employment.ts';
import type { BranchId } from '#src/domain/ids.ts';
import { findBranch, type Organisation } from '#src/domain/organisation.ts';
import { invalid, ok } from '#src/domain/result.ts';
import { branchAnswers, branchForm, toBranch } from '#src/domain/sponsor-form.ts';
import type { Deps } from '../context.ts';
import type { Setting } from './change-setting.ts';

/**
 * A branch that is there, or a new one with an id nobody has (P25). It is closed when nobody works there any more and no
 * trajectory runs; its archive stays, and is the directorate's.
 */
export function branchSetting(deps: Pick<Deps, 'store' | 'clock'>, id: BranchId): Setting<typeof branchForm.fields> {
  return {
    key: 'branch',
    branchId: id,
    form: branchForm,
    read: (organisation) => {
      const branch = findBranch(organisation, id);
      return branch ? branchAnswers(branch) : {};
    },
    write: (organisation, answers) => {
      const before = findBranch(organisation, id);
      const message = answers.use === 'closed' && !before?.closedOn && stillInUse(deps, organisation, id);
      if (message) return invalid({ field: 'use', message });
      const branch = toBranch(answers, { id, closedOn: before?.closedOn, today: deps.clock.today() });
      const branches = before
        ? organisation.branches.map((one) => (one.id === id ? branch : one))
        : [...organisation.branches, branch];
      return ok({ ...organisation, branches });
    },
  };
}

/** Why this branch cannot be closed yet, as a sentence; undefined: it can. */
function stillInUse(deps: Pick<Deps, 'store' | 'clock'>, organisation: Organisation, id: BranchId): string | undefined {
  const today = deps.clock.today();
  const people = organisation.users.filter((user) => user.branchId === id && !hasLeft(user, today)).length;
  const running = deps.store.lists.count({ kind: 'branches', branchIds: [id] }, true);
  const left = [
    ...(running > 0 ? [running === 1 ? '1 lopend dossier' : `${running} lopende dossiers`] : []),
    ...(people > 0 ? [people === 1 ? '1 medewerker' : `${people} medewerkers`] : []),
  ];
  if (left.length > 0) return `Geef eerst ${left.join(' en ')} een andere vestiging. Sluit daarna deze vestiging`;
  const others = organisation.branches.filter((one) => one.id !== id && !one.closedOn);
  return others.length === 0 ? 'Open eerst een andere vestiging: er moet er een in gebruik zijn' : undefined;
}
