import { describe, expect, it } from 'vitest';
import { handOver } from '#src/commands/trajectory/hand-over.ts';
import { addDays } from '#src/domain/calendar.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene, type Scene } from './scene.ts';

const page = `/medewerkers/${users.sanne.id}/overdracht`;
const second = () => dossierIn('active.running', { client: 'client2', number: 418, on: '2026-01-05' });
const open = () => openScene(dossierIn('active.running'), { others: [second()] });
const idOf = (builder: ReturnType<typeof second>) => builder.build().id;
const coachOf = async (scene: Scene, id?: Dossier['id']) => responsibleCoach(await scene.stored(id));

async function leave(scene: Scene, leavesOn: Day | undefined) {
  await changeHouse(scene, (house) => ({
    ...house,
    users: house.users.map((one) => (one.id === users.sanne.id ? { ...one, leavesOn } : one)),
  }));
}

describe('handing over the clients of a coach who leaves (R61)', () => {
  it('shows every client, and gives the chosen ones to another coach', async () => {
    const scene = await open();
    await leave(scene, addDays(scene.harness.deps.clock.today(), 30));
    const manager = await scene.as(users.hugo);
    const { text, status } = await manager.get(page);
    expect(status).toBe(200);
    expect(text).toContain('J.M. van der Proef, MG-2026-0417');
    expect(text).toContain('De laatste werkdag van Sanne Verzonnen is');
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    const answers = { coachId: users.noor.id, reason: 'Sanne gaat uit dienst' };
    expect((await manager.post(page, { ...answers, dossierIds: [scene.dossier.id] })).status).toBe(303);
    expect(await coachOf(scene)).toBe(users.noor.id);
    expect(await coachOf(scene, idOf(second()))).toBe(users.sanne.id);
    expect((await manager.get(page)).text).not.toContain('Proef');
    const log = await (await scene.as(users.noor)).get(`/dossiers/${scene.dossier.id}/logboek`);
    expect(log.text).toContain('Andere coach aangewezen: van Sanne Verzonnen aan Noor Invaller');
    expect((await manager.post(page, { ...answers, dossierIds: [idOf(second())] })).status).toBe(303);
    expect((await manager.get(page)).text).toContain('Er is niets meer over te dragen');
  });

  it('tells how many went to whom, also when nobody is left', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const give = async (dossierIds: readonly Dossier['id'][]) => {
      const answers = { coachId: users.noor.id, reason: 'Sanne gaat uit dienst', dossierIds: [...dossierIds] };
      const { text } = await manager.get((await manager.post(page, answers)).location ?? '');
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      return text;
    };
    expect((await manager.get(page)).text).not.toContain('overgedragen aan');
    expect(await give([scene.dossier.id])).toContain('Eén cliënt is overgedragen aan Noor Invaller');
    const last = await give([idOf(second())]);
    expect(last).toContain('Eén cliënt is overgedragen aan Noor Invaller');
    expect(last).toContain('Er is niets meer over te dragen');

    const both = await open();
    const other = await both.as(users.hugo);
    const dossierIds = [both.dossier.id, idOf(second())];
    const answers = { coachId: users.noor.id, reason: 'Sanne gaat uit dienst', dossierIds };
    const { location } = await other.post(page, answers);
    expect((await other.get(location ?? '')).text).toContain('Twee cliënten zijn overgedragen aan Noor Invaller');
  });

  it('tells it also of the last client here of a coach of another branch, who then looks unknown again', async () => {
    const here = dossierIn('active.running').change((one) => ({ ...one, branchId: users.bram.branchId }));
    const scene = await openScene(here);
    const manager = await scene.as(users.els);
    const answers = { coachId: users.bram.id, reason: 'Sanne werkt hier niet meer', dossierIds: [scene.dossier.id] };
    const { text, status } = await manager.get((await manager.post(page, answers)).location ?? '');
    expect([status, text.includes('Eén cliënt is overgedragen aan Bram Bedenksel')]).toEqual([200, true]);
    for (const query of ['', '?overgedragen', `?overgedragen=1&aan=${users.bram.id}`])
      expect((await manager.get(`${page}${query}`)).status).toBe(404);
  });

  it('keeps a word about health in the reason with why, in every dossier that is handed over (R8)', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const dossierIds = [scene.dossier.id, idOf(second())];
    const answers = { coachId: users.noor.id, reason: 'Noor heeft een opleiding over depressie', dossierIds };
    const warned = await manager.post(page, answers);
    expect([warned.status, warned.text.includes('Kijk naar ‘depressie’')]).toEqual([422, true]);
    expect((await manager.post(page, { ...answers, '_reden.reason': 'Naam van de opleiding' })).status).toBe(303);
    for (const id of dossierIds)
      expect((await scene.stored(id)).overrides).toMatchObject([
        { word: 'depressie', reason: 'Naam van de opleiding' },
      ]);
  });

  it('chooses nobody until somebody chooses, one by one or all at once', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const first = await manager.get(page);
    expect(first.text).not.toMatch(/ checked/);
    expect(first.text).toContain(`href="${page}?kies=alle"`);
    const all = await manager.get(`${page}?kies=alle`);
    expect(all.text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2);
    expect(all.text).not.toMatch(/type="radio"[^>]* checked/);
    expect(await htmlProblems(all.text)).toEqual([]);
  });

  it('offers whom the branch of the clients allows, also when their coach works elsewhere now (R63)', async () => {
    const scene = await open();
    await changeHouse(scene, (house) => ({
      ...house,
      users: house.users.map((one) => (one.id === users.sanne.id ? { ...one, branchId: users.bram.branchId } : one)),
    }));
    await leave(scene, addDays(scene.harness.deps.clock.today(), 30));
    const manager = await scene.as(users.hugo);
    expect((await manager.get('/mijn-werk')).text).toContain('Nog 2 cliënten over te dragen');
    const { text } = await manager.get(page);
    expect(text).toContain('Noor Invaller');
    expect(text).not.toContain('Els Bedacht');
    const answers = { coachId: users.noor.id, reason: 'Sanne werkt nu elders', dossierIds: [scene.dossier.id] };
    expect((await manager.post(page, answers)).status).toBe(303);
    const other = await scene.as(users.els);
    expect((await other.get('/mijn-werk')).text).not.toContain('Draag over');
    expect((await other.get(page)).text).toContain('Er is niets meer over te dragen');
  });

  it('shows the directorate one branch at a time, with the acting coaches of that branch', async () => {
    const there = dossierIn('active.running', { client: 'client2', number: 418, on: '2026-01-05' }).change((one) => ({
      ...one,
      branchId: users.bram.branchId,
    }));
    const scene = await openScene(dossierIn('active.running'), { others: [there] });
    const directorate = await scene.as(users.ans);
    const { text } = await directorate.get(page);
    const link = /href="([^"]*vestiging=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const elsewhere = await directorate.get(link);
    const shown = [text, elsewhere.text].sort((one) => (one.includes('MG-2026-0417') ? -1 : 1));
    expect(shown[0]).toContain('Hugo Fictema (waarnemend)');
    expect(shown[0]).not.toMatch(/MG-2026-0418|Els Bedacht/);
    expect(shown[1]).toContain('Els Bedacht (waarnemend)');
    expect(shown[1]).not.toMatch(/MG-2026-0417|Hugo Fictema/);
    expect(await htmlProblems(elsewhere.text)).toEqual([]);
    const answers = { coachId: users.els.id, reason: 'Waarneming', dossierIds: [there.build().id] };
    const given = await directorate.post(`${page}?vestiging=${users.bram.branchId}`, answers);
    expect(given.status).toBe(303);
    expect((await directorate.get(given.location ?? '')).text).toContain('MG-2026-0417');
  });

  it('asks again what is missing or wrong, with what was chosen', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const wrong = await manager.post(page, { dossierIds: [], coachId: '', reason: '' });
    expect(wrong.status).toBe(422);
    for (const sentence of ['Kies minstens één cliënt', 'Kies de nieuwe coach', 'Vul de reden in'])
      expect(wrong.text).toContain(sentence);
    const stranger = { dossierIds: [scene.dossier.id], coachId: users.els.id, reason: 'Een reden' };
    expect((await manager.post(page, stranger)).status).toBe(422);
    const foreign = { dossierIds: ['0'.repeat(26)], coachId: users.noor.id, reason: 'Een reden' };
    expect((await manager.post(page, foreign)).status).toBe(422);
    expect(await coachOf(scene)).toBe(users.sanne.id);
  });

  it('is there for the manager of the branch and the directorate only', async () => {
    const scene = await open();
    for (const user of [users.sanne, users.noor, users.fatma, users.els, users.stef, users.kees])
      expect((await (await scene.as(user)).get(page)).status).toBe(404);
    const directorate = await scene.as(users.ans);
    const answers = { dossierIds: [scene.dossier.id], coachId: users.bram.id, reason: 'Verhuizing van de cliënt' };
    expect((await directorate.post(page, answers)).status).toBe(303);
    expect((await scene.stored()).branchId).toBe(users.bram.branchId);
  });

  it('asks the acting coach for a coach until there is one (E5)', async () => {
    const scene = await open();
    const today = scene.harness.deps.clock.today();
    await leave(scene, addDays(today, -1));
    await handOver(scene.harness.deps, today);
    const manager = await scene.as(users.hugo);
    expect((await manager.get('/mijn-werk')).text).toContain('U neemt 2 cliënten waar. Wijs een coach aan');
    const mine = `/medewerkers/${users.hugo.id}/overdracht`;
    const { text } = await manager.get(mine);
    expect(text).not.toContain('Sanne');
    const ids = [scene.dossier.id, idOf(second())];
    await manager.post(mine, { dossierIds: ids, coachId: users.noor.id, reason: 'Vaste coach' });
    expect((await manager.get('/mijn-werk')).text).not.toContain('Wijs een coach aan');
  });
});

