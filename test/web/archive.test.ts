import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { statePath } from '#src/domain/machine.ts';
import { archiveFrom } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { caseScene } from '#test/commands/cases/case-scene.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, type Scene } from './scene.ts';

const reason = 'Vraag van de gemeente over het einde van het traject';

/** The daily tick of that day, as the schedule runs it. */
async function on({ harness }: Scene, day: Day): Promise<void> {
  harness.clock.set(`${day}T09:00:00.000Z`);
  await runDailyTick(harness.deps, () => undefined, { day });
}

const place = async (scene: Scene) => statePath((await scene.stored()).retention.machine);

/** A dossier that lies in the archive, and one of another client that runs. */
async function archived(): Promise<Scene> {
  const scene = await openScene(dossierIn('ended'), { others: [dossierBuilder({ client: 'client3' })] });
  await on(scene, archiveFrom(scene.dossier)?.first ?? scene.harness.clock.today());
  return scene;
}

describe('a dossier in the archive (R29)', () => {
  it('is read by its coach, the manager and the directorate with a reason of 24 hours, which the client can see', async () => {
    const scene = await archived();
    const at = `/dossiers/${scene.dossier.id}`;
    for (const user of [users.sanne, users.hugo, users.ans]) {
      const browser = await scene.as(user);
      const before = await browser.get(`${at}/gegevens`);
      expect(before.text).toContain('Dit dossier ligt in het archief');
      expect(before.text).not.toContain('Fictielaan 12');
      expect(await htmlProblems(before.text)).toEqual([]);
      expect(englishIn(before.text)).toBeUndefined();
      expect((await browser.post(`${at}/lezen`, { reason: '' })).status).toBe(422);
      expect((await browser.post(`${at}/lezen`, { reason })).status).toBe(303);
      expect((await browser.get(`${at}/gegevens`)).text).toContain('Fictielaan 12');
    }
    scene.harness.clock.set(`${addDays(scene.harness.clock.today(), 1)}T09:00:01.000Z`);
    const later = await (await scene.as(users.sanne)).get(`${at}/gegevens`);
    expect(later.text).not.toContain('Fictielaan 12');
    const read = (await scene.stored()).events.filter(({ type }) => type === 'content.read');
    expect(read.map((line) => [line.by, line.reason])).toEqual(
      [users.sanne, users.hugo, users.ans].map(({ id }) => [id, reason]),
    );
  });

  it('is not there any more for a clerk: no page, no list, no search', async () => {
    const scene = await archived();
    const clerk = await scene.as(users.fatma);
    for (const tab of ['', '/gegevens', '/documenten'])
      expect((await clerk.get(`/dossiers/${scene.dossier.id}${tab}`)).status).toBe(404);
    for (const query of ['', '?alle=ja', '?alle=ja&zoek=proef'])
      expect((await clerk.get(`/clienten${query}`)).text).not.toContain('Proef, J.M.');
    const found = async (user: typeof users.sanne, query: string) =>
      (await (await scene.as(user)).get(`/clienten${query}`)).text.includes('Proef, J.M.');
    expect([await found(users.sanne, ''), await found(users.sanne, '?alle=ja')]).toEqual([false, true]);
    expect(await found(users.hugo, '?alle=ja&zoek=proef')).toBe(true);
  });

  it('is found for a request by the manager, and a clerk is told who looks in the archive', async () => {
    const scene = await caseScene(dossierIn('ended'));
    await on(scene, archiveFrom(scene.dossier)?.first ?? scene.harness.clock.today());
    const { id } = await scene.enter();
    const searched = async (user: typeof users.sanne) =>
      (await (await scene.as(user)).get(`/zaken/${id}/client?zoek=proef`)).text;
    const clerk = await searched(users.fatma);
    expect(clerk).toContain('U zoekt niet in het archief');
    expect(clerk).not.toContain(scene.dossier.reference);
    const forged = await (await scene.as(users.fatma)).post(`/zaken/${id}/client`, { dossier: scene.dossier.id });
    expect([forged.status, scene.harness.store.cases.summary(id)?.dossierId]).toEqual([404, undefined]);
    expect(await searched(users.hugo)).toContain(scene.dossier.reference);
    const found = await (await scene.as(users.hugo)).post(`/zaken/${id}/client`, { dossier: scene.dossier.id });
    expect([found.status, scene.harness.store.cases.summary(id)?.dossierId]).toEqual([303, scene.dossier.id]);
  });

  it('cannot be changed, and its end not be undone', async () => {
    const scene = await archived();
    const at = `/dossiers/${scene.dossier.id}`;
    const manager = await scene.as(users.hugo);
    const undone = await manager.post(`${at}/stappen/end.undone`, { reason: 'Toch niet het einde' });
    expect(undone.status).toBe(409);
    const coach = await scene.as(users.sanne);
    expect((await coach.post(`${at}/lezen`, { reason })).status).toBe(303);
    expect((await coach.post(`${at}/stappen/client.withdrew`, { reason })).status).toBe(409);
    expect(await place(scene)).toBe('archived');
  });
});

describe('the way to the archive', () => {
  it('waits for the letter that is still to be posted, thirty days after the participation at the latest', async () => {
    const scene = await openScene(dossierIn('closing'));
    const manager = await scene.as(users.hugo);
    const waived = await manager.post(`/dossiers/${scene.dossier.id}/stappen/eindrapportage.waived`, {
      basis: 'waivedInWriting',
    });
    expect(waived.status).toBe(303);
    const days = archiveFrom(await scene.stored());
    if (!days) throw new Error('it did not close');
    await on(scene, addDays(days.latest, -1));
    expect(await place(scene)).toBe('archivable');
    await on(scene, days.latest);
    expect(await place(scene)).toBe('archived');
  });

  it('is told beforehand on the page of the dossier', async () => {
    const scene = await openScene(dossierIn('ended'));
    await on(scene, addDays(scene.harness.clock.today(), 1));
    const { text } = await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    expect(text).toContain('Het dossier gaat naar het archief');
    expect(text).toContain('Vernietigen vanaf deze dag');
  });
});
