import { describe, expect, it } from 'vitest';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import { castOrganisation, users } from '../builders/cast.ts';
import { dossierBuilder } from '../builders/dossier.ts';
import { dossierIn } from '../builders/states.ts';
import { startHarness } from '../harness.ts';
import { idOf } from '../store/sample-dossier.ts';
import { englishIn, htmlProblems } from './html.ts';

async function startWith(dossier: Dossier = dossierBuilder({ on: '2026-11-10' }).build()) {
  const harness = await startHarness({ organisation: castOrganisation, startAt: '2026-11-23T09:00:00.000Z' });
  await harness.store.dossiers.create(dossier.id, dossier);
  const stored = async () => {
    const loaded = await harness.store.dossiers.load(dossier.id);
    if (!loaded) throw new Error('the dossier is gone');
    return loaded.value;
  };
  const data = `/dossiers/${dossier.id}/gegevens`;
  return { harness, stored, data, contact: `${data}/wijzigen`, person: `${data}/persoon` };
}

const basisIn = (page: string) => /name="_basis" value="([\w-]+)"/.exec(page)?.[1] ?? '';
const moved = {
  addressKind: 'dutch',
  street: 'Nieuwe Kade',
  houseNumber: '7',
  postcode: '1234ac',
  town: 'Voorbeeldstad',
  phone: '06 00 00 00 01',
  email: '',
  source: 'client',
};
const named = {
  formOfAddress: 'heer',
  initials: 'J.M.',
  firstName: 'Joris',
  prefix: 'van der',
  surname: 'Proefje',
  nameUse: 'own',
  'birthDate-dag': '14',
  'birthDate-maand': '5',
  'birthDate-jaar': '1986',
  source: 'client',
};

