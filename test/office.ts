import { randomBytes } from 'node:crypto';
import { type BranchId, newId, type UserId } from '#src/domain/ids.ts';
import type { Branch, Organisation, Role, User } from '#src/domain/organisation.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';

/** A small office for tests of pages: two branches, each role once in the first, a coach in the second. All fictional. */
export type Office = {
  readonly organisation: Organisation;
  readonly here: Branch;
  readonly elsewhere: Branch;
  readonly coach: User;
  readonly otherCoach: User;
  readonly farCoach: User;
  readonly clerk: User;
  readonly branchManager: User;
  readonly directorate: User;
  readonly complaintHandler: User;
  readonly systemAdmin: User;
};

export function makeOffice(passwordHash: string): Office {
  const here = branch('Voorbeeldstad');
  const elsewhere = branch('Fictiedam');
  const user = (name: string, role: Role, at: Branch): User => ({
    id: newId<UserId>(randomBytes),
    name,
    formOfAddress: 'neutraal',
    email: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`,
    jobTitle: 'Medewerker',
    roles: [role],
    branchId: at.id,
    passwordHash,
    clauseSignedOn: '2026-01-05',
    secrecy: [{ version: 1, sha256: firstSecrecyText.sha256, at: '2026-01-05T08:00:00.000Z' }],
    display: 'system',
  });
  const people = {
    coach: user('Sanne Verzonnen', 'coach', here),
    otherCoach: user('Bram Bedenksel', 'coach', here),
    farCoach: user('Frederique Verweg', 'coach', elsewhere),
    clerk: user('Karin Kantoor', 'clerk', here),
    branchManager: user('Hugo Fictema', 'branchManager', here),
    directorate: user('Dirk Denkbeeld', 'directorate', here),
    complaintHandler: user('Klaartje Luistert', 'complaintHandler', here),
    systemAdmin: user('Stef Beheer', 'systemAdmin', here),
  };
  const organisation: Organisation = {
    name: 'Maas groep',
    branches: [here, elsewhere],
    users: Object.values(people),
    substitutions: [],
    sponsors: [],
    settings: {
      surveyAgency: 'Stratus', // so that tests log in with a password; second-factor.test.ts asks for more
      secondFactorRoles: [],
      supervisorName: 'Autoriteit Persoonsgegevens',
      supervisorAddress: 'Postbus 93374, 2509 AJ Den Haag',
      supervisorPhone: '088 180 52 50',
    },
    settingChanges: [],
    secrecy: [firstSecrecyText],
    wording: {},
    partners: [],
    letterheads: { versions: [], choices: [] },
  };
  return { organisation, here, elsewhere, ...people };
}

function branch(name: string): Branch {
  return {
    id: newId<BranchId>(randomBytes),
    name,
    street: 'Verzinselkade 7',
    postcode: '1234 AC',
    town: name,
    phone: '010 000 00 00',
    email: `${name.toLowerCase()}@voorbeeld.example`,
    envelopeWindow: 'links',
  };
}
