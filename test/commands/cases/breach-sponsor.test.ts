import { expect, it } from 'vitest';
import { mailLateCases } from '#src/commands/cases/late-mail.ts';
import { users } from '#test/builders/cast.ts';
import { htmlProblems } from '#test/web/html.ts';
import { changeHouse } from '#test/web/scene.ts';
import { breachScene } from './breach-scene.ts';

/** The contract of the client's sponsor asks to be told within so many hours. */
async function scene(breachHours: number | undefined) {
  const found = await breachScene();
  const { sponsorId } = found.dossier.assignment;
  await changeHouse(found, (house) => ({
    ...house,
    sponsors: house.sponsors.map((sponsor) => ({
      ...sponsor,
      contracts: sponsor.contracts.map((one) =>
        sponsor.id === sponsorId && breachHours !== undefined ? { ...one, breachHours } : one,
      ),
    })),
  }));
  const id = await found.reported({ dossiers: found.dossier.reference });
  const [name = ''] = (await found.breach(id)).sponsors.map((one) => one.name);
  return { ...found, id, name };
}

it('is told to the sponsor before the hour of the contract, on every page that shows what is to be done', async () => {
  const found = await scene(24);
  const { id, name } = found;
  expect(await found.breach(id)).toMatchObject({
    sponsors: [{ name, term: { hours: 24, by: '2026-11-21T15:40:00.000Z' } }],
  });
  const manager = await found.as(users.hugo);
  const page = (await manager.get(`/zaken/${id}`)).text;
  expect(page).toContain(`${name} wil het binnen 24 uur weten: uiterlijk zaterdag 21 november 2026 om 16.40 uur.`);
  expect(page).toContain('Volgende stap: inlichten van de opdrachtgever vastleggen');
  expect(await htmlProblems(page)).toEqual([]);
  expect((await manager.get('/mijn-werk')).text).toContain('Inlichten van de opdrachtgever vastleggen');
  expect((await manager.get('/datalekken')).text).toContain('16.40');
  found.clock.set('2026-11-21T16:30:00.000Z');
  const later = await found.as(users.hugo);
  expect((await later.get('/datalekken')).text).toContain('16.40, te laat');
  expect((await later.get(`/zaken/${id}`)).text).toContain('1 uur te laat');
  await mailLateCases(found.deps, found.clock.today());
  expect((await found.breach(id)).messages).toMatchObject([{ kind: 'M04', to: { email: users.ans.email } }]);
});

it('is closed once such a sponsor was told, with when and how', async () => {
  const found = await scene(24);
  const { id } = found;
  await found.done(users.hugo, id, 'breach.triaged', { risk: 'unlikely', reason: 'Het bestand was versleuteld' });
  await found.done(users.hugo, id, 'breach.registered', { reason: 'Niemand kan het lezen' });
  const closing = { effects: 'Geen', measures: 'Adressen nagebeld' };
  expect(await found.take(users.hugo, id, 'breach.closed', closing)).toMatchObject({
    refusal: { code: 'illegalStep' },
  });
  expect(found.store.cases.summary(id)).toMatchObject({ dueAt: '2026-11-21T15:40:00.000Z' });
  const told = { sponsor: '0', on: '2026-11-20', time: '16.50', how: 'Door de telefoon' };
  for (const wrong of [{ time: '16.30' }, { time: '23.59' }, { sponsor: 'other' }])
    expect(await found.take(users.hugo, id, 'sponsor.informed', { ...told, ...wrong })).toMatchObject({
      refusal: { code: 'invalid' },
    });
  await found.done(users.hugo, id, 'sponsor.informed', told);
  expect(await found.breach(id)).toMatchObject({
    sponsors: [{ told: { at: '2026-11-20T15:50:00.000Z', how: 'Door de telefoon', by: users.hugo.id } }],
  });
  const manager = await found.as(users.hugo);
  expect((await manager.get(`/zaken/${id}`)).text).toContain('Op tijd');
  expect((await manager.get('/datalekken/csv')).text).toContain('20-11-2026 16.50');
  await found.done(users.hugo, id, 'breach.closed', closing);
});

it('asks nothing of that kind where the contract has no term', async () => {
  const found = await scene(undefined);
  expect(await found.breach(found.id)).toMatchObject({ sponsors: [{ name: found.name }] });
  expect(found.store.cases.summary(found.id)?.tasks?.map(({ event }) => event)).toEqual(['breach.triaged']);
  await found.done(users.hugo, found.id, 'sponsor.informed', {
    sponsor: 'other',
    name: 'Stichting Verzinsel',
    on: '2026-11-20',
    time: '16.50',
    how: 'Per mail',
  });
  expect((await found.breach(found.id)).sponsors).toMatchObject([
    { name: found.name },
    { name: 'Stichting Verzinsel' },
  ]);
});

it('pressed twice it says of one sponsor that it was told, and of no other', async () => {
  const found = await scene(24);
  const { id } = found;
  const one = await found.breach(id);
  const sponsors = [...one.sponsors, { name: 'UWV Elders', term: one.sponsors[0]?.term }];
  const revision = (await found.store.cases.load(id))?.revision ?? 0;
  await found.store.cases.save(id, revision, { ...one, sponsors });
  const told = { sponsor: '0', on: '2026-11-20', time: '16.50', how: 'Door de telefoon' };
  await found.done(users.hugo, id, 'sponsor.informed', told);
  expect(await found.take(users.hugo, id, 'sponsor.informed', told)).toMatchObject({ refusal: { code: 'invalid' } });
  expect((await found.breach(id)).sponsors.map((sponsor) => sponsor.told !== undefined)).toEqual([true, false]);
  await found.done(users.hugo, id, 'sponsor.informed', { ...told, sponsor: '1' });
});