describe('changing the data of a client', () => {
  it('keeps who gave the new address, and logs names of fields only', async () => {
    const { harness, stored, data, contact } = await startWith();
    const clerk = await harness.as(users.fatma);
    const page = await clerk.get(contact);
    expect(page.text).toContain('value="Fictielaan"');
    expect(await htmlProblems(page.text)).toEqual([]);
    expect(englishIn(page.text)).toBeUndefined();
    const before = await stored();
    const saved = await clerk.post(contact, { ...moved, _basis: basisIn(page.text) });
    expect([saved.status, saved.location]).toEqual([303, data]);
    const dossier = await stored();
    expect(dossier.client.address).toMatchObject({ street: 'Nieuwe Kade', houseNumber: '7', postcode: '1234 AC' });
    expect(dossier.client).not.toHaveProperty('email');
    expect(dossier.provenance['client.address']).toEqual({ source: 'client', on: '2026-11-23', by: users.fatma.id });
    expect(dossier.provenance['client.phone']?.source).toBe('sponsor');
    expect(dossier.events.at(-1)).toMatchObject({ type: 'data.corrected', data: { fields: 'address, email' } });
    expect(JSON.stringify(dossier.events)).not.toContain('Nieuwe Kade');
    expect(dossier.documents).toEqual(before.documents);
  });

  it('neither judges nor keeps what was typed for the kind of address that was not chosen', async () => {
    const { harness, stored, contact } = await startWith();
    const clerk = await harness.as(users.fatma);
    const basis = { _basis: basisIn((await clerk.get(contact)).text) };
    const elsewhere = { country: 'België 2', foreignLines: 'Rue Inventée 3, 999991644' };
    expect((await clerk.post(contact, { ...moved, ...elsewhere, ...basis })).status).toBe(303);
    expect(JSON.stringify(await stored())).not.toContain('Inventée');
    const abroad = {
      ...moved,
      addressKind: 'foreign',
      foreignLines: 'Rue Inventée 3',
      country: 'België',
      postcode: '1',
    };
    const again = { _basis: basisIn((await clerk.get(contact)).text) };
    expect((await clerk.post(contact, { ...abroad, ...again })).status).toBe(303);
    expect((await stored()).client.address).toEqual({ kind: 'foreign', lines: ['Rue Inventée 3'], country: 'België' });
    const wrong = await clerk.post(contact, { ...abroad, country: '', ...again });
    expect([wrong.status, wrong.text.includes('Vul het land in'), wrong.text.includes('postcode in met')]).toEqual([
      422,
      true,
      false,
    ]);
    expect(wrong.text).toContain('value="Nieuwe Kade"');
  });

  it('carries along where one came from, and no place it does not know', async () => {
    const { harness, data, contact } = await startWith();
    const coach = await harness.as(users.sanne);
    for (const van of ['onzin', 'https://elders.example', '../account', 'education']) {
      const page = await coach.get(`${contact}?van=${encodeURIComponent(van)}`);
      expect([van, page.text.includes('van=')]).toEqual([van, false]);
      expect(page.text).toContain(`href="${data}"`);
    }
    expect((await coach.get(`${contact}?van=address`)).text).toContain(`action="${contact}?van=address"`);
    expect((await (await harness.as(users.fatma)).get(`${contact}?van=address`)).text).not.toContain('van=');
  });

  it('corrects a name by the coach alone', async () => {
    const { harness, stored, person } = await startWith();
    expect((await (await harness.as(users.fatma)).get(person)).status).toBe(404);
    expect((await (await harness.as(users.fatma)).post(person, named)).status).toBe(404);
    const coach = await harness.as(users.sanne);
    const page = await coach.get(person);
    expect(await htmlProblems(page.text)).toEqual([]);
    expect((await coach.post(person, { ...named, _basis: basisIn(page.text) })).status).toBe(303);
    expect((await stored()).client.name.surname).toBe('Proefje');
    expect((await stored()).events.at(-1)?.data).toEqual({ fields: 'name' });
  });

  it('makes nobody a minor for whom no parent or guardian acts (P17)', async () => {
    const minor = { ...named, 'birthDate-jaar': '2009' };
    const parent = {
      id: idOf('toezicht'),
      capacity: 'parent',
      name: 'R. Toezicht',
      authorityEvidence: 'Uittreksel',
      validFrom: '2026-01-05',
    };
    const saved = async (representative?: object) => {
      const dossier = dossierBuilder({ on: '2026-11-10' }).change((one) => ({
        ...one,
        client: dossierSchema.shape.client.parse({ ...one.client, representative }),
      }));
      const { harness, person } = await startWith(dossier.build());
      const coach = await harness.as(users.sanne);
      return coach.post(person, { ...minor, _basis: basisIn((await coach.get(person)).text) });
    };
    const refused = await saved();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Met deze geboortedatum is de cliënt jonger dan 18 jaar');
    expect((await saved({ ...parent, validUntil: '2026-11-01' })).status).toBe(422);
    expect((await saved({ ...parent, capacity: 'mentor' })).status).toBe(422);
    expect((await saved(parent)).status).toBe(303);
  });

  it('writes no line in the log when nothing changed', async () => {
    const { harness, stored, person } = await startWith();
    const coach = await harness.as(users.sanne);
    const page = await coach.get(person);
    const before = await stored();
    expect((await coach.post(person, { ...named, surname: 'Proef', _basis: basisIn(page.text) })).status).toBe(303);
    expect(await stored()).toEqual(before);
  });

  it('comes back with a sentence at each wrong field and the typed text', async () => {
    const { harness, stored, contact, person } = await startWith();
    const coach = await harness.as(users.sanne);
    const before = await stored();
    const wrong = await coach.post(contact, { ...moved, postcode: '12', email: 'geen', source: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Vul een postcode in met vier cijfers en twee letters');
    expect(wrong.text).toContain('Vul een e-mailadres in met een @');
    expect(wrong.text).toContain('Kies van wie deze antwoorden komen');
    expect(wrong.text).toContain('value="Nieuwe Kade"');
    expect(await htmlProblems(wrong.text)).toEqual([]);
    expect((await coach.post(person, { ...named, 'birthDate-jaar': '2027' })).text).toContain('in het verleden ligt');
    expect(await stored()).toEqual(before);
  });

  it('shows both texts when a colleague was first', async () => {
    const { harness, stored, contact } = await startWith();
    const [coach, clerk] = [await harness.as(users.sanne), await harness.as(users.fatma)];
    const basis = basisIn((await coach.get(contact)).text);
    await clerk.post(contact, { ...moved, _basis: basis });
    const second = await coach.post(contact, { ...moved, street: 'Andere Kade', _basis: basis });
    expect(second.status).toBe(422);
    expect(second.text).toContain('Dit is intussen al bewaard');
    expect(await htmlProblems(second.text)).toEqual([]);
    expect(JSON.stringify((await stored()).client)).toContain('Nieuwe Kade');
    const third = { ...moved, street: 'Andere Kade', _basis: basisIn(second.text) };
    expect((await coach.post(contact, third)).status).toBe(303);
  });

  it('returns to the intake one came from, and to nowhere else', async () => {
    const { harness, data, contact } = await startWith();
    const coach = await harness.as(users.sanne);
    const post = async (from: string) => {
      const page = await coach.get(`${contact}?van=${from}`);
      return (await coach.post(`${contact}?van=${from}`, { ...moved, _basis: basisIn(page.text) })).location;
    };
    expect(await post('address')).toBe(`${data.replace('/gegevens', '')}/intake/address`);
    expect(await post('//boos.example')).toBe(data);
  });

  it('never takes a BSN or a field the form does not know', async () => {
    const { harness, stored, contact } = await startWith();
    const coach = await harness.as(users.sanne);
    const basis = basisIn((await coach.get(contact)).text);
    await coach.post(contact, { ...moved, bsn: '999990019', civilStatus: 'widowed', _basis: basis });
    expect((await stored()).client).toMatchObject({ bsn: '999991644', civilStatus: 'unmarried' });
  });

  it('is hidden from everybody else and refused once the dossier has ended', async () => {
    const { harness, contact } = await startWith();
    for (const user of [users.noor, users.bram, users.piet, users.hugo, users.ans, users.stef])
      expect((await (await harness.as(user)).post(contact, moved)).status).toBe(404);
    const ended = await startWith(dossierIn('declined', { on: '2026-11-10' }).build());
    const before = await ended.stored();
    expect((await (await ended.harness.as(users.sanne)).post(ended.contact, moved)).status).toBe(409);
    expect(await ended.stored()).toEqual(before);
  });
});
