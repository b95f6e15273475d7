import { describe, expect, it } from 'vitest';
import { assignmentSchema } from '#src/domain/assignment.ts';
import { clientSchema } from '#src/domain/client.ts';
import {
  contactDataAnswers,
  contactDataForm,
  personAnswers,
  personForm,
  withContactData,
  withPerson,
} from '#src/domain/client-form.ts';
import { type Fields, type Form, formatForm, parseForm } from '#src/domain/form.ts';
import { privateSponsorName, type SponsorKind } from '#src/domain/organisation.ts';

import {
  contractChoiceForm,
  findContract,
  type RegistrationAnswers,
  registrationPages,
  toAssignment,
  toClient,
} from '#src/domain/registration.ts';
import { client } from './client-fixture.ts';
import { contact, contractOf, id, organisation, sponsorOf, today } from './fixtures.ts';

const typed: Record<string, string> = {
  contactId: contact.id,
  orderNumber: 'VBS-2026-00417',
  legalScheme: 'Participatiewet',
  question: 'Begeleiding naar betaald werk.',
  receivedOn: '20-11-2026',
  budgetHours: '48',
  maxMonths: '12',
  formOfAddress: 'heer',
  initials: 'jm',
  firstName: 'Joris',
  prefix: 'van der',
  surname: 'Proef',
  nameUse: 'own',
  birthDate: '14-5-1986',
  addressKind: 'dutch',
  street: 'Fictielaan',
  houseNumber: '12',
  postcode: '1234ab',
  town: 'Voorbeeldstad',
  phone: '06-00 00 00 01',
  civilStatus: 'unmarried',
  bsn: '999.991.644',
  represented: 'no',
  branchId: id('branch'),
  coachId: id('sanne'),
};
const typeFor: Record<SponsorKind, string> = {
  uwv: 'workReady',
  municipality: 'supplyStrengthening',
  employerOutplacement: 'outplacement',
  employerSecondTrack: 'secondTrack',
  privatePerson: 'outplacement',
};

function register(kind: SponsorKind, change: Record<string, string> = {}) {
  const chosen = {
    sponsor: sponsorOf(kind, 'Opdrachtgever'),
    contract: contractOf(kind, kind === 'employerSecondTrack' ? { bsnBase: 'WIA' } : {}),
  };
  const scheme: Record<string, string> = kind === 'employerOutplacement' ? { legalScheme: 'none' } : {};
  const raw = { ...typed, type: typeFor[kind], ...scheme, ...change };
  const pages = registrationPages(organisation, chosen, { today, birthDate: undefined });
  const problems = pages.flatMap(({ form }) => {
    const parsed = parseForm(form, raw, Object.keys(raw));
    return parsed.ok ? [] : parsed.problems;
  });
  const answers = Object.assign({}, ...pages.map(({ form }) => values(form, raw))) as RegistrationAnswers;
  return { keys: pages.map(({ key }) => key), problems, answers, ...chosen };
}

function values(form: Form<Fields>, raw: Record<string, string>): object {
  const parsed = parseForm(form, raw, Object.keys(raw));
  return parsed.ok ? parsed.value : {};
}

