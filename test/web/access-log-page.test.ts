import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { rowsFor } from './access-rows.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

describe('the page Toegangslog', () => {
  it('tells the manager of the branch and the directorate who looked at what, and that they look', async () => {
    const scene = await openScene(dossierIn('active.running'));
    await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    await (await scene.as(users.bram)).get(`/dossiers/${scene.dossier.id}/logboek`);
    const rows = await rowsFor(scene, users.hugo);
    expect(rows[0]).toMatch(/Bram Bedenksel.*De inhoud van een dossier lezen .*MG-2026-.*Geweigerd/);
    expect(rows[1]).toMatch(/Sanne Verzonnen.*bekeken MG-2026-.* eigen cliënten Mocht/);
    expect((await rowsFor(scene, users.ans))[0]).toMatch(/Hugo Fictema.*De pagina Toegangslog openen: bekeken/);
  });

  it('is valid, Dutch and says what stands out', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const bram = await scene.as(users.bram);
    for (let n = 0; n < 3; n++) await bram.get(`/dossiers/${scene.dossier.id}`);
    scene.harness.clock.set(`${scene.harness.clock.today()}T21:30:00.000Z`);
    await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    const { text } = await (await scene.as(users.hugo)).get('/toegangslog');
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    expect(text).toContain('Bram Bedenksel werd 3 keer geweigerd');
    expect(text).toContain('Sanne Verzonnen bekeek 1 pagina buiten werktijd');
  });

  it('does not exist for a coach, a clerk, a complaint handler and the administrator', async () => {
    const scene = await openScene(dossierIn('active.running'));
    for (const user of [users.sanne, users.fatma, users.kees, users.stef])
      expect((await (await scene.as(user)).get('/toegangslog')).status).toBe(404);
  });

  it('is filtered by colleague, by dossier and by day', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const today = scene.harness.clock.today();
    await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    await (await scene.as(users.sanne)).get('/clienten');
    await (await scene.as(users.bram)).get(`/dossiers/${scene.dossier.id}`);
    const query = (more: Record<string, string>) =>
      `?${new URLSearchParams({ ...dayParts('van', today), ...dayParts('tot', today), ...more })}`;
    expect(await rowsFor(scene, users.hugo, query({ collega: users.sanne.id }))).toHaveLength(2);
    expect(await rowsFor(scene, users.hugo, query({ kenmerk: scene.dossier.reference }))).toHaveLength(2);
    const both = query({ collega: users.sanne.id, kenmerk: scene.dossier.reference });
    expect(await rowsFor(scene, users.hugo, both)).toHaveLength(1);
    expect(await rowsFor(scene, users.hugo, query({ kenmerk: 'MG-2020-0001' }))).toEqual([]);
  });

  it('shows a manager nothing of another branch', async () => {
    const scene = await openScene(dossierIn('active.running'));
    await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    expect(users.els.branchId).not.toBe(scene.dossier.branchId);
    expect(await rowsFor(scene, users.els)).toEqual([]);
  });

  it('is taken along as a file without formulas, which has its own line', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const today = scene.harness.clock.today();
    await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    const hugo = await scene.as(users.hugo);
    const file = await hugo.post('/toegangslog/bestand', { ...dayParts('van', today), ...dayParts('tot', today) });
    expect(file.headers.get('content-disposition')).toContain('toegangslog-');
    expect(file.text).toContain('Sanne Verzonnen;Re-integratiecoach');
    expect(file.text).not.toMatch(/(^|;)[=+@-]/m);
    expect((await rowsFor(scene, users.ans))[0]).toContain('Het toegangslog ophalen als bestand: bestand opgehaald');
  });
});

it('shows whoever a complaint is about nothing of who handles it (R51)', async () => {
  const scene = await complaintScene();
  const { id } = await scene.filed();
  await scene.done(users.kees, id, 'complaint.acknowledged', {
    about: 'De vestiging belde niet',
    employees: [users.hugo.id],
  });
  const kees = await scene.as(users.kees);
  await kees.get('/klachten');
  await kees.get(`/zaken/${id}`);
  await (await scene.as(users.fatma)).get('/zaken/nieuw');
  expect(await rowsFor(scene, users.hugo)).toEqual([]);
  expect(
    (await rowsFor(scene, users.ans)).filter((row) => row.includes('Een klacht lezen: bekeken K-2026')),
  ).toHaveLength(1);
});
