import { describe, expect, it } from 'vitest';
import { markOf } from '#src/store/mark.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { linesIn } from './access-rows.ts';
import { openScene } from './scene.ts';

describe('every act of an employee has its line in the access log', () => {
  it('tells who read which dossier, by which rule', async () => {
    const scene = await openScene(dossierIn('active.running'));
    await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}/logboek`);
    expect(await linesIn(scene.harness.store)).toEqual([
      {
        n: 1,
        at: scene.harness.clock.now(),
        by: users.sanne.id,
        role: 'coach',
        relation: 'ownClient',
        action: 'dossier.read',
        route: '/dossiers/:dossier/logboek',
        way: 'read',
        about: { kind: 'dossier', mark: markOf(scene.dossier.id) },
        branchId: scene.dossier.branchId,
        outcome: 'done',
        request: expect.stringMatching(/^F-/),
      },
    ]);
  });

  it('tells of a refusal, and gives what is unknown no mark', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const bram = await scene.as(users.bram);
    await bram.get(`/dossiers/${scene.dossier.id}`);
    await bram.get('/dossiers/joris-van-der-proef');
    const [known, unknown] = await linesIn(scene.harness.store);
    expect(known).toMatchObject({ outcome: 'refused', role: 'coach', about: { mark: markOf(scene.dossier.id) } });
    expect(known).not.toHaveProperty('relation');
    expect(unknown).toMatchObject({ outcome: 'refused', action: 'dossier.see', branchId: users.bram.branchId });
    expect(unknown).not.toHaveProperty('about');
  });

  it('tells that a manager read with a reason on file, and that one without saw no content', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const hugo = await scene.as(users.hugo);
    const at = `/dossiers/${scene.dossier.id}`;
    await hugo.get(at);
    await hugo.post(`${at}/lezen`, { reason: 'Overleg met de coach over de planning' });
    await hugo.get(at);
    expect((await linesIn(scene.harness.store)).map(({ way, relation, reason }) => [way, relation, reason])).toEqual([
      ['read', 'ownBranch', undefined],
      ['change', 'ownBranch', true],
      ['read', 'ownBranch', true],
    ]);
  });

  it('tells what was taken along apart from what was looked at, and lists and searches without what was searched', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const sanne = await scene.as(users.sanne);
    await sanne.get(`/dossiers/${scene.dossier.id}/verstrekkingen/csv`);
    await sanne.get('/clienten?zoek=Proef');
    expect((await linesIn(scene.harness.store)).map(({ action, way }) => [action, way])).toEqual([
      ['disclosures.export', 'file'],
      ['clients.list', 'read'],
    ]);
  });

  it('tells nothing of pages that are nobody’s business and of one’s own account', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const sanne = await scene.as(users.sanne);
    for (const at of ['/account', '/hulp', '/gezond', '/klachten/reactie']) await sanne.get(at);
    expect(await linesIn(scene.harness.store)).toEqual([]);
  });
});

it('shows no BSN and gives no file while the log takes no lines, and lets people read on', async () => {
  const scene = await openScene(dossierIn('active.running'));
  const sanne = await scene.as(users.sanne);
  const { accessLog } = scene.harness.store;
  Object.assign(accessLog, { settled: () => Promise.reject(new Error('ENOSPC')) });
  const at = `/dossiers/${scene.dossier.id}`;
  const shown = await sanne.post(`${at}/bsn`, { reason: 'Nodig voor het formulier van UWV' });
  expect(shown.status).toBe(500);
  expect(shown.text).not.toContain(scene.dossier.client.bsn);
  expect((await sanne.get(`${at}/verstrekkingen/csv`)).status).toBe(500);
  expect((await sanne.get(at)).status).toBe(200);
});

it('holds none of 200 canaries, in whatever way they come', async () => {
  const scene = await openScene(dossierIn('active.running'));
  const sanne = await scene.as(users.sanne);
  const { client } = scene.dossier;
  const stored = Object.values({ ...client.name, ...client.address, bsn: client.bsn, email: client.email })
    .filter((one) => typeof one === 'string')
    .filter((one) => one.length > 4);
  const canaries = [...stored, ...Array.from({ length: 200 - stored.length }, (_, n) => `kanarie${n}zz`)];
  const id = scene.dossier.id;
  for (const [n, canary] of canaries.entries()) {
    const typed = encodeURIComponent(canary);
    const ways = [
      () => sanne.get(`/clienten?zoek=${typed}`),
      () => sanne.get(`/dossiers/${typed}`),
      () => sanne.get(`/dossiers/${id}/intake/${typed}`),
      () => sanne.get(`/zaken/${typed}`),
      () => sanne.post(`/dossiers/${id}/contact`, { text: canary, [canary]: canary }),
      () => sanne.post(`/dossiers/${id}/bsn`, { reason: canary }),
    ];
    await ways[n % ways.length]?.();
  }
  const lines = await linesIn(scene.harness.store);
  expect(lines.length).toBe(canaries.length);
  const text = JSON.stringify(lines);
  const forms = (canary: string) => [
    canary,
    Buffer.from(canary).toString('base64').slice(0, -4),
    Buffer.from(canary, 'utf16le').toString('base64').slice(0, -4),
  ];
  expect(canaries.filter((canary) => forms(canary).some((one) => text.includes(one)))).toEqual([]);
});
