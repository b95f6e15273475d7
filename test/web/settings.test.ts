import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene, type Scene } from './scene.ts';
import { postSetting, shownOn } from './setting-form.ts';

const house = (scene: Scene) => scene.harness.store.organisation.read().value;
const supervisor = '/instellingen/toezichthouder';
const terms = '/instellingen/termijnen';
const access = '/instellingen/toegang';
const typed = { name: 'Nieuwe Toezichthouder', address: 'Postbus 7, 1234 AC Voorbeeldstad', phone: '010 000 00 07' };

async function open(user: keyof typeof users = 'ans') {
  const scene = await openScene(dossierIn('registered'));
  const browser = await scene.as(users[user]);
  const shown = async (address: string) => (await browser.get(address)).text;
  const post = (address: string, fields: Readonly<Record<string, string>>) => postSetting(browser, address, fields);
  return { scene, browser, shown, post };
}

/** What the form of a page shows, to be posted with something else. */
function fieldsOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/<input[^>]*name="(\w+)"[^>]*value="([^"]*)"/g)].filter(
    ([, name]) => !name?.startsWith('_'),
  );
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

describe('the settings of the house', () => {
  it('are valid and Dutch, each for whom it is, and unknown to everybody else', async () => {
    const { scene, browser } = await open();
    for (const address of [
      '/instellingen',
      supervisor,
      terms,
      '/instellingen/factuurgegevens',
      '/instellingen/tweede-stap',
      '/instellingen/onderhoud',
      '/vestigingen',
    ]) {
      const { status, text } = await browser.get(address);
      expect([address, status]).toEqual([address, 200]);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
    expect((await browser.get(access)).status).toBe(404);
    const admin = await scene.as(users.stef);
    expect((await admin.get(access)).status).toBe(200);
    const index = (await admin.get('/instellingen')).text;
    expect(index).toContain(`href="${access}"`);
    expect(index).not.toContain(`href="${supervisor}"`);
    for (const user of [users.sanne, users.fatma, users.hugo, users.kees]) {
      const other = await scene.as(user);
      for (const address of ['/instellingen', supervisor, terms, access])
        expect((await other.get(address)).status).toBe(404);
      expect((await other.post(supervisor, { ...typed, reason: 'Zomaar' })).status).toBe(404);
    }
  });

  it('keep who changed what, when and why, and are in force at once', async () => {
    const { scene, browser, shown, post } = await open();
    const saved = await post(supervisor, { ...typed, reason: 'Andere toezichthouder' });
    expect([saved.status, saved.location]).toEqual([303, supervisor]);
    expect(house(scene).settings.supervisorName).toBe('Nieuwe Toezichthouder');
    expect(house(scene).settingChanges).toMatchObject([
      { setting: 'supervisor', by: users.ans.id, reason: 'Andere toezichthouder' },
    ]);
    expect(house(scene).settingChanges[0]?.answers[0]).toEqual({
      label: 'Naam',
      from: 'Autoriteit Persoonsgegevens',
      to: 'Nieuwe Toezichthouder',
    });
    expect(await shown(supervisor)).toMatch(/Ans Directeur<\/h3>[\s\S]*Andere toezichthouder[\s\S]*Autoriteit/);
    expect((await browser.get('/hulp')).text).toContain('Nieuwe Toezichthouder');
    expect(await shown('/instellingen')).toMatch(/Toezichthouder<\/a>[\s\S]*Ans Directeur/);
    await post(supervisor, { ...typed, reason: 'Nog een keer' });
    expect(house(scene).settingChanges).toHaveLength(1);
  });

  it('are refused without a reason or with a wrong answer, and show again what was typed', async () => {
    const { scene, post } = await open();
    const without = await post(supervisor, { ...typed, reason: '' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Schrijf waarom u dit verandert');
    expect(without.text).toContain('value="Nieuwe Toezichthouder"');
    expect((await post(supervisor, { ...typed, phone: 'bel maar', reason: 'x' })).text).toContain(
      'minstens 10 cijfers',
    );
    expect(house(scene).settingChanges).toEqual([]);
  });

  it('overwrite nothing unseen that a colleague changed meanwhile', async () => {
    const { scene, browser, shown, post } = await open();
    const _basis = shownOn(await shown(supervisor));
    await post(supervisor, { ...typed, reason: 'Eerst' });
    const second = { ...typed, name: 'Derde', reason: 'Daarna' };
    const refused = await browser.post(supervisor, { ...second, _basis });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Een collega heeft dit net veranderd');
    expect(refused.text).toContain('value="Derde"');
    expect((await browser.post(supervisor, { ...second, _basis: shownOn(refused.text) })).status).toBe(303);
    expect(house(scene).settings.supervisorName).toBe('Derde');
  });
});

describe('how often maintenance is done (P22)', () => {
  const maintenance = '/instellingen/onderhoud';

  it('is set within its bounds, with a reason and its history, and stands beside the provision', async () => {
    const { scene, browser, shown, post } = await open();
    for (const everyMonths of ['0', '4', 'vaak', ''])
      expect((await post(maintenance, { everyMonths, reason: 'Minder werk' })).status).toBe(422);
    expect((await post(maintenance, { everyMonths: '3', reason: '' })).status).toBe(422);
    expect(house(scene).settings.maintenance).toBeUndefined();
    expect((await post(maintenance, { everyMonths: '3', reason: 'Minder werk' })).status).toBe(303);
    expect(house(scene).settingChanges).toMatchObject([
      { setting: 'maintenance', reason: 'Minder werk', answers: [{ from: '1 maand', to: '3 maanden' }] },
    ]);
    expect(await shown(maintenance)).toMatch(/Ans Directeur<\/h3>[\s\S]*Minder werk/);
    expect((await browser.get('/reglement')).text).toContain('3 maanden');
    expect((await (await scene.as(users.stef)).get(maintenance)).status).toBe(404);
  });
});

describe('the terms of the house', () => {
  it('stand in a new contract, within their bounds', async () => {
    const { scene, shown, post } = await open();
    const now = fieldsOf(await shown(terms));
    expect(now.planWithin).toBe('20');
    const wrong = await post(terms, { ...now, planWithin: '61', secondReminder: '3', reason: 'Te lang' });
    expect(wrong.text).toContain('Vul een getal in van 1 tot en met 60 werkdagen');
    expect(wrong.text).toContain('Kies een tweede herinnering na de eerste');
    expect((await post(terms, { ...now, planWithin: '15', reason: 'Sneller' })).status).toBe(303);
    expect(house(scene).settings.terms?.planWithin).toBe(15);
    const [sponsor] = house(scene).sponsors;
    expect(fieldsOf(await shown(`/opdrachtgevers/${sponsor?.id}/contracten/nieuw`)).planWithin).toBe('15');
    expect(await shown(terms)).toContain('href="/reglement"');
  });

  it('end a session after as many minutes as the administrator set', async () => {
    const { scene, browser, post } = await open('stef');
    const saved = await post(access, {
      idleMinutes: '10',
      firstLinkDays: '7',
      newPasswordHours: '24',
      reason: 'Veiliger',
    });
    expect(saved.status).toBe(303);
    scene.harness.clock.advance(9);
    expect((await browser.get('/account')).text).toContain('data-sessie="600"');
    scene.harness.clock.advance(10);
    expect((await browser.get('/account')).location).toContain('/inloggen');
  });
});

describe('the roles that need a second factor (R57)', () => {
  it('are asked for it at the next click, the directorate too', async () => {
    const { scene, shown, post, browser } = await open();
    const page = '/instellingen/tweede-stap';
    const coach = await scene.as(users.sanne);
    expect((await coach.get('/account')).status).toBe(200);
    expect((await post(page, { roles: 'coach' })).status).toBe(303);
    expect(house(scene).settings.secondFactorRoles).toEqual(['coach']);
    expect((await coach.get('/account')).location).toContain('/account/tweede-stap');
    expect(await shown(page)).toMatch(/Zo besloten[\s\S]*Re-integratiecoach/);
    expect((await post(page, { roles: 'directorate' })).status).toBe(303);
    expect((await browser.get(page)).status).toBe(303);
  });
});

describe('a branch', () => {
  const [near, far] = [users.sanne.branchId, users.bram.branchId];
  const address = `/vestigingen/${far}`;

  it('is closed when nobody works there and nothing runs there, and is chosen nowhere after it', async () => {
    const { scene, shown, post } = await open();
    const closed = { ...fieldsOf(await shown(address)), envelopeWindow: 'rechts', use: 'closed', reason: 'Verhuisd' };
    const refused = await post(address, closed);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/Geef eerst \d medewerkers een andere vestiging/);
    await changeHouse(scene, (value) => ({
      ...value,
      users: value.users.map((user) => (user.branchId === far ? { ...user, branchId: near } : user)),
    }));
    expect((await post(address, closed)).location).toBe('/vestigingen');
    expect(house(scene).branches.find(({ id }) => id === far)?.closedOn).toBe('2026-01-05');
    expect(await shown('/vestigingen')).toContain('Gesloten op 5 januari 2026');
    expect(await shown('/medewerkers/nieuw')).not.toContain('Fictendam');
    expect(await shown('/hulp')).not.toContain('Fictendam');
    const last = `/vestigingen/${near}`;
    const all = { ...fieldsOf(await shown(last)), envelopeWindow: 'links', use: 'closed', reason: 'Alles dicht' };
    expect((await post(last, all)).text).toContain('Geef eerst 1 lopend dossier en');
    expect((await post(address, { ...closed, use: 'open', reason: 'Terug' })).status).toBe(303);
    expect(house(scene).settingChanges.map(({ reason }) => reason)).toEqual(['Verhuisd', 'Terug']);
    expect(house(scene).branches.find(({ id }) => id === far)?.closedOn).toBeUndefined();
  });
});
