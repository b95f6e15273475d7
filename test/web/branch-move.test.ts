import { expect, it } from 'vitest';
import { passDay } from '#src/commands/pass-day.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { caseScene } from '#test/commands/cases/case-scene.ts';
import { htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const answers = { coachId: users.bram.id, reason: 'De cliënt is verhuisd naar Fictendam' };

it('moves a client with the requests to another branch, coach and reason in one step (P25, R63)', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id, reference } = await found.enter();
  const clerk = await found.as(users.fatma);
  await clerk.post(`/zaken/${id}/client`, { dossier: found.dossier.id });
  const [hugo, els, piet] = [await found.as(users.hugo), await found.as(users.els), await found.as(users.piet)];
  const dossier = `/dossiers/${found.dossier.id}`;
  expect((await els.get(dossier)).status).toBe(404);
  const branch = (branchId: typeof users.sanne.branchId) =>
    found.store.lists.count({ kind: 'branches', branchIds: [branchId] }, true);
  expect([branch(users.sanne.branchId), branch(users.bram.branchId)]).toEqual([1, 0]);

  const step = `${dossier}/stappen/coach.reassigned`;
  const without = await hugo.post(step, { ...answers, reason: '' });
  expect([without.status, without.text.includes('Vul de reden in')]).toEqual([422, true]);
  const done = await hugo.post(step, answers);
  expect(done.status).toBe(303);
  const { text: told } = await hugo.get(done.location ?? '');
  expect(told).toContain('Het dossier is nu bij een ander en staat niet meer in uw lijst');
  expect(await htmlProblems(told)).toEqual([]);

  for (const browser of [hugo, clerk, await found.as(users.sanne)]) {
    expect((await browser.get(dossier)).status).toBe(404);
    expect((await browser.get(`/zaken/${id}`)).status).toBe(404);
    const list = (await browser.get('/clienten')).text;
    expect(list).not.toContain('MG-2026-0417');
  }
  expect((await clerk.get('/verzoeken')).text).not.toContain(reference);
  for (const browser of [els, piet, await found.as(users.bram)]) {
    expect((await browser.get(dossier)).status).toBe(200);
    expect((await browser.get('/clienten')).text).toContain('MG-2026-0417');
  }
  expect((await piet.get('/verzoeken')).text).toContain(reference);
  expect((await piet.get(`/zaken/${id}`)).status).toBe(200);
  expect([branch(users.sanne.branchId), branch(users.bram.branchId)]).toEqual([0, 1]);
  const log = (await (await found.as(users.bram)).get(`${dossier}/logboek`)).text;
  expect(log).toContain('van Sanne Verzonnen aan Bram Bedenksel, van vestiging Voorbeeldstad naar Fictendam');
  expect(log).toContain('De cliënt is verhuisd naar Fictendam');
});

it('brings a request along that was left behind when the process stopped', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter();
  await (await found.as(users.fatma)).post(`/zaken/${id}/client`, { dossier: found.dossier.id });
  const loaded = await found.store.dossiers.load(found.dossier.id);
  if (!loaded) throw new Error('the dossier is there');
  const moved = { ...loaded.value, branchId: users.bram.branchId };
  await found.store.dossiers.save(found.dossier.id, loaded.revision, moved);
  expect(found.store.cases.summary(id)?.branchId).toBe(users.sanne.branchId);
  expect((await (await found.as(users.fatma)).get(`/zaken/${id}`)).status).toBe(404);
  await passDay(found.deps, found.deps.clock.today());
  expect(found.store.cases.summary(id)?.branchId).toBe(users.bram.branchId);
});

it('lets manager and directorate move a dossier of the archive, without a letter (R29)', async () => {
  const scene = await openScene(dossierIn('ended'));
  const manager = await scene.as(users.hugo);
  const step = `/dossiers/${scene.dossier.id}/stappen/coach.reassigned`;
  expect((await manager.get(step)).text).toContain('Er gaat geen brief uit');
  for (const user of [users.sanne, users.fatma, users.els, users.stef])
    expect((await (await scene.as(user)).post(step, answers)).status).toBeGreaterThanOrEqual(400);
  expect((await manager.post(step, answers)).status).toBe(303);
  const after = await scene.stored();
  expect(after.branchId).toBe(users.bram.branchId);
  expect(after.documents.length).toBe(scene.dossier.documents.length);
});
