import { copyFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import { collectSurveys } from '#src/commands/survey/collect.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import { random } from '#src/sources.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { createApp } from '#src/web/app.tsx';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { movableClock } from '#test/builders/clock.ts';
import { depsOn } from '#test/commands/destruction/scene.ts';
import { billedDossier, invoiceScene } from '#test/commands/invoices/scene.ts';
import { startHarness } from '#test/harness.ts';
import { address, allPages, pageKeys } from '#test/web/registration-answers.ts';
import { Browser } from '#test/web-browser.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

/** Two stores of one house, as two servers have them. */
async function openTwo(organisation: Organisation = castOrganisation) {
  const { databaseUrl, keyFile } = await emptyHouse(server);
  await copyFile(keyFile, `${keyFile}.other`);
  const open = (key = keyFile) => openPostgresStore({ databaseUrl, keyFile: key, summarise, organisation });
  const both = { one: await open(), other: await open(`${keyFile}.other`) };
  onTestFinished(async () => {
    await Promise.all([both.one.close(), both.other.close()]);
  });
  return both;
}

it('an order that is registered at two servers at the same moment is one dossier, 20 times', {
  timeout: 60_000,
}, async () => {
  // whoever has no password is sent to the log-in page
  const people = castOrganisation.users.map((user) => ({ passwordHash: '-', ...user }));
  const organisation = { ...castOrganisation, users: people };
  const { one, other } = await openTwo(organisation);
  const harness = await startHarness({ organisation, openStore: async () => one });
  const app = createApp({ ...harness.deps, store: other });
  const here = await harness.as(users.fatma);
  const there = new Browser((request) => Promise.resolve(app.request(request)), harness.deps.appUrl);
  there.setCookie('__Host-sessie', here.cookie('__Host-sessie') ?? '');
  there.csrf = here.csrf;
  for (let order = 1; order <= 20; order++) {
    const register = (browser: Browser, at: number) =>
      browser.post(address, {
        ...allPages,
        orderNumber: `Opdracht ${order}`,
        bsn: '',
        _sleutel: `${at}${order}`.padStart(26, '0'),
        _gezien: pageKeys.join('.'),
        _pagina: 'check',
      });
    const answers = await Promise.all([register(here, 1), register(there, 2)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    await Promise.all([one.fresh(), other.fresh()]);
    expect([one.dossiers.count(), other.dossiers.count()]).toEqual([order, order]);
  }
});

it('invoices that are made at two servers at the same moment stand in one book year, numbered without a gap', {
  timeout: 60_000,
}, async () => {
  const { one, other } = await openTwo();
  const builders = Array.from({ length: 10 }, (_, at) => billedDossier(at + 1));
  const here = await invoiceScene({ store: one, builders });
  await other.fresh();
  const there = await invoiceScene({ store: other, builders });
  const made = here.dossiers.map((dossier, at) => (at % 2 === 0 ? here : there).issue(dossier));
  expect((await Promise.all(made)).every(({ ok }) => ok)).toBe(true);
  for (const [store, scene] of [[one, here] as const, [other, there] as const]) {
    await store.fresh();
    expect(store.bookYears.count()).toBe(1);
    expect(scene.numbers()).toEqual(here.dossiers.map((_, at) => `F-2026-${String(at + 1).padStart(4, '0')}`));
  }
});

it('what the daily work begins is there once, also when it moves to another server half-way', async () => {
  const { one, other } = await openTwo();
  const clock = movableClock('2026-11-24');
  const deps = [one, other].map((store) => ({ ...depsOn(store, clock), random }));
  await Promise.all(deps.map((at) => runMaintenance(at, clock.today())));
  await Promise.all(deps.map((at) => collectSurveys(at, clock.today())));
  const branches = castOrganisation.branches.length;
  for (const store of [one, other]) {
    await store.fresh();
    expect([store.maintenances.count(), store.surveyBatches.count()]).toEqual([branches, branches]);
  }
});
