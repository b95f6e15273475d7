import { afterEach, expect, it } from 'vitest';
import { reportBreach } from '#src/commands/cases/report-breach.ts';
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

it('is told of a breach that was not notified in its 72 hours, until it is (AVG 33)', async () => {
  const found = await house();
  found.clock.set('2026-11-20T16:00:00.000Z');
  const answers = { what: 'Een plan ging naar een verkeerd adres', on: '2026-11-20', time: '16.40' } as const;
  const about = { data: ['documents' as const], people: 'one' as const, dossiers: undefined, source: undefined };
  const told = { key: 'a key that was drawn for the form', answers: { ...answers, ...about }, reasons: [] };
  const reported = await reportBreach(found.deps, { kind: 'user', id: users.sanne.id }, told);
  if (!reported.ok) throw new Error(JSON.stringify(reported.refusal));
  const { id, reference } = reported.value;
  await found.tick('2026-11-23');
  expect(await found.late()).toEqual([]);
  await found.tick('2026-11-24');
  expect(await found.late()).toContain(`${users.ans.email} Te laat: ${reference}`);
  expect((await found.server.list())[0]?.text).toContain('melding aan de toezichthouder');
  const before = (await found.late()).length;
  await found.take(users.ans, id, 'breach.triaged', { risk: 'unlikely', reason: 'Ongelezen terug' });
  await found.take(users.ans, id, 'breach.registered', { reason: 'Niemand las het' });
  await found.tick('2026-11-25');
  expect(await found.late()).toHaveLength(before);
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

it('does not tell a director of a late complaint that was found to be about that director meanwhile (R51)', async () => {
  const found = await house();
  const { id, dueOn } = await found.enter({
    ask: 'complaint',
    answers: { ...asking, text: 'Niemand belde', happenedOn: found.clock.today() },
  });
  found.clock.set(`${addDays(dueOn, 1)}T08:00:00.000Z` as Instant);
  await runDailyTick(found.deps, () => undefined, { day: addDays(dueOn, 1) });
  const said = { about: 'Niemand belde', employees: [users.ans.id] };
  expect(await found.take(users.kees, id, 'complaint.acknowledged', said)).toMatchObject({ ok: true });
  await found.deliver();
  expect((await found.server.list()).map(({ recipients }) => recipients[0])).toEqual([second.email]);
});
