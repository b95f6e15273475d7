import { hasLeft } from '../employment.ts';
import { choice, form, type ValuesOf } from '../form.ts';
import type { BranchId, UserId } from '../ids.ts';
import { type Organisation, openBranches } from '../organisation.ts';
import type { Problem } from '../result.ts';
import type { Day } from '../time.ts';

/** R64, R63: branch and the one responsible coach, who works at that branch. */
export function coachForm(organisation: Organisation, today: Day) {
  const coaches = organisation.users.filter((user) => user.roles.includes('coach') && !hasLeft(user, today));
  const branchName = (id: BranchId) => organisation.branches.find((branch) => branch.id === id)?.name ?? '';
  return form({
    title: 'Vestiging en coach',
    why: 'Elke cliënt heeft één verantwoordelijke medewerker. Aan die persoon stelt de cliënt vragen over de eigen gegevens (privacyreglement, bepaling 17).',
    fields: {
      branchId: choice<BranchId, { optional?: false }>({
        label: 'Vestiging',
        missing: 'Kies de vestiging',
        options: openBranches(organisation).map(({ id, name }) => ({ value: id, label: name })),
      }),
      coachId: choice<UserId, { optional?: false }>({
        label: 'Verantwoordelijke coach',
        missing: 'Kies de verantwoordelijke coach',
        options: coaches.map((coach) => ({ value: coach.id, label: coach.name, hint: branchName(coach.branchId) })),
      }),
    },
    check: ({ branchId, coachId }): Problem[] => {
      const coach = coaches.find((one) => one.id === coachId);
      return coach && branchId && coach.branchId !== branchId
        ? [{ field: 'coachId', message: `Kies een coach van vestiging ${branchName(branchId)}` }]
        : [];
    },
  });
}
export type CoachAnswers = ValuesOf<ReturnType<typeof coachForm>>;
