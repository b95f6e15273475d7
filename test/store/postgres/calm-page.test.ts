import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { summarise } from '#src/domain/summarise.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { startHarness } from '#test/harness.ts';
import { emptyHouse } from './house.ts';
import { startProxy } from './proxy.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

const away = 'Wij kunnen even niet bij de gegevens';
const note = {
  'on-dag': '20',
  'on-maand': '11',
  'on-jaar': '2026',
  field: 'guidance',
  kind: 'talk',
  activity: '',
  hours: '1,5',
  attendance: 'kept',
  text: 'Cv besproken. Volgende week twee vacatures.',
  _sleutel: 'een',
};

it('a web server whose database is away keeps what was typed in the page, and goes on by itself', async () => {
  const { databaseUrl, keyFile } = await emptyHouse(server);
  const proxy = await startProxy(databaseUrl);
  const harness = await startHarness({
    organisation: castOrganisation,
    startAt: '2026-11-23T09:00:00.000Z',
    openStore: (organisation) => openPostgresStore({ databaseUrl: proxy.address, keyFile, summarise, organisation }),
  });
  const { store } = harness;
  onTestFinished(async () => {
    await store.close();
    await proxy.close();
  });
  const dossier = dossierIn('active.running', { on: '2026-01-05' }).build();
  await store.dossiers.create(dossier.id, dossier);
  const coach = await harness.as(users.sanne);
  const at = `/dossiers/${dossier.id}`;
  const notes = async () => (await store.dossiers.load(dossier.id))?.value.notes.length;
  const before = await notes();
  expect((await coach.get(at)).status).toBe(200);
  expect((await coach.get(`${at}/contact`)).status).toBe(200);

  proxy.cut();
  const page = await coach.get(at);
  expect([page.status, page.text.includes(away)]).toEqual([503, true]);
  const posted = await coach.post(`${at}/contact`, note);
  expect([posted.status, posted.text.includes(away)]).toEqual([503, true]);
  expect(posted.text).toContain(note.text);
  expect((await coach.get('/gezond')).status).toBe(200);
  const ready = await coach.get('/gezond/gereed');
  expect([ready.status, ready.text]).toEqual([503, expect.stringContaining('database')]);

  proxy.restore();
  expect((await coach.post(`${at}/contact`, note)).status).toBe(303);
  expect(await notes()).toBe((before ?? 0) + 1);
  expect((await coach.get(at)).status).toBe(200);
  expect((await coach.get('/gezond/gereed')).status).toBe(200);
  await store.accessLog.settled();
  expect((await store.accessLog.check()).troubles).toEqual([]);
});
