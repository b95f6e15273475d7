import { formatForm, parseForm } from '#src/domain/form.ts';
import {
  type Branch,
  type Contact,
  type Contract,
  type Organisation,
  privateSponsorName,
  type Sponsor,
  type SponsorKind,
  type User,
} from '#src/domain/organisation.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import { contractDefaults, contractForm, toContract } from '#src/domain/sponsor-form.ts';
import type { Day } from '#src/domain/time.ts';

/** A readable id: its letters, filled up to the length every id has. */
export function id<T extends string>(name: string): T {
  // the alphabet of ids has no i, l, o and u
  return name
    .toLowerCase()
    .replace(/[ilou]/g, '0')
    .replace(/[^0-9a-z]/g, '')
    .padEnd(26, '0')
    .slice(0, 26) as T;
}

export const today: Day = '2026-11-23';

/** A contract of this kind with the defaults, through the form. */
export function contractOf(kind: SponsorKind, change: Record<string, string> = {}): Contract {
  const form = contractForm(kind);
  const raw = formatForm(form, {
    ...contractDefaults(kind),
    name: 'Raamcontract',
    validFrom: '2026-01-01',
    budgetHours: 48,
    maxMonths: 12,
  });
  const parsed = parseForm(form, { ...raw, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return toContract(parsed.value, { id: id(`${kind}c`), kind, delivery: { way: 'attached' } });
}

export const contact: Contact = {
  id: id('v00rbeeld'),
  name: 'A. Voorbeeld',
  formOfAddress: 'mevrouw',
  jobTitle: 'klantmanager',
  email: 'a.voorbeeld@voorbeeld.example',
};

export function sponsorOf(kind: SponsorKind, name: string): Sponsor {
  return {
    id: id(kind),
    name,
    kind,
    domains: kind === 'privatePerson' ? [] : ['voorbeeld.example'],
    contracts: [contractOf(kind)],
    contacts: kind === 'privatePerson' ? [] : [contact],
  };
}

export const branch: Branch = {
  id: id('branch'),
  name: 'Voorbeeldstad',
  street: 'Verzinselkade 7',
  postcode: '1234 AC',
  town: 'Voorbeeldstad',
  phone: '+31100000000',
  email: 'voorbeeldstad@voorbeeld.example',
  envelopeWindow: 'links',
};

export const coach: User = {
  id: id('sanne'),
  name: 'Sanne Verzonnen',
  formOfAddress: 'mevrouw',
  email: 'sanne@voorbeeld.example',
  jobTitle: 're-integratiecoach',
  roles: ['coach'],
  branchId: branch.id,
  display: 'system',
};

export const organisation: Organisation = {
  name: 'Maas groep',
  branches: [branch, { ...branch, id: id('f1ctendam'), name: 'Fictendam' }],
  users: [
    coach,
    { ...coach, id: id('bram'), name: 'Bram Bedenksel', email: 'bram@voorbeeld.example', branchId: id('f1ctendam') },
  ],
  substitutions: [],
  sponsors: [
    sponsorOf('municipality', 'Gemeente Voorbeeldstad'),
    sponsorOf('employerOutplacement', 'Drukkerij Bedacht B.V.'),
    sponsorOf('privatePerson', privateSponsorName),
  ],
  settings: {
    surveyAgency: 'Stratus Marktonderzoek',
    secondFactorRoles: [],
    supervisorName: 'Autoriteit Persoonsgegevens',
    supervisorAddress: 'Postbus 1',
    supervisorPhone: '+31100000000',
  },
  settingChanges: [],
  secrecy: [firstSecrecyText],
  wording: {},
  partners: [],
  letterheads: { versions: [], choices: [] },
};
