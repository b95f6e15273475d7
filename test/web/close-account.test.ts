import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import type { User } from '#src/domain/organisation.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { housePassword } from '../harness.ts';
import { linesIn } from './access-rows.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, type Scene } from './scene.ts';

const open = () => openScene(dossierIn('active.running'));
const house = ({ harness }: Scene) => harness.store.organisation.read().value;
const now = (scene: Scene, { id }: Pick<User, 'id'>) => house(scene).users.find((one) => one.id === id);
const at = ({ id }: Pick<User, 'id'>) => `/medewerkers/${id}/sluiten`;
const logIn = ({ harness }: Scene, { email }: User) =>
  harness.anonymous().post('/inloggen', { email, wachtwoord: housePassword, naar: '' });

/** Noor stands in for Sanne for two weeks more. */
async function promised(scene: Scene) {
  const today = scene.harness.clock.today();
  const agreed = { coachId: users.sanne.id, substituteId: users.noor.id, from: today, until: addDays(today, 14) };
  const { value, revision } = scene.harness.store.organisation.read();
  await scene.harness.store.organisation.save(revision, { ...value, substitutions: [agreed] });
  return agreed;
}

describe('an account that has to close this minute', () => {
  it('is closed, whatever was promised: nobody gets in any more, and who was in is out', async () => {
    const scene = await open();
    const { until } = await promised(scene);
    const noor = await scene.as(users.noor);
    const hugo = await scene.as(users.hugo);
    expect((await noor.get('/mijn-werk')).status).toBe(200);
    const form = await hugo.get(`/medewerkers/${users.noor.id}`);
    expect(form.text).toContain('Sluit dit account nu');
    const asked = await hugo.get(at(users.noor));
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(englishIn(asked.text)).toBeUndefined();
    expect(asked.text).toContain('Die vervanging eindigt');
    expect((await hugo.post(at(users.noor))).location).toBe(at(users.noor));
    expect((await noor.get('/mijn-werk')).location).toContain('/inloggen');
    expect((await logIn(scene, users.noor)).status).toBe(422);
    expect(now(scene, users.noor)?.leavesOn).toBe(scene.harness.clock.today());
    expect(house(scene).substitutions).toMatchObject([{ until, ended: { by: users.hugo.id } }]);
    const done = await hugo.get(at(users.noor));
    expect(await htmlProblems(done.text)).toEqual([]);
    expect(done.text).toContain('is overal uitgelogd en kan niet meer inloggen');
    expect(done.text).toContain(`/medewerkers/${users.sanne.id}/vervanging`);
    expect((await hugo.get('/medewerkers')).text).toContain('Gesloten');
    const line = (await linesIn(scene.harness.store)).find(({ change }) => change?.did.includes('closed'));
    expect(line).toMatchObject({ by: users.hugo.id, change: { did: ['closed', 'loggedOut', 'substituteEnded'] } });
  });

  it('is told to the coach who was promised a substitute, and is work of the manager until there is another', async () => {
    const scene = await open();
    const { from, until } = await promised(scene);
    const hugo = await scene.as(users.hugo);
    const sanne = await scene.as(users.sanne);
    const lost = /geen vervanger meer[\s\S]{0,80}het account van Noor Invaller is gesloten/;
    for (const one of [hugo, sanne]) expect((await one.get('/mijn-werk')).text).not.toMatch(lost);
    await hugo.post(at(users.noor));
    for (const one of [hugo, sanne]) {
      const { text } = await one.get('/mijn-werk');
      expect(text).toMatch(lost);
      expect(await htmlProblems(text)).toEqual([]);
    }
    expect((await (await scene.as(users.fatma)).get('/mijn-werk')).text).not.toMatch(lost);
    const other = house(scene).users.find(
      ({ id, roles }) => roles.includes('coach') && id !== users.sanne.id && id !== users.noor.id,
    );
    const kept = await hugo.post(`/medewerkers/${users.sanne.id}/vervanging`, {
      substituteId: other?.id ?? '',
      ...dayParts('from', from),
      ...dayParts('until', until),
    });
    expect(kept.status).toBe(303);
    for (const one of [hugo, sanne]) expect((await one.get('/mijn-werk')).text).not.toMatch(lost);
  });

  it('leaves no client without a coach: handed over today, or by itself in the coming night', async () => {
    const scene = await open();
    const hugo = await scene.as(users.hugo);
    const refused = await hugo.post(`/medewerkers/${users.sanne.id}`, {});
    expect(refused.status).toBe(422);
    const asked = await hugo.get(at(users.sanne));
    expect(asked.text).toMatch(/1 lopende cliënt gaat\s+komende nacht naar een opvolger/);
    await hugo.post(at(users.sanne));
    expect((await hugo.get(at(users.sanne))).text).toContain(`/medewerkers/${users.sanne.id}/overdracht`);
    const { deps, store, clock } = scene.harness;
    const day = addDays(clock.today(), 1);
    clock.set(`${day}T01:00:00.000Z`);
    await runDailyTick(deps, () => undefined, { day });
    expect(store.dossiers.summary(scene.dossier.id)?.coachId).not.toBe(users.sanne.id);
  });

  it('is opened again only by a new link of somebody who may', async () => {
    const scene = await open();
    const hugo = await scene.as(users.hugo);
    await hugo.post(`/medewerkers/${users.noor.id}/link`);
    const made = now(scene, users.noor)?.invitation;
    expect(made).toBeDefined();
    await hugo.post(at(users.noor));
    expect(now(scene, users.noor)).not.toHaveProperty('invitation');
    await hugo.post(`/medewerkers/${users.noor.id}/link`);
    expect((await hugo.get(at(users.noor))).text).toContain('nu sluiten');
  });

  it('looks unknown to whom it is not for, and is never the own one', async () => {
    const scene = await open();
    for (const user of [users.sanne, users.fatma, users.kees, users.els, users.stef]) {
      const browser = await scene.as(user);
      expect((await browser.get(at(users.noor))).status).toBe(404);
      expect((await browser.post(at(users.noor))).status).toBe(404);
    }
    const hugo = await scene.as(users.hugo);
    for (const user of [users.hugo, users.ans, users.bram]) expect((await hugo.post(at(user))).status).toBe(404);
    expect(house(scene).users.every(({ passwordHash }) => passwordHash)).toBe(true);
  });

  it('is locked of the last of the directorate, whose last day stays open, and the page says what to do', async () => {
    const scene = await open();
    const { value, revision } = scene.harness.store.organisation.read();
    const today = scene.harness.clock.today();
    // a second director whose own last day is today
    const changed = value.users.map((user) =>
      user.id === users.bram.id ? { ...user, roles: ['directorate' as const], leavesOn: today } : user,
    );
    await scene.harness.store.organisation.save(revision, { ...value, users: changed });
    const bram = await scene.as(users.bram);
    const asked = await bram.get(at(users.ans));
    expect(asked.text).toContain('is de laatste met de rol directie');
    expect(await htmlProblems(asked.text)).toEqual([]);
    await bram.post(at(users.ans));
    expect((await logIn(scene, users.ans)).status).toBe(422);
    expect(now(scene, users.ans)).not.toHaveProperty('leavesOn');
    const done = await bram.get(at(users.ans));
    expect(done.text).toContain('user add --rol directie');
    expect(await htmlProblems(done.text)).toEqual([]);
  });
});
