import { describe, expect, it } from 'vitest';
import { addUser } from '#src/commands/account/add-user.ts';
import { branches } from '#src/demo/cast.ts';
import { addDays } from '#src/domain/calendar.ts';
import { formatForm } from '#src/domain/form.ts';
import type { User } from '#src/domain/organisation.ts';
import { userForm } from '#src/domain/user-form.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, type Scene } from './scene.ts';
import { postSetting } from './setting-form.ts';

const open = () => openScene(dossierIn('planning'));
const house = (scene: Scene) => scene.harness.store.organisation.read().value;
const now = (scene: Scene, { id }: Pick<User, 'id'>) => house(scene).users.find((one) => one.id === id);
const fields = (user: User, change: object = {}) => ({
  ...formatForm(userForm(castOrganisation, users.ans, { today: '2026-11-23', editing: user.id }), user),
  ...change,
});
const page = (user: Pick<User, 'id'>) => `/medewerkers/${user.id}`;

describe('the pages of accounts', () => {
  it('are valid and Dutch', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    for (const address of [
      '/medewerkers',
      '/medewerkers/nieuw',
      page(users.sanne),
      `${page(users.sanne)}/vervanging`,
    ]) {
      const { status, text } = await manager.get(address);
      expect([address, status]).toEqual([address, 200]);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
  });

  it('show a branch manager the own branch only, the directorate and the administrator everybody (R63)', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const list = await manager.get('/medewerkers');
    expect(list.text).toContain('Sanne Verzonnen');
    expect(list.text).not.toMatch(/Bram Bedenksel|Els Bedacht/);
    for (const other of [users.bram, users.els, users.ans, users.stef, users.kees]) {
      expect((await manager.get(page(other))).status).toBe(404);
      expect((await manager.post(page(other), fields(other, { name: 'Overgenomen' }))).status).toBe(404);
      expect((await manager.post(`${page(other)}/link`)).status).toBe(404);
      expect((await manager.post(`${page(other)}/vervanging`, {})).status).toBe(404);
    }
    const directorate = await scene.as(users.ans);
    const all = await directorate.get('/medewerkers');
    expect(all.text).toContain('Bram Bedenksel');
    expect(all.text).toContain('Voeg een medewerker toe');
    expect((await directorate.get(page(users.els))).status).toBe(200);
    for (const user of [users.sanne, users.fatma, users.kees])
      expect((await (await scene.as(user)).get('/medewerkers')).status).toBe(404);
    expect(house(scene).users.map(({ name }) => name)).toEqual(castOrganisation.users.map(({ name }) => name));
  });

  it('give nothing back that was taken since they were opened (R61)', async () => {
    const scene = await open();
    const [manager, directorate] = [await scene.as(users.hugo), await scene.as(users.ans)];
    const basisIn = (text: string) => /name="_basis" value="([\w-]+)"/.exec(text)?.[1] ?? '';
    const _basis = basisIn((await manager.get(page(users.fatma))).text);
    const leaving = dayParts('leavesOn', '2026-11-20');
    expect((await directorate.post(page(users.fatma), fields(users.fatma, leaving))).status).toBe(303);
    const stale = fields(users.fatma, { _basis, phone: '010 123 45 67' });
    const older = await manager.post(page(users.fatma), stale);
    expect(older.status).toBe(422);
    expect(await htmlProblems(older.text)).toEqual([]);
    expect(older.text).toContain('value="010 123 45 67"');
    expect(older.text).toMatch(/Laatste werkdag<\/th>[\s\S]{0,200}20 november 2026[\s\S]{0,200}–</);
    expect(now(scene, users.fatma)).not.toHaveProperty('phone', '010 123 45 67');
    const wrong = await manager.post(page(users.fatma), { ...stale, name: '' });
    expect([wrong.status, basisIn(wrong.text)]).toEqual([422, _basis]);
    expect(now(scene, users.fatma)).toMatchObject({ leavesOn: '2026-11-20' });
    const fresh = basisIn((await manager.get(page(users.fatma))).text);
    expect((await manager.post(page(users.fatma), { ...stale, ...leaving, _basis: fresh })).status).toBe(303);
  });

  it('let a manager give the roles of the branch only, and nobody of another branch', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    for (const change of [
      { roles: ['directorate'] },
      { roles: ['branchManager'] },
      { roles: ['complaintHandler'] },
      { roles: ['coach', 'systemAdmin'] },
      { branchId: branches.fictendam.id },
    ]) {
      const answer = await manager.post(page(users.sanne), fields(users.sanne, change));
      expect(answer.status).toBe(422);
      expect(await htmlProblems(answer.text)).toEqual([]);
      expect(now(scene, users.sanne)).toMatchObject({ roles: ['coach'], branchId: users.sanne.branchId });
    }
    const shown = await manager.get(page(users.sanne));
    expect(shown.text).not.toMatch(/value="(directorate|branchManager|systemAdmin|complaintHandler)"/);
  });

  it('let the administrator give nobody a role with dossiers, not even by making an account and its link (R37)', async () => {
    const scene = await open();
    const admin = await scene.as(users.stef);
    for (const user of [users.stef, { ...users.stef, email: 'tweede@voorbeeld.example' }])
      for (const roles of [['systemAdmin', 'directorate'], ['coach'], ['directorate']]) {
        const address = user === users.stef ? page(user) : '/medewerkers/nieuw';
        expect((await admin.post(address, fields(user, { roles }))).status).toBe(422);
      }
    for (const user of [users.ans, users.hugo, users.sanne, users.kees]) {
      expect((await admin.get(page(user))).status).toBe(404);
      expect((await admin.post(`${page(user)}/link`)).status).toBe(404);
      expect((await admin.post(`${page(user)}/vervanging`, { substituteId: users.noor.id })).status).toBe(404);
    }
    expect(house(scene).users).toEqual(castOrganisation.users.map((one) => expect.objectContaining({ ...one })));
    const second = fields(users.stef, { email: 'tweede@voorbeeld.example', name: 'Tweede Beheer' });
    expect((await admin.post('/medewerkers/nieuw', second)).status).toBe(303);
  });

  it('let everybody who keeps accounts change the own one, but not its roles', async () => {
    const scene = await open();
    const directorate = await scene.as(users.ans);
    expect((await directorate.post(page(users.ans), fields(users.ans, { jobTitle: 'Directrice' }))).status).toBe(303);
    expect(now(scene, users.ans)).toMatchObject({ jobTitle: 'Directrice', roles: ['directorate'] });
    const more = await directorate.post(page(users.ans), fields(users.ans, { roles: ['directorate', 'coach'] }));
    expect(more.status).toBe(422);
    const none = await directorate.post(page(users.ans), fields(users.ans, { roles: [] }));
    expect(none.text).toContain('Zet uw eigen rollen terug');
    expect((await directorate.post(`${page(users.ans)}/link`)).status).toBe(404);
    const own = await directorate.get(page(users.ans));
    expect(own.text).not.toContain('eenmalige link');
    expect(await htmlProblems(own.text)).toEqual([]);
  });

  it('give an administrator no other role, whoever asks', async () => {
    const scene = await open();
    const directorate = await scene.as(users.ans);
    const both = await directorate.post(page(users.stef), fields(users.stef, { roles: ['systemAdmin', 'clerk'] }));
    expect(both.status).toBe(422);
    expect(both.text).toContain('De systeembeheerder ziet geen dossiers');
    const { id: _, ...stef } = users.stef;
    const typed = { ...stef, email: 'derde@voorbeeld.example', roles: ['systemAdmin', 'coach'] as const };
    const added = await addUser(scene.harness.deps, { ...typed, roles: [...typed.roles] });
    expect(added).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it('keep wrong answers with a sentence at the field', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const answer = await manager.post('/medewerkers/nieuw', { name: 'Nieuw <b>', email: users.sanne.email });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Kies minstens één rol');
    expect(answer.text).toContain('Vul een naam in met alleen letters, spaties, streepjes, apostrofs en punten');
    expect(answer.text).toContain('value="Nieuw &lt;b&gt;"');
    expect(answer.text).toContain('<title>Fout: ');
    const taken = await manager.post('/medewerkers/nieuw', fields(users.noor, { name: 'Dubbel', passwordHash: 'x' }));
    expect(taken.text).toContain('Dit e-mailadres hoort bij een andere medewerker');
    expect(house(scene).users).toHaveLength(castOrganisation.users.length);
  });
});

