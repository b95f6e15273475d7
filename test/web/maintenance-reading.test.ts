import { expect, it } from 'vitest';
import { standingStill } from '#src/store/standstill.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from './scene.ts';

it('lets people read with a reason, see the whole BSN and how a request stands, while nobody writes (P22)', async () => {
  const scene = await openScene(dossierIn('active.running'));
  const { deps, store, clock } = scene.harness;
  Object.assign(deps, { store: standingStill(store, clock.now) });
  const asked = { branch: scene.dossier.branchId, minutes: '60', reason: 'De schijf geeft fouten.' };
  expect((await (await scene.as(users.stef)).post('/onderhoud/nood', asked)).status).toBe(303);
  const hugo = await scene.as(users.hugo);
  const at = `/dossiers/${scene.dossier.id}`;
  expect((await hugo.get(at)).text).toContain('Lezen met een reden');
  expect((await hugo.get(`${at}/logboek`)).text).not.toContain('Logboek van dit dossier');
  const reason = 'De opdrachtgever belde over dit dossier';
  expect((await hugo.post(`${at}/lezen`, { reason: '' })).status).toBe(422);
  expect((await hugo.post(`${at}/lezen`, { reason })).status).toBe(303);
  expect((await hugo.get(`${at}/logboek`)).text).toContain(reason);
  expect((await hugo.post(`${at}/bsn`, { reason })).status).toBe(200);
  expect((await scene.stored()).events.slice(-2).map(({ type }) => type)).toEqual(['content.read', 'bsn.shown']);
  const sanne = await scene.as(users.sanne);
  expect((await sanne.post(`${at}/contact`, {})).status).toBe(503);
  const client = scene.harness.anonymous();
  await client.get('/verzoek/stand');
  expect((await client.post('/verzoek/stand', { code: 'XXXX-XXXX' })).status).toBe(422);
});