describe('another coach for one client', () => {
  it('says which of them take the dossier to another branch (P25)', async () => {
    const scene = await open();
    const step = `/dossiers/${scene.dossier.id}/stappen/coach.reassigned`;
    for (const user of [users.hugo, users.ans]) {
      const { text } = await (await scene.as(user)).get(step);
      expect(text).toMatch(/Bram Bedenksel[\s\S]*?Het dossier gaat mee naar vestiging Fictendam/);
      expect(text.match(/gaat mee naar vestiging/g)).toHaveLength(1);
    }
  });
});

describe('the account of a coach with clients', () => {
  it('keeps the role of coach until they are handed over (R64)', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const account = `/medewerkers/${users.sanne.id}`;
    const { formOfAddress, name, email, jobTitle, branchId } = users.sanne;
    const answers = { formOfAddress, name, email, jobTitle, branchId, roles: ['clerk'] };
    const refused = await manager.post(account, answers);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Draag eerst 2 cliënten over aan een andere coach');
    expect((await manager.get(account)).text).toContain(`href="${page}"`);
  });

  it('asks a manager to hand over those of the own branch only, and says who hands over the others (R63)', async () => {
    const away = (builder: ReturnType<typeof second>) =>
      builder.change((one) => ({ ...one, branchId: users.bram.branchId }));
    const account = `/medewerkers/${users.sanne.id}`;
    const { formOfAddress, name, email, jobTitle, branchId } = users.sanne;
    const answers = { formOfAddress, name, email, jobTitle, branchId, roles: ['clerk'] };
    const others = 'Cliënten van vestiging Fictendam draagt de manager daar of de directie over';

    const both = await openScene(dossierIn('active.running'), { others: [away(second())] });
    const manager = await both.as(users.hugo);
    const refused = await manager.post(account, answers);
    expect(refused.text).toContain(`Draag eerst 1 cliënt over aan een andere coach. ${others}`);
    const shown = (await manager.get(account)).text;
    expect(shown).toContain('Deze coach heeft 2 lopende cliënten');
    expect(shown).toContain(others);
    expect(shown).toContain(`href="${page}"`);

    const elsewhere = await (await openScene(away(dossierIn('active.running')))).as(users.hugo);
    const told = await elsewhere.post(account, answers);
    expect(told.status).toBe(422);
    expect(told.text).toContain(others);
    expect(told.text).not.toContain('Draag eerst');
    expect((await elsewhere.get(account)).text).not.toContain(`href="${page}"`);
    const nothing = await elsewhere.get(page);
    expect(nothing.text).toContain('Er is niets meer over te dragen');
    expect(nothing.text).not.toContain('heeft geen lopende cliënten meer');
    expect(nothing.text).toContain(others);
    expect(await htmlProblems(nothing.text)).toEqual([]);
  });
});
