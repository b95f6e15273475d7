import { createHash } from 'node:crypto';
import { type BranchId, newId, type UserId } from '#src/domain/ids.ts';
import type { Branch, Organisation, Role, User } from '#src/domain/organisation.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import { usualBasis } from '#src/domain/survey/agency.ts';
import { castSponsors } from './cast-sponsors.ts';

/** The house of the demo and of the tests: invented people, invented branches, the same ids every time. */

/** An id drawn from a name, so that the same person has the same id in every run. */
export function castId<T extends string>(name: string): T {
  const bytes = createHash('sha256').update(`trajectdossier ${name}`).digest();
  return newId<T>((size) => bytes.subarray(0, size));
}

const branch = (name: string, rest: Omit<Branch, 'id' | 'name'>): Branch => ({
  id: castId<BranchId>(`vestiging ${name}`),
  name,
  ...rest,
});

export const branches = {
  voorbeeldstad: branch('Voorbeeldstad', {
    street: 'Verzinselkade 7',
    postcode: '1234 AC',
    town: 'Voorbeeldstad',
    phone: '010 000 00 00',
    email: 'voorbeeldstad@maasgroep.voorbeeld.example',
    envelopeWindow: 'links',
  }),
  fictendam: branch('Fictendam', {
    street: 'Bedenkselplein 21',
    postcode: '3456 EF',
    town: 'Fictendam',
    phone: '020 000 00 00',
    email: 'fictendam@maasgroep.voorbeeld.example',
    envelopeWindow: 'rechts',
  }),
} as const;

type Person = {
  readonly name: string;
  readonly formOfAddress: User['formOfAddress'];
  readonly role: Role;
  readonly jobTitle: string;
  readonly at: keyof typeof branches;
  readonly phone?: string;
};

function user({ name, formOfAddress, role, jobTitle, at, phone }: Person): User {
  const local = name.toLowerCase().replace(/[^a-z]+/g, '.');
  return {
    id: castId<UserId>(`medewerker ${name}`),
    name,
    formOfAddress,
    email: `${local}@maasgroep.voorbeeld.example`,
    ...(phone && { phone }),
    jobTitle,
    roles: [role],
    branchId: branches[at].id,
    clauseSignedOn: '2025-01-06',
    secrecy: [{ version: 1, sha256: firstSecrecyText.sha256, at: '2025-01-06T08:00:00.000Z' }],
    display: 'system',
  };
}

const coach = { role: 'coach', jobTitle: 'Re-integratiecoach' } as const;
const clerk = { role: 'clerk', jobTitle: 'Administratief medewerker' } as const;
const manager = { role: 'branchManager', jobTitle: 'Vestigingsmanager' } as const;

export const users = {
  sanne: user({
    ...coach,
    name: 'Sanne Verzonnen',
    formOfAddress: 'mevrouw',
    at: 'voorbeeldstad',
    phone: '+31600000002',
  }),
  noor: user({
    ...coach,
    name: 'Noor Invaller',
    formOfAddress: 'mevrouw',
    at: 'voorbeeldstad',
    phone: '+31600000003',
  }),
  bram: user({ ...coach, name: 'Bram Bedenksel', formOfAddress: 'heer', at: 'fictendam', phone: '+31600000004' }),
  fatma: user({
    ...clerk,
    name: 'Fatma Verzinsel',
    formOfAddress: 'mevrouw',
    at: 'voorbeeldstad',
    phone: '+31600000005',
  }),
  piet: user({ ...clerk, name: 'Piet Papier', formOfAddress: 'heer', at: 'fictendam', phone: '+31600000006' }),
  hugo: user({ ...manager, name: 'Hugo Fictema', formOfAddress: 'heer', at: 'voorbeeldstad', phone: '+31600000007' }),
  els: user({ ...manager, name: 'Els Bedacht', formOfAddress: 'mevrouw', at: 'fictendam', phone: '+31600000008' }),
  ans: user({
    name: 'Ans Directeur',
    formOfAddress: 'mevrouw',
    role: 'directorate',
    jobTitle: 'Directeur',
    at: 'voorbeeldstad',
  }),
  kees: user({
    name: 'Kees Klachtenhof',
    formOfAddress: 'heer',
    role: 'complaintHandler',
    jobTitle: 'Klachtbehandelaar',
    at: 'voorbeeldstad',
  }),
  stef: user({
    name: 'Stef Beheer',
    formOfAddress: 'neutraal',
    role: 'systemAdmin',
    jobTitle: 'Systeembeheerder',
    at: 'voorbeeldstad',
  }),
} as const;

export const sponsors = castSponsors({ id: castId, verifiedBy: users.fatma.id });

/** The whole organisation, without passwords: the demo sets those. */
export const castOrganisation: Organisation = {
  name: 'Maas groep',
  branches: Object.values(branches),
  users: Object.values(users),
  substitutions: [],
  sponsors: Object.values(sponsors),
  partners: [],
  settings: {
    surveyAgency: 'Stratus Marktonderzoek', // whoever tries the program has no authenticator at hand; everybody can switch the second factor on
    secondFactorRoles: [],
    survey: {
      email: 'aanlevering@stratus.voorbeeld.example',
      verified: { on: '2026-01-05', by: users.ans.id },
      legalBasis: usualBasis,
      passphrase: { words: 'vier gele fietsen en een bel', agreedOn: '2026-01-05' },
    },
    supervisorName: 'Autoriteit Persoonsgegevens',
    supervisorAddress: 'Postbus 93374, 2509 AJ Den Haag',
    supervisorPhone: '088 180 52 50',
  },
  billing: {
    legalName: 'Maas groep B.V.',
    kvk: '00012345',
    vatId: 'NL000099998B57',
    iban: 'NL13TEST0123456789',
    accountName: 'Maas groep B.V.',
    paymentDays: 30,
  },
  settingChanges: [],
  secrecy: [firstSecrecyText],
  wording: {},
  letterheads: { versions: [], choices: [] },
};

export type SponsorKey = keyof typeof sponsors;

/** The partner that gives the courses of most plans. */
export const trainingCentre = 'Opleidingscentrum Denkbeeldig';