describe('registering an assignment', () => {
  it('stores client and assignment as typed, in their fixed form', () => {
    const { problems, answers, sponsor, contract } = register('municipality');
    expect(problems).toEqual([]);
    const stored = toClient(answers, contract, id('voogd'));
    expect(clientSchema.parse(stored)).toEqual({ ...client, bsn: '999991644' });
    expect(assignmentSchema.parse(toAssignment(answers, { sponsor, contract }))).toMatchObject({
      sponsorId: sponsor.id,
      contractId: contract.id,
      contactId: contact.id,
      orderNumber: 'VBS-2026-00417',
      type: 'supplyStrengthening',
      legalScheme: 'Participatiewet',
      receivedOn: '2026-11-20',
      budgetHours: 48,
      maxMonths: 12,
    });
  });

  it.each([
    ['uwv', true, true],
    ['municipality', true, true],
    ['employerSecondTrack', true, false],
    ['employerOutplacement', false, false],
    ['privatePerson', false, false],
  ] as const)('of %s asks a BSN: %s, civil status: %s', (kind, bsn, civilStatus) => {
    const { keys } = register(kind);
    expect(keys.includes('bsn')).toBe(bsn);
    expect(keys.includes('civilStatus')).toBe(civilStatus);
  });

  it('drops a BSN and civil status that were posted where none is allowed', () => {
    const { answers, contract } = register('employerOutplacement');
    const stored = toClient({ ...answers, bsn: '999991644', civilStatus: 'married' }, contract, id('voogd'));
    expect(stored.bsn).toBeUndefined();
    expect(stored.civilStatus).toBe('notGiven');
  });

  it('uses one name for one question over all pages', () => {
    const { sponsor, contract } = register('uwv');
    const names = registrationPages(organisation, { sponsor, contract }, { today, birthDate: undefined }).flatMap(
      ({ form }) => Object.keys(form.fields),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    [{ bsn: '999991645' }, 'bsn', /klopt niet. Vraag het na bij de opdrachtgever/],
    [{ bsn: '99999' }, 'bsn', /9 cijfers/],
    [{ bsn: '000000000' }, 'bsn', /klopt niet/],
    [{ receivedOn: '24-11-2026' }, 'receivedOn', /tot en met vandaag, 23 november 2026/],
    [{ birthDate: '23-11-2026' }, 'birthDate', /in het verleden/],
    [{ nameUse: 'partner' }, 'partnerSurname', /naam van de partner/],
    [{ surname: 'Proef3' }, 'surname', /alleen letters/],
    [{ initials: '...' }, 'initials', /bijvoorbeeld J\.M\./],
    [{ houseNumber: '12-A' }, 'houseNumber', /toevoeging/],
    [{ street: '' }, 'street', /straat/],
    [{ addressKind: 'foreign' }, 'foreignLines', /adres/],
    [{ represented: 'yes' }, 'representativeName', /vertegenwoordiger/],
    [{ represented: 'yes', representativeName: 'R😀' }, 'representativeName', /gewone leestekens/],
    [{ initials: 'Jan😀' }, 'initials', /bijvoorbeeld J\.M\./],
    [{ coachId: id('bram') }, 'coachId', /Kies een coach van vestiging Voorbeeldstad/],
    [{ legalScheme: '' }, 'legalScheme', /regeling/],
    [{ type: 'secondTrack' }, 'type', /Kies een van de antwoorden/],
    [{ contactId: id('0nbekend') }, 'contactId', /Kies een van de antwoorden/],
    [{ question: 'Zijn nummer is 999991644' }, 'question', /BSN/],
  ])('refuses %j at %s', (change, field, sentence) => {
    const { problems } = register('municipality', change);
    expect(problems.find((problem) => problem.field === field)?.message).toMatch(sentence);
  });

  it('of a private person needs no contact: sponsor and client are one', () => {
    const { problems, answers, sponsor, contract } = register('privatePerson', { contactId: '', legalScheme: '' });
    expect(problems).toEqual([]);
    const assignment = toAssignment({ ...answers, contactId: contact.id }, { sponsor, contract });
    expect(assignment).toMatchObject({ legalScheme: 'none' });
    expect(assignment).not.toHaveProperty('contactId');
  });

  it('keeps a representative with the evidence of the authority', () => {
    const { answers, contract, problems } = register('uwv', {
      represented: 'yes',
      representativeName: 'R. Toezicht',
      capacity: 'curator',
      authorityEvidence: 'beschikking van 3 maart 2025',
      validFrom: '3-3-2025',
    });
    expect(problems).toEqual([]);
    expect(clientSchema.parse(toClient(answers, contract, id('voogd'))).representative).toEqual({
      id: id('voogd'),
      name: 'R. Toezicht',
      capacity: 'curator',
      authorityEvidence: 'beschikking van 3 maart 2025',
      validFrom: '2025-03-03',
    });
  });

  it('offers only contracts that are valid today, of sponsors with a contact', () => {
    const ended = {
      ...sponsorOf('uwv', 'UWV'),
      contracts: [{ ...contractOf('uwv'), validUntil: '2026-11-22' as const }],
    };
    const alone = { ...sponsorOf('employerSecondTrack', 'Zonder contact'), contacts: [] };
    const house = { ...organisation, sponsors: [...organisation.sponsors, ended, alone] };
    const { control } = contractChoiceForm(house, today).fields.contractId;
    expect('options' in control ? control.options.map(({ label }) => label) : []).toEqual([
      'Gemeente Voorbeeldstad',
      'Drukkerij Bedacht B.V.',
      privateSponsorName,
    ]);
    expect(findContract(house, ended.contracts[0]?.id ?? id('x'))?.sponsor.name).toBe('UWV');
    expect(findContract(house, id('n0ne'))).toBeUndefined();
  });
});

describe('changing a client', () => {
  it('shows what is stored and stores the same again', () => {
    for (const one of [
      client,
      {
        ...client,
        addressProtected: true,
        address: { kind: 'foreign' as const, lines: ['Rue Inventée 1', '1000 Nulle Part'], country: 'België' },
      },
    ]) {
      const contactData = parseForm(contactDataForm, formatForm(contactDataForm, contactDataAnswers(one)));
      if (!contactData.ok) throw new Error(JSON.stringify(contactData.problems));
      expect(withContactData(one, contactData.value)).toEqual(one);
      const person = parseForm(personForm(today), formatForm(personForm(today), personAnswers(one)));
      if (!person.ok) throw new Error(JSON.stringify(person.problems));
      expect(withPerson(one, person.value)).toEqual(one);
    }
  });

  it('removes a phone number that was emptied', () => {
    const raw = { ...formatForm(contactDataForm, contactDataAnswers(client)), phone: '' };
    const parsed = parseForm(contactDataForm, raw);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect('phone' in withContactData(client, parsed.value)).toBe(false);
  });
});
