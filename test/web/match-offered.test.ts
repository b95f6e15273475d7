import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { caseScene } from '#test/commands/cases/case-scene.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { left } from '#test/commands/cases/left.ts';

const first = 'Volgende stap: zoek de cliënt';

it('looks for the client of a request until the answer is known, and not after it (R43)', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter();
  const clerk = await found.as(users.fatma);
  expect((await clerk.get(`/zaken/${id}`)).text).toContain(first);
  await found.take(users.hugo, id, 'identity.confirmed', { how: 'document' });
  expect((await clerk.get(`/zaken/${id}`)).text).toContain(first);
  expect(await found.take(users.hugo, id, 'nothing.found', { searched: true })).toMatchObject({ ok: true });
  const manager = await found.as(users.hugo);
  const shown = (await manager.get(`/zaken/${id}`)).text;
  expect(shown).not.toContain('Zoek de cliënt');
  expect(shown).toContain('Volgende stap: verstuur de brief');
  expect((await manager.get(`/zaken/${id}/client`)).status).toBe(404);
});

it('looks first for the client of a complaint that nobody confirmed yet, then it is one step of several', async () => {
  const found = await complaintScene();
  const { id } = await found.filed();
  const director = await found.as(users.ans);
  const shown = async () => (await director.get(`/zaken/${id}`)).text;
  expect(await shown()).toContain(first);
  await found.done(users.kees, id, 'complaint.acknowledged', { about: 'De coach belde niet', employees: [] });
  await left(found, id, { kind: 'L30' }, found.clock.today());
  expect(await shown()).not.toContain(first);
  expect(await shown()).toContain('Zoek de cliënt');
  await found.done(users.kees, id, 'admissibility.advised', {
    advice: 'yes',
    topic: 'treatment',
    reason: 'Het is onze coach',
  });
  expect(await shown()).toContain('Volgende stap: besluiten over behandeling');
});

it('looks for no client any more of a complaint that is over', async () => {
  const found = await complaintScene();
  const { id } = await found.acknowledged();
  const refused = { admitted: 'no', ground: 'noInterest', reason: 'U bent er niet door geraakt' };
  await found.done(users.ans, id, 'admissibility.checked', refused);
  const director = await found.as(users.ans);
  expect((await director.get(`/zaken/${id}`)).text).not.toContain('Zoek de cliënt');
  expect((await director.get(`/zaken/${id}/client`)).status).toBe(404);
  expect((await director.post(`/zaken/${id}/client`, { dossier: found.dossier.id })).status).toBe(409);
});
