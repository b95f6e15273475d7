import { describe, expect, it } from 'vitest';
import { plainName } from '#src/domain/names.ts';
import { sponsors, users } from '../builders/cast.ts';
import { htmlProblems } from './html.ts';
import {
  address,
  allPages,
  assignmentPage,
  contractPage,
  goOn,
  hidden,
  ids,
  only,
  personPage,
  start,
} from './registration-answers.ts';

const representative = {
  represented: 'yes',
  representativeName: 'P. Ouder',
  capacity: 'parent',
  authorityEvidence: 'Geboorteakte',
  'validFrom-dag': '14',
  'validFrom-maand': '5',
  'validFrom-jaar': '2009',
};

describe('the person in an order', () => {
  it('refuses a BSN as the number of the order (R9)', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    for (const orderNumber of ['999991644', 'VBS 999.991.644']) {
      const answer = await clerk.post(address, { ...allPages, ...hidden, orderNumber, _pagina: 'check' });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Hier staat een nummer dat op een BSN lijkt');
    }
    expect(harness.store.dossiers.count()).toBe(0);
  });

  it('asks to look again at the birth date of whoever is younger than 16 or older than 75', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const born = (year: string) => ({ ...contractPage, ...assignmentPage, ...personPage, 'birthDate-jaar': year });
    const asked = (year: string, more = {}) =>
      clerk.post(address, { ...born(year), ...hidden, _gezien: 'contract.assignment', _pagina: 'person', ...more });
    for (const year of ['2024', '1940']) {
      const answer = await asked(year);
      expect(answer.status).toBe(422);
      expect(answer.text).toMatch(/Controleer de geboortedatum: de cliënt is dan (2|86) jaar/);
      expect(await htmlProblems(answer.text)).toEqual([]);
      expect((await asked(year, { ageChecked: 'ja' })).status).toBe(303);
    }
    const usual = await asked('1986', { surname: '' });
    expect(usual.status).toBe(422);
    expect(usual.text).not.toContain('ageChecked');
  });

  it('makes no dossier of a minor without a parent or guardian (P17)', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const minor = { ...allPages, ...hidden, 'birthDate-jaar': '2009', _pagina: 'check' };
    const refused = await clerk.post(address, minor);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<h1>Vertegenwoordiger</h1>');
    expect(refused.text).toContain('De cliënt is jonger dan 18 jaar');
    const parent = { ...representative, capacity: 'parent' };
    expect((await clerk.post(address, { ...minor, ...parent, capacity: 'attorney' })).status).toBe(422);
    expect((await clerk.post(address, { ...minor, ...parent })).status).toBe(303);
    expect((await only(harness)).client.representative?.name).toBe('P. Ouder');
  });

  it('shows nothing of a representative typed before the answer became no, nor of the other address', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const half = { representativeEmail: 'p.ouder@', 'validFrom-dag': '31', 'validFrom-maand': '2' };
    const other = { foreignLines: 'Rue Inventée 3', country: 'België' };
    const changed = { ...representative, ...half, ...other, represented: 'no' };
    const { text } = await goOn(clerk, { ...allPages, ...hidden, ...changed, _pagina: 'coach' });
    expect(text).toContain('<h1>Controleer uw antwoorden</h1>');
    for (const what of ['geheim adres', 'vertegenwoordiger', 'vraag van de opdrachtgever', 'BSN'])
      expect(text).toContain(`Wijzig<span class="vh"> ${what}</span>`);
    const summary = text.replace(/<input[^>]*type="hidden"[^>]*>/g, '');
    for (const word of ['P. Ouder', 'Geboorteakte', 'Rue Inventée']) expect(summary).not.toContain(word);
  });

  it('has no page for a BSN where none is allowed, and refuses one that is posted', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const outplacement = sponsors.drukkerij.contracts[0]?.id ?? '';
    const order = {
      ...allPages,
      ...hidden,
      contractId: outplacement,
      contactId: sponsors.drukkerij.contacts[0]?.id ?? '',
      type: 'outplacement',
    };
    const { legalScheme: _one, civilStatus: _two, ...rest } = order;
    const refused = await clerk.post(address, { ...rest, _pagina: 'check' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bij deze opdracht mag het BSN niet worden vastgelegd');
    expect(refused.text).not.toContain('999991644');
    expect(ids(harness)).toEqual([]);
    const { bsn: _three, ...without } = rest;
    const answer = await goOn(clerk, { ...without, _pagina: 'coach' });
    expect(answer.text).toContain('Controleer uw antwoorden');
    expect(answer.text).not.toContain('BSN');
    expect(answer.text).toContain('Per post: volgens het contract');
    expect((await clerk.post(address, { ...without, _pagina: 'check' })).status).toBe(303);
    expect((await only(harness)).client).not.toHaveProperty('bsn');
  });

  it('drops the BSN when a contract is chosen that allows none', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    const contractId = sponsors.drukkerij.contracts[0]?.id ?? '';
    const answer = await goOn(clerk, { ...allPages, ...hidden, contractId, _pagina: 'contract' });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('999991644');
    expect(answer.text).toContain('<h1>Opdracht</h1>');
  });

  it('knows a private person, who is sponsor and client at once, from the dossier alone', async () => {
    const harness = await start();
    const clerk = await harness.as(users.fatma);
    expect((await clerk.get(address)).text).toContain('Particuliere opdrachtgever');
    const contractId = sponsors.particulier.contracts[0]?.id ?? '';
    const { contactId: _none, legalScheme: _never, ...order } = assignmentPage;
    const person = await goOn(clerk, {
      contractId,
      ...order,
      type: 'toWork',
      _gezien: 'contract',
      _pagina: 'assignment',
    });
    expect(person.text).toContain('<h1>Persoonsgegevens</h1>');
    expect(person.text).not.toContain('El Amrani');
    const { bsn: _bsn, civilStatus: _status, contactId: _contact, legalScheme: _scheme, ...rest } = allPages;
    const made = await clerk.post(address, { ...rest, ...hidden, contractId, type: 'toWork', _pagina: 'check' });
    expect(made.status).toBe(303);
    const dossier = await only(harness);
    expect(dossier.assignment.contactId).toBeUndefined();
    expect(dossier.messages.map(({ to }) => [to.kind, to.name])).toEqual([
      ['client', plainName(dossier.client)],
      ['client', plainName(dossier.client)],
    ]);
    const letter = dossier.documents.find(({ kind }) => kind === 'L01');
    const file = await clerk.get(`/dossiers/${dossier.id}/documenten/${letter?.id}`);
    expect(file.status).toBe(200);
    const surname = dossier.client.name.surname;
    expect(JSON.stringify(harness.store.organisation.read().value)).not.toContain(surname);
    for (const [user, page] of [
      [users.bram, '/opdrachtgevers'],
      [users.bram, `/opdrachtgevers/${sponsors.particulier.id}`],
      [users.piet, address],
    ] as const)
      expect((await (await harness.as(user)).get(page)).text).not.toContain(surname);
  });
});
