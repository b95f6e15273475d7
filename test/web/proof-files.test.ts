import { describe, expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from './scene.ts';

/** Of a dossier with an upload, a quarter of an hour after everybody logged in; who is no coach gave a reason for reading. */
async function someTimeLater() {
  const scene = await openScene(dossierIn('active.running'));
  const at = `/dossiers/${scene.dossier.id}`;
  const people = await Promise.all([users.sanne, users.hugo, users.ans].map(scene.as));
  const [sanne, hugo, ans] = people;
  if (!sanne || !hugo || !ans) throw new Error('three people were asked for');
  for (const reader of [hugo, ans])
    await reader.post(`${at}/lezen`, { reason: 'Overleg met de coach over de planning' });
  const substitute = await scene.as(users.noor);
  scene.harness.clock.advance(16);
  const file = `${at}/bestanden/${'0'.repeat(26)}`;
  return { scene, sanne, hugo, ans, substitute, file };
}

describe('a file with the content of a dossier', () => {
  it('asks nothing of the coach, whose work of every day it is, and a proof of who reads with a reason', async () => {
    const { sanne, hugo, ans, file } = await someTimeLater();
    expect((await sanne.get(file)).status).toBe(404);
    for (const reader of [hugo, ans])
      expect((await reader.get(file)).location).toBe(`/bevestigen?naar=${encodeURIComponent(file)}`);
  });

  it('is hidden all the same from whom it is not for', async () => {
    const { scene, file } = await someTimeLater();
    expect((await (await scene.as(users.bram)).get(file)).status).toBe(404);
  });
});

it('is what a document, an upload, a recorded answer and a certificate are', () => {
  const leaving = routes.filter(({ takesAlong }) => takesAlong).map(({ method, path }) => `${method} ${path}`);
  expect(leaving.sort()).toEqual([
    'GET /dossiers/:dossier/bestanden/:upload',
    'GET /dossiers/:dossier/documenten/:document/antwoord/bewijs',
    'GET /dossiers/:dossier/documenten/:document/besluit/:format',
    'GET /dossiers/:dossier/documenten/:document/voorbeeld/:format',
    'GET /vernietigen/:branch/:list/verklaring/:format',
  ]);
});