describe('a one-time link', () => {
  it('is made after a page that says what it ends', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const asked = await manager.get(`${page(users.noor)}/link`);
    expect(asked.text).toContain('Het oude wachtwoord werkt niet meer');
    expect(asked.text).toContain('wordt overal uitgelogd');
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(englishIn(asked.text)).toBeUndefined();
    expect(now(scene, users.noor)).toMatchObject({ passwordHash: expect.any(String) });
    expect((await manager.get(page(users.noor))).text).not.toContain(`action="${page(users.noor)}/link"`);
  });

  it('is told to the owner of the account after the next log-in, for two weeks, and stays on the account page', async () => {
    const scene = await open();
    const made = await (await scene.as(users.hugo)).post(`${page(users.noor)}/link`);
    const welcome = /\/welkom\/[\w-]+/.exec(made.text)?.[0] ?? '';
    const answer = await scene.harness.anonymous().post(welcome, { nieuw: 'rode daken glimmen zacht' });
    expect(answer.location).toBe('/mijn-werk');
    const told = /Op .* 2026 om 10\.00 uur maakte Hugo Fictema een eenmalige link voor uw account/;
    for (const address of ['/mijn-werk', '/account']) {
      const { text } = await (await scene.as(users.noor)).get(address);
      expect(text).toMatch(told);
      expect(await htmlProblems(text)).toEqual([]);
      expect((await (await scene.as(users.sanne)).get(address)).text).not.toMatch(told);
    }
    scene.harness.clock.advance(15 * 24 * 60);
    expect((await (await scene.as(users.noor)).get('/mijn-werk')).text).not.toMatch(told);
    expect((await (await scene.as(users.noor)).get('/account')).text).toMatch(told);
  });

  it('is shown once, kept as a hash only, and works once', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const shown = await manager.post(`${page(users.noor)}/link`);
    expect(shown.status).toBe(200);
    expect(await htmlProblems(shown.text)).toEqual([]);
    const link = /https:\/\/[^<]*\/welkom\/([\w-]+)/.exec(shown.text);
    const secret = link?.[1] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    expect(JSON.stringify(house(scene))).not.toContain(secret);
    expect(JSON.stringify(scene.harness.log)).not.toContain(secret);
    expect((await manager.get(page(users.noor))).text).not.toContain(secret);
    const visitor = scene.harness.anonymous();
    expect((await visitor.get(`/welkom/${secret}`)).status).toBe(200);
    const second = await manager.post(`${page(users.noor)}/link`);
    expect(second.text).not.toContain(secret);
    expect((await scene.harness.anonymous().get(`/welkom/${secret}`)).status).not.toBe(200);
  });
});

