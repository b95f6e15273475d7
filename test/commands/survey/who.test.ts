import { afterEach, expect, it } from 'vitest';
import { releaseList, returnList, withdrawList } from '#src/commands/survey/steps.ts';
import { addDays, addMonths } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { changeHouse } from '#test/web/scene.ts';
import { surveyScene } from './scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function scene(options: Parameters<typeof surveyScene>[0] = {}) {
  const found = await surveyScene(options);
  ends.push(found.close);
  return found;
}

it('opens one list a branch and a month, however often and however late the program starts (E20)', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.on(found.from);
  expect(found.listIds()).toHaveLength(1);
  await found.on(addMonths(found.from, 3));
  // of months that were missed none is made: whoever waited stands on the oldest that is still collected
  expect(found.listIds()).toHaveLength(2);
  const open = found.store.surveyLists.open(found.branchId);
  expect(open.map(({ rows }) => rows)).toEqual([2, 0]);
});

it('opens none as long as nothing was agreed with a bureau', async () => {
  const found = await scene();
  await changeHouse(found, ({ settings: { survey: _, ...settings }, ...house }) => ({ ...house, settings }));
  await found.on(found.from);
  expect(found.store.surveyBatches.count()).toBe(0);
});

it('lets a list of a month on which nobody came lapse when the next begins', async () => {
  const found = await scene();
  const before = `${addMonths(found.from, -1).slice(0, 7)}-15` as Day;
  await found.on(before);
  await found.on(found.from);
  const [now, then] = found.store.surveyLists.ofBranch(found.branchId);
  expect(then).toMatchObject({ state: 'lapsed', rows: 0 });
  expect(now).toMatchObject({ state: 'collecting', rows: 2 });
});

it('has each client once, also with two trajectories, and tells both registers (R26)', async () => {
  const found = await scene({ count: 1 });
  const again = dossierIn('ended', { client: 'client1', number: 9 }).build();
  await found.store.dossiers.create(again.id, again);
  await found.on(found.from);
  expect((await found.batch()).rows.map(({ dossierIds }) => dossierIds.length)).toEqual([2]);
  await found.check();
  await found.release();
  await found.deliver();
  expect(await found.rowsSent()).toHaveLength(2);
  for (const id of [...found.ids, again.id]) expect(await found.lines(id)).toMatchObject([{ status: 'sent' }]);
});

it('leaves a client out who said no in another trajectory', async () => {
  const found = await scene({ count: 1 });
  const again = dossierIn('ended', { client: 'client1', number: 9 }).build();
  await found.store.dossiers.create(again.id, { ...again, surveyObjection: true });
  await found.on(found.from);
  expect((await found.batch()).rows).toEqual([]);
  expect((await found.batch()).passedOver.map(({ why }) => why)).toEqual(['objected', 'objected']);
});

it('never has anybody on two lists, nor once more after the file left', async () => {
  const found = await scene();
  await found.sent();
  await found.later(40);
  const rows = found.store.surveyLists.ofBranch(found.branchId).map(({ month, rows: count }) => [month, count]);
  expect(rows).toEqual([
    [addDays(found.from, 40).slice(0, 7), 0],
    [found.from.slice(0, 7), 2],
  ]);
});

it('is checked by the administration and released by the manager, never by the same person (R27)', async () => {
  const found = await scene();
  await found.on(found.from);
  expect(await found.check(users.hugo)).toMatchObject({ refusal: { code: 'notAllowed' } });
  expect(await found.check(users.sanne)).toMatchObject({ refusal: { code: 'notFound' } });
  expect(await found.check(users.fatma)).toMatchObject({ ok: true });
  expect(await found.release(users.fatma)).toMatchObject({ refusal: { code: 'notAllowed' } });
  expect(await found.release(users.ans)).toMatchObject({ refusal: { code: 'notAllowed' } });
  expect(await found.release(users.hugo)).toMatchObject({ ok: true });
});

it('is not released by a manager who checked it as the administration', async () => {
  const found = await scene();
  await changeHouse(found, (house) => ({
    ...house,
    users: house.users.map((user) =>
      user.id === users.hugo.id ? { ...user, roles: ['clerk', 'branchManager'] } : user,
    ),
  }));
  await found.on(found.from);
  await found.check(users.hugo);
  expect(await found.release(users.hugo)).toMatchObject({ refusal: { code: 'illegalStep' } });
});

it('is not released without a passphrase, nor mailed to an address that nobody called back', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  const seen = await found.seen();
  const to = (way: 'mail' | 'handed') => releaseList(found.deps, by(users.hugo), { id: found.listed(), seen, way });
  await changeHouse(found, (house) => ({
    ...house,
    settings: { ...house.settings, survey: { email: 'nieuw@stratus.example', legalBasis: 'Belang' } },
  }));
  expect(await to('handed')).toMatchObject({ refusal: { params: { reason: 'notAgreed' } } });
  await changeHouse(found, (house) => ({
    ...house,
    settings: {
      ...house.settings,
      survey: {
        email: 'nieuw@stratus.example',
        legalBasis: 'Belang',
        passphrase: { words: 'vijf rode fietsen en een bel', agreedOn: found.from },
      },
    },
  }));
  expect(await to('mail')).toMatchObject({ refusal: { params: { reason: 'notAgreed' } } });
  expect(await to('handed')).toMatchObject({ ok: true });
});

it('goes back to the administration with a reason, and whoever came meanwhile stands on it', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  await found.release(users.hugo, 'mail');
  expect(
    await returnList(found.deps, by(users.hugo), { id: found.listed(), reason: 'Een adres klopt niet' }),
  ).toMatchObject({
    ok: true,
  });
  await found.deliver();
  expect(await found.mails()).toEqual([]);
  expect(await found.state()).toBe('collecting');
  expect((await found.batch()).events.at(-1)).toMatchObject({ reason: 'Een adres klopt niet', by: users.hugo.id });
});

it('knows nobody any more once it is withdrawn, and whoever stood on it comes on another', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  const id = found.listed();
  await withdrawList(found.deps, by(users.hugo), { id, reason: 'Het bureau wisselt' });
  expect((await found.batch(id)).rows).toEqual([]);
  await found.on(addMonths(found.from, 1));
  const [next] = found.store.surveyLists.open(found.branchId);
  expect(next).toMatchObject({ rows: 2, state: 'collecting' });
});
