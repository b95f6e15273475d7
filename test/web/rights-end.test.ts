import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import type { Browser } from '../web-browser.ts';
import { changeHouse, openScene, type Scene } from './scene.ts';

const { sanne, noor, hugo } = users;
const note = { kind: 'phone', text: 'Gebeld over de sollicitatie' };

/** A coach and the dated substitute, each with the dossier and a form open. */
async function opened() {
  const scene = await openScene(dossierIn('active.running'));
  const today = scene.harness.clock.today();
  await changeHouse(scene, (house) => ({
    ...house,
    substitutions: [{ coachId: sanne.id, substituteId: noor.id, from: today, until: today }],
  }));
  const at = `/dossiers/${scene.dossier.id}`;
  const [coach, substitute] = [await scene.as(sanne), await scene.as(noor)];
  for (const browser of [coach, substitute]) {
    expect((await browser.get(`${at}/contact`)).status).toBe(200);
    expect((await browser.get(`${at}/verstrekkingen?als=csv`)).status).not.toBe(404);
  }
  return { scene, at, coach, substitute };
}

/** What was open before: a page, a form that was being filled in, its autosave and a file. */
async function expectOver(scene: Scene, browser: Browser, at: string): Promise<void> {
  const before = await scene.stored();
  const tried = [
    await browser.get(at),
    await browser.post(`${at}/contact`, note),
    await browser.post(`${at}/contact/concept`, note),
    await browser.get(`${at}/verstrekkingen?als=csv`),
    await browser.get(`${at}/bestanden`),
  ];
  expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(await scene.stored()).toEqual(before);
}

describe('a right ends at the next click', () => {
  it('when a role is taken away, also for a form that was open', async () => {
    const { scene, at, coach } = await opened();
    await changeHouse(scene, (house) => ({
      ...house,
      users: house.users.map((user) => (user.id === sanne.id ? { ...user, roles: ['complaintHandler'] } : user)),
    }));
    await expectOver(scene, coach, at);
  });

  it('when a substitution is ended', async () => {
    const { scene, at, coach, substitute } = await opened();
    await changeHouse(scene, (house) => ({ ...house, substitutions: [] }));
    await expectOver(scene, substitute, at);
    expect((await coach.get(at)).status).toBe(200);
  });

  it('when the client goes to another coach', async () => {
    const { scene, at, coach } = await opened();
    const manager = await scene.as(hugo);
    const answers = { coachId: noor.id, reason: 'Andere verdeling van cliënten' };
    expect((await manager.post(`${at}/stappen/coach.reassigned`, answers)).status).toBe(303);
    await expectOver(scene, coach, at);
    expect((await (await scene.as(noor)).get(at)).status).toBe(200);
  });

  it('when the account is closed or its log-ins are ended: what was typed comes along to the log-in', async () => {
    const { scene, at, coach } = await opened();
    await scene.harness.store.sessions.removeOf(sanne.id);
    expect((await coach.get(at)).location).toMatch(/^\/inloggen/);
    const typed = await coach.post(`${at}/contact`, note);
    expect(typed.status).toBe(401);
    expect(typed.text).toContain(note.text);
  });
});