describe('a substitution (R37)', () => {
  it('gives access at once, from a page with a sentence for wrong days, and ends at once', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const noor = await scene.as(users.noor);
    const dossier = `/dossiers/${scene.dossier.id}`;
    const today = scene.harness.clock.today();
    const address = `${page(users.sanne)}/vervanging`;
    const days = (from: typeof today, until: typeof today) => ({
      ...dayParts('from', from),
      ...dayParts('until', until),
    });
    const turned = await manager.post(address, { substituteId: users.noor.id, ...days(addDays(today, 3), today) });
    expect(turned.status).toBe(422);
    expect(turned.text).toContain('Vul een laatste dag in die niet vóór de eerste dag ligt');
    const clerk = await manager.post(address, { substituteId: users.fatma.id, ...days(today, today) });
    expect(clerk.status).toBe(422);
    expect((await noor.get(dossier)).status).toBe(404);
    const kept = await manager.post(address, { substituteId: users.noor.id, ...days(today, addDays(today, 3)) });
    expect([kept.status, kept.location]).toEqual([303, page(users.sanne)]);
    expect((await noor.get(dossier)).status).toBe(200);
    const shown = await manager.get(page(users.sanne));
    expect(shown.text).toContain('Noor Invaller vervangt van');
    expect(await htmlProblems(shown.text)).toEqual([]);
    const ended = await manager.post(`${address}/beeindigen`, { vervanger: users.noor.id, vanaf: today });
    expect(ended.status).toBe(303);
    expect((await noor.get(dossier)).status).toBe(404);
    const past = await manager.get(page(users.sanne));
    expect(past.text).toMatch(/Noor Invaller verving van .* Hugo Fictema beëindigde dit op .* om 10\.00 uur/);
    expect(past.text).not.toContain('Beëindig de vervanging');
    expect(await htmlProblems(past.text)).toEqual([]);
    expect((await manager.post(`${address}/beeindigen`, { vervanger: users.noor.id, vanaf: today })).status).toBe(404);
  });
});

describe('the last working day (R61)', () => {
  it('is refused today while there are clients, and may be set for later', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const today = scene.harness.clock.today();
    const leave = (user: User, on: typeof today) => manager.post(page(user), fields(user, dayParts('leavesOn', on)));
    const refused = await leave(users.sanne, today);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Draag eerst 1 cliënt over aan een andere coach');
    expect(now(scene, users.sanne)?.leavesOn).toBeUndefined();
    expect((await leave(users.sanne, addDays(today, 30))).status).toBe(303);
    expect((await leave(users.noor, addDays(today, -1))).status).toBe(303);
    const gone = await (await scene.as(users.noor)).get('/mijn-werk');
    expect(gone.status).toBe(303);
  });
});

describe('branches', () => {
  it('are kept by directorate and administrator, and by nobody else', async () => {
    const scene = await open();
    const admin = await scene.as(users.stef);
    const list = await admin.get('/vestigingen');
    expect(await htmlProblems(list.text)).toEqual([]);
    const wrong = await admin.post('/vestigingen/nieuw', { name: 'Nieuwdam', postcode: 'x', email: 'geen adres' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Nieuwdam"');
    expect(await htmlProblems(wrong.text)).toEqual([]);
    const right = {
      name: 'Nieuwdam',
      street: 'Kade 1',
      postcode: '1234 ab',
      town: 'Nieuwdam',
      phone: '010 000 00 00',
      email: 'nieuwdam@voorbeeld.example',
      envelopeWindow: 'links',
      use: 'open',
    };
    expect((await postSetting(admin, '/vestigingen/nieuw', right)).location).toBe('/vestigingen');
    expect(house(scene).branches.at(-1)).toMatchObject({ name: 'Nieuwdam', postcode: '1234 AB' });
    for (const user of [users.hugo, users.sanne, users.fatma])
      expect((await (await scene.as(user)).get('/vestigingen')).status).toBe(404);
  });
});
