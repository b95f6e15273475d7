import { afterEach, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, caseScene } from '#test/commands/cases/case-scene.ts';
import { changeHouse } from '#test/web/scene.ts';
import { casePost } from './case-post.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const second: User = {
  ...users.ans,
  id: users.ans.id.replace(/.$/, 'z') as User['id'],
  email: 'vera@maas.example',
  name: 'Vera Verzonnen',
};

/** A house with two directors, and days that pass with the tick and the outbox of each. */
async function house() {
  const found = await caseScene(dossierIn('active.running'));
  await changeHouse(found, (before) => ({ ...before, users: [...before.users, second] }));
  const post = await casePost(found);
  ends.push(post.close);
  const tick = async (day: Day) => {
    found.clock.set(`${day}T08:00:00.000Z` as Instant);
    await runDailyTick(found.deps, () => undefined, { day });
    await post.deliver();
  };
  const late = async () => (await post.server.list()).map(({ recipients, subject }) => `${recipients[0]} ${subject}`);
  return { ...found, ...post, tick, late };
}

it('tells every director on each day that a case is late, by number and days, and stops with the answer (DOMAIN 8.4)', async () => {
  const found = await house();
  const { id, reference, dueOn } = await found.enter();
  await found.tick(dueOn);
  expect(await found.late()).toEqual([]);
  await found.tick(addDays(dueOn, 1));
  expect((await found.late()).sort()).toEqual(
    [`${users.ans.email} Te laat: ${reference}`, `${second.email} Te laat: ${reference}`].sort(),
  );
  const [mail] = await found.server.list();
  expect(mail?.text).toContain('1 dag');
  expect(mail?.text).toContain(`/zaken/${id}`);
  expect(`${mail?.text}${mail?.html}`).not.toMatch(/Proef|Sanne/);
  await found.tick(addDays(dueOn, 2));
  expect(await found.late()).toHaveLength(4);
  const ended = await found.take(users.hugo, id, 'request.withdrawn', { how: 'Per brief' });
  expect(ended).toMatchObject({ ok: true });
  await found.tick(addDays(dueOn, 3));
  expect(await found.late()).toHaveLength(4);
  expect((await found.case(id)).messages).toHaveLength(2);
});

it('tells once a day, however often the program starts, and once for days that were missed (E20)', async () => {
  const found = await house();
  const { dueOn } = await found.enter();
  const day = addDays(dueOn, 4);
  await found.tick(day);
  await found.tick(day);
  found.clock.set(`${addDays(day, 1)}T02:00:00.000Z` as Instant);
  await runDailyTick(found.deps, () => undefined, { day });
  await found.deliver();
  expect(await found.late()).toHaveLength(2);
});

it('is not told to the director whom the complaint is about (R51)', async () => {
  const found = await house();
  const complaint = { ...asking, text: 'De directeur belde niet', happenedOn: found.clock.today() };
  const { id, dueOn } = await found.enter({ ask: 'complaint', answers: complaint });
  await found.take(second, id, 'complaint.acknowledged', { about: 'Niet teruggebeld', employees: [users.ans.id] });
  await found.tick(addDays(dueOn, 1));
  expect((await found.late()).map((one) => one.split(' ')[0])).toEqual([second.email]);
  expect((await found.server.list())[0]?.replyTo).toBe('dossier@voorbeeld.example');
});

it('is not told to the director whose name stands in it, before anybody said whom it is about (R51)', async () => {
  const found = await house();
  const told = { text: 'Er is niet gebeld', aboutWhom: users.ans.name, happenedOn: found.clock.today() };
  const { dueOn } = await found.enter({ ask: 'complaint', answers: { ...asking, ...told } });
  await found.tick(addDays(dueOn, 1));
  expect((await found.late()).map((one) => one.split(' ')[0])).toEqual([second.email]);
});

it('is written before it is sent, and not sent again by who comes after a crash', async () => {
  const found = await house();
  const { id, dueOn } = await found.enter();
  found.clock.set(`${addDays(dueOn, 1)}T08:00:00.000Z` as Instant);
  await runDailyTick(found.deps, () => undefined, { day: addDays(dueOn, 1) });
  expect((await found.case(id as CaseId)).messages).toHaveLength(2);
  await found.deliver();
  await found.deliver();
  expect(await found.late()).toHaveLength(2);
  expect(castOrganisation.users).not.toContain(second);
});
