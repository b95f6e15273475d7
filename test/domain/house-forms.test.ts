import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { noteSchema } from '#src/domain/dossier.ts';
import { isEmployed } from '#src/domain/employment.ts';
import { type Fields, type Form, formatForm, parseForm } from '#src/domain/form.ts';
import { noteForm, toNote } from '#src/domain/note-form.ts';
import {
  branchSchema,
  contactSchema,
  contractSchema,
  sponsorKinds,
  sponsorSchema,
  type User,
  userSchema,
} from '#src/domain/organisation.ts';
import {
  branchAnswers,
  branchForm,
  contactForm,
  contractAnswers,
  contractDefaults,
  contractForm,
  sponsorAnswers,
  sponsorForm,
  toBranch,
  toContact,
  toContract,
  toSponsor,
  verifiedContact,
  verifyContactForm,
} from '#src/domain/sponsor-form.ts';
import { toUser, userForm } from '#src/domain/user-form.ts';
import { branch, coach, contact, contractOf, id, organisation, sponsorOf, today } from './fixtures.ts';

function answer<F extends Fields>(form: Form<F>, raw: Record<string, string | string[]>) {
  const parsed = parseForm(form, raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function firstProblem(form: Form<Fields>, raw: Record<string, string | string[]>) {
  const parsed = parseForm(form, raw);
  return parsed.ok ? undefined : parsed.problems[0];
}

describe('a contract', () => {
  it.each(sponsorKinds)('of %s starts from the defaults of the agency', (kind) => {
    const contract = contractSchema.parse(contractOf(kind));
    expect(contract.terms).toEqual({
      inviteWithin: 5,
      intakeWithin: 10,
      planWithin: 20,
      firstReminder: 10,
      secondReminder: 15,
      escalation: 20,
      reportWithin: 10,
      finalReportWithin: 10,
    });
    expect(contract.cadence).toEqual(
      kind === 'employerSecondTrack' ? { every: 6, unit: 'weeks' } : { every: 3, unit: 'months' },
    );
    expect(contract.tacitApproval).toBe(false);
    expect(contract.delivery).toEqual({ way: 'attached' });
  });

  it.each(sponsorKinds)('of %s is shown and stored the same again', (kind) => {
    const contract = { ...contractOf(kind), validUntil: '2027-12-31' as const };
    const form = contractForm(kind);
    expect(toContract(answer(form, formatForm(form, contractAnswers(contract))), contract)).toEqual(contract);
  });

  it('never offers a base for a BSN to outplacement or a private person', () => {
    for (const kind of ['employerOutplacement', 'privatePerson'] as const) {
      expect(contractDefaults(kind).bsnBase).toBe('none');
      const raw = formatForm(contractForm(kind), contractAnswers(contractOf(kind)));
      expect(firstProblem(contractForm(kind), { ...raw, bsnBase: 'WIA' })?.field).toBe('bsnBase');
      expect(firstProblem(contractForm(kind), { ...raw, wantsBsnInDocuments: 'ja' })?.field).toBe(
        'wantsBsnInDocuments',
      );
    }
  });

  it('has its reminders in order of time and an end after its start', () => {
    const raw = formatForm(contractForm('uwv'), contractAnswers(contractOf('uwv')));
    expect(firstProblem(contractForm('uwv'), { ...raw, secondReminder: '10' })?.field).toBe('secondReminder');
    expect(firstProblem(contractForm('uwv'), { ...raw, escalation: '15' })?.field).toBe('escalation');
    expect(firstProblem(contractForm('uwv'), { ...raw, validUntil: '31-12-2025' })?.field).toBe('validUntil');
  });
});

describe('a sponsor', () => {
  const sponsor = sponsorOf('municipality', 'Gemeente Voorbeeldstad');
  const typed = {
    name: 'Gemeente Voorbeeldstad',
    kind: 'municipality',
    street: 'Postbus 1',
    postcode: '1234 AB',
    town: 'Voorbeeldstad',
    domains: '@Voorbeeld.example; werk.voorbeeld.example',
  };

  it('keeps its contracts and contacts when its address changes', () => {
    const stored = sponsorSchema.parse(toSponsor(answer(sponsorForm, typed), sponsor));
    expect(stored).toEqual({
      ...sponsor,
      street: 'Postbus 1',
      postcode: '1234 AB',
      town: 'Voorbeeldstad',
      domains: ['voorbeeld.example', 'werk.voorbeeld.example'],
    });
    expect(toSponsor(answer(sponsorForm, formatForm(sponsorForm, sponsorAnswers(stored))), stored)).toEqual(stored);
  });

  it('needs a mail domain and an address unless it is a private person', () => {
    expect(firstProblem(sponsorForm, { ...typed, domains: '' })?.field).toBe('domains');
    expect(firstProblem(sponsorForm, { ...typed, domains: 'geen domein' })?.field).toBe('domains');
    expect(firstProblem(sponsorForm, { kind: 'privatePerson' })).toBeUndefined();
  });

  it('keeps nothing that says who a private person is', () => {
    for (const field of ['name', 'street', 'postcode', 'town', 'domains'] as const)
      expect(firstProblem(sponsorForm, { kind: 'privatePerson', [field]: typed[field] })?.field).toBe(field);
    const stored = toSponsor(answer(sponsorForm, { kind: 'privatePerson' }), { id: sponsor.id });
    expect(sponsorSchema.parse(stored).name).toBe('Particuliere opdrachtgever');
    for (const known of [{ name: 'S. El Amrani' }, { town: 'Voorbeeldstad' }, { contacts: [contact] }])
      expect(sponsorSchema.safeParse({ ...stored, ...known }).success).toBe(false);
  });
});

describe('a contact', () => {
  const sponsor = sponsorOf('uwv', 'UWV district Fictie');
  const typed = {
    formOfAddress: 'mevrouw',
    name: 'A. Voorbeeld',
    jobTitle: 'klantmanager',
    email: 'a.voorbeeld@voorbeeld.example',
    phone: '010 123 45 67',
  };

  it('has an address inside the sponsor’s own domains', () => {
    expect(firstProblem(contactForm(sponsor), { ...typed, email: 'a@elders.example' })).toMatchObject({
      field: 'email',
    });
    expect(firstProblem(contactForm(sponsor), { ...typed, email: 'a@VOORBEELD.example' })).toBeUndefined();
  });

  it('stays verified until the mail address changes', () => {
    const verified = verifiedContact(contact, today, coach.id);
    const same = toContact(answer(contactForm(sponsor), typed), contact.id, verified);
    expect(contactSchema.parse(same)).toMatchObject({ verified: { on: today, by: coach.id }, phone: '+31101234567' });
    const other = toContact(
      answer(contactForm(sponsor), { ...typed, email: 'b@voorbeeld.example' }),
      contact.id,
      verified,
    );
    expect(other.verified).toBeUndefined();
  });

  it('is called back before anything is sent, not tomorrow', () => {
    expect(firstProblem(verifyContactForm(today), { on: '23-11-2026' })?.field).toBe('calledBack');
    expect(firstProblem(verifyContactForm(today), { calledBack: 'ja', on: '24-11-2026' })?.field).toBe('on');
    expect(firstProblem(verifyContactForm(today), { calledBack: 'ja', on: '1-1-1990' })?.field).toBe('on');
  });
});

describe('a branch and a user', () => {
  const directorate: User = { ...coach, id: id('directie'), roles: ['directorate'] };
  it('are shown and stored the same again', () => {
    for (const one of [branch, { ...branch, closedOn: addDays(today, -3) }]) {
      const again = answer(branchForm, formatForm(branchForm, branchAnswers(one)));
      expect(branchSchema.parse(toBranch(again, { ...one, today }))).toEqual(one);
    }
    const form = userForm(organisation, directorate, { today, editing: coach.id });
    const links = [{ at: '2026-11-02T09:00:00.000Z' as const, by: directorate.id }];
    const secrecy = [{ version: 1, sha256: 'a'.repeat(64), at: '2026-11-02T09:00:00.000Z' as const }];
    const kept = { ...coach, links, secrecy, passwordHash: 'x', display: 'donker' as const, clauseSignedOn: today };
    expect(userSchema.parse(toUser(answer(form, formatForm(form, kept)), coach.id, kept))).toEqual(kept);
  });

  it('a clause is signed by now, and nobody works here before it is (R60)', () => {
    const form = userForm(organisation, directorate, { today });
    const raw = {
      ...formatForm(form, { ...coach, clauseSignedOn: addDays(today, 1) }),
      email: 'nieuw@voorbeeld.example',
    };
    expect(firstProblem(form, raw)?.field).toBe('clauseSignedOn');
    expect(isEmployed({ ...coach, clauseSignedOn: addDays(today, 1) }, today)).toBe(false);
    expect(isEmployed({ ...coach, clauseSignedOn: today }, today)).toBe(true);
  });

  it('a user has a mail address of his own and at least one role', () => {
    const form = userForm(organisation, directorate, { today });
    const raw = formatForm(form, coach);
    expect(firstProblem(form, { ...raw, email: 'SANNE@voorbeeld.example' })?.field).toBe('email');
    expect(firstProblem(form, { ...raw, email: 'nieuw@voorbeeld.example', roles: [] })?.field).toBe('roles');
    expect(
      firstProblem(form, { ...raw, email: 'nieuw@voorbeeld.example', roles: ['coach', 'systemAdmin'] })?.field,
    ).toBe('roles');
  });

  it('a user is offered the roles and branches the editor may give, and keeps the own roles', () => {
    const offered = (editor: User, editing?: User['id']) => {
      const { roles, branchId } = userForm(organisation, editor, { today, editing }).fields;
      return [roles, branchId].map(({ control }) => 'options' in control && control.options.map(({ value }) => value));
    };
    const manager: User = { ...coach, id: id('manager'), roles: ['branchManager'] };
    expect(offered(manager)).toEqual([['coach', 'clerk'], [manager.branchId]]);
    expect(offered({ ...manager, roles: ['systemAdmin'] })[0]).toEqual(['systemAdmin']);
    expect(offered(manager, manager.id)[0]).toEqual(['branchManager']);
  });
});

describe('a contact note', () => {
  const form = noteForm([{ number: 2, title: 'Sollicitatietraining' }], today);
  const typed = {
    on: '19-11-2026',
    field: 'training',
    kind: 'talk',
    activity: '2',
    hours: '1,25',
    attendance: 'kept',
    text: 'Gesprek geoefend.',
  };
  const stamp = { id: id('n0te'), by: coach.id, at: '2026-11-23T10:00:00.000Z' } as const;

  it('is filed under one reporting field with its activity and quarters of hours', () => {
    expect(noteSchema.parse(toNote(answer(form, typed), { ...stamp, id: id('n0te') }))).toEqual({
      ...typed,
      ...stamp,
      on: '2026-11-19',
      activity: 2,
      hours: 1.25,
    });
    expect('activity' in toNote(answer(form, { ...typed, activity: '' }), { ...stamp, id: id('n0te') })).toBe(false);
  });

  it.each([
    [{ on: '24-11-2026' }, 'on'],
    [{ hours: '1,3' }, 'hours'],
    [{ hours: '25' }, 'hours'],
    [{ activity: '9' }, 'activity'],
    [{ field: '' }, 'field'],
    [{ text: 'BSN 999991644' }, 'text'],
  ])('refuses %j', (change, field) => {
    expect(firstProblem(form, { ...typed, ...change })?.field).toBe(field);
  });
});
