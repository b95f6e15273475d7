import type { Organisation, User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';

/** Another coach of the branch, who stands in for nobody. */
export const tess: User = {
  ...users.noor,
  id: castId('medewerker Tess Terzijde'),
  name: 'Tess Terzijde',
  email: 'tess.terzijde@maasgroep.voorbeeld.example',
};

/** Every role, in the branch of most clients and where there are two in another; Noor stands in for Sanne all year. */
export function matrixOrganisation(today: Day): Organisation {
  const year = today.slice(0, 4);
  return {
    ...castOrganisation,
    users: [...castOrganisation.users, tess],
    substitutions: [
      {
        coachId: users.sanne.id,
        substituteId: users.noor.id,
        from: `${year}-01-01` as Day,
        until: `${year}-12-31` as Day,
      },
    ],
  };
}

export const people: readonly User[] = [...Object.values(users), tess];
