import { expect, it } from 'vitest';
import { holdYear } from '#src/commands/book-years/holds.ts';
import { passDay } from '#src/commands/pass-day.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleBookYear, sampleInvoice, sampleYearId } from '#test/store/sample-invoice.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const seenOn = (text: string) => /name="gezien" value="([^"]+)"/.exec(text)?.[1] ?? '';

it('leads two people from a book year that is over to its certificate; nobody else finds it (R35)', async () => {
  const { harness, as } = await openScene(dossierIn('registered'));
  const { deps, store, clock } = harness;
  await store.bookYears.create(sampleYearId(2026), sampleBookYear(2026));
  for (const number of [1, 2]) {
    const invoice = sampleInvoice(2026, number);
    await store.invoices.create(invoice.id, invoice);
  }
  const on = async (day: Day) => {
    clock.set(`${day}T09:00:00.000Z`);
    await store.knownDay.remember(addDays(day, -1));
    await passDay(deps, day);
  };
  await on('2033-12-31');
  expect((await (await as(users.hugo)).get('/vernietigen/huis')).status).toBe(404);

  await on('2034-01-01');
  const manager = await as(users.hugo);
  expect((await manager.get('/mijn-werk')).text).toContain('1 boekjaar met facturen. Stel de lijst voor');
  const due = await manager.get('/vernietigen/huis');
  expect(due.text).toContain('Facturen van boekjaar 2026 (2)');
  expect(due.text).not.toContain('F-2026-0001');
  expect(await htmlProblems(due.text)).toEqual([]);
  expect(englishIn(due.text)).toBeUndefined();
  for (const user of [users.fatma, users.sanne, users.kees, users.stef])
    expect((await (await as(user)).get('/vernietigen/huis')).status).toBe(404);
  expect((await manager.post('/vernietigen/huis/voorstellen', { gezien: seenOn(due.text) })).status).toBe(303);

  const director = await as(users.ans);
  expect((await director.get('/mijn-werk')).text).toContain('1 boekjaar met facturen. Bevestig de lijst');
  const asked = await director.get('/vernietigen/huis');
  expect(asked.text).toContain('Alle facturen en creditfacturen van dit boekjaar gaan weg');
  expect(asked.text).not.toContain('Facturen blijven');
  const [list] = store.destructionLists.open();
  const confirm = `/vernietigen/huis/${list?.id}/bevestigen`;
  expect((await manager.post(confirm, { gezien: seenOn(asked.text) })).status).toBe(404);
  expect((await director.post(confirm, { gezien: seenOn(asked.text) })).status).toBe(303);
  await on('2034-01-09');
  expect([...store.invoices.ids()]).toEqual([]);
  const later = await as(users.hugo);
  const done = await later.get('/vernietigen/huis');
  expect(done.text).toContain('PV-2034-0001');
  expect(await htmlProblems(done.text)).toEqual([]);
  const certificate = await later.get(`/vernietigen/huis/${list?.id}/verklaring/pdf`);
  expect([certificate.status, certificate.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

it('asks the directorate to look again at a hold on a book year, on its day', async () => {
  const { harness, as } = await openScene(dossierIn('registered'));
  const { deps, store, clock } = harness;
  const id = sampleYearId(2025);
  await store.bookYears.create(id, sampleBookYear(2025));
  const review = addDays(clock.today(), 5);
  const answers = { kind: 'order', reason: 'Controle', reviewOn: review } as const;
  expect((await holdYear(deps, { kind: 'user', id: users.ans.id }, id, answers)).ok).toBe(true);
  expect((await (await as(users.ans)).get('/mijn-werk')).text).not.toContain('Facturen van boekjaar 2025');
  clock.set(`${review}T09:00:00.000Z`);
  expect((await (await as(users.ans)).get('/mijn-werk')).text).toContain('Facturen van boekjaar 2025');
  expect((await (await as(users.hugo)).get('/mijn-werk')).text).not.toContain('Facturen van boekjaar 2025');
});
