import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { addDays } from '#src/domain/calendar.ts';
import { checkTitles } from '#src/domain/maintenance/check-words.ts';
import { reviews } from '#src/domain/maintenance/checks.ts';
import { announceForm, checkNoteForm } from '#src/domain/maintenance/step-forms.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { CaseWalk } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P22 as the office lives it: planned by the program, supervised, carried out while nobody writes, checked, signed. */
const first: Day = '2026-11-23';
const day = addDays(first, 2);
const timeout = 180_000;
let stage: Stage;
let admin: Person;
let manager: Person;
let coach: Person;
let people: CaseWalk;
beforeAll(async () => {
  stage = await Stage.open(first, {});
  people = new CaseWalk(stage.walk);
  await stage.walk.keep(dossierIn('registered', { client: 'client1', number: 1 }).build());
  await stage.walk.office.goTo(addDays(first, 1));
  admin = await people.member(users.stef);
  manager = await people.member(users.hugo);
}, timeout);
afterAll(() => stage?.close());

test('the administrator announces it and the manager accepts supervision', { timeout }, async () => {
  await admin.open(paths.work());
  await admin.follow(/^Onderhoud Voorbeeldstad/);
  await admin.follow('Kondig het onderhoud aan');
  const answers = { day, from: '18.00', minutes: '60', work: 'De nieuwe versie wordt geplaatst.' } as const;
  await admin.fillIn(announceForm, answers);
  await admin.press('Kondig het onderhoud aan');
  expect(await admin.text()).toContain('De vestigingsmanager aanvaardt het toezicht');
  await manager.open(paths.work());
  expect(await manager.text()).toContain('woensdag 25 november 2026, 18.00 tot 19.00 uur');
  await manager.follow(/^Onderhoud Voorbeeldstad/);
  await manager.press('Ik aanvaard het toezicht');
  expect(await manager.text()).toContain('Toezicht aanvaard');
});

test('nobody writes while it runs, and what a coach typed is still there', { timeout }, async () => {
  const { office } = stage.walk;
  const { store } = office.running;
  await office.goTo(day);
  office.clock.set(`${day}T17:00:00.000Z`);
  coach = await people.member(users.sanne);
  admin = await people.member(users.stef);
  await coach.open(paths.breachNew());
  const folder = await mkdtemp(join(tmpdir(), 'onderhoud-'));
  await store.backup(join(folder, 'kopie.tdb'));
  await store.knownDay.rememberBackup(office.clock.now());
  await rm(folder, { recursive: true });
  await admin.open(paths.work());
  await admin.follow(/^Onderhoud Voorbeeldstad/);
  await admin.press('Begin het onderhoud');
  expect(await admin.text()).toContain('Tot 19.00 uur kan niemand iets bewaren');

  await coach.type(/^Wat is er gebeurd/, 'Een brief lag op straat.');
  await coach.press(/^Meld/);
  expect(await coach.heading()).toBe('Er is nu onderhoud');
  expect(await coach.page.locator('input[value="Een brief lag op straat."]').count()).toBe(1);
  await coach.press('Verstuur mijn tekst opnieuw');
  expect(await coach.heading()).toBe('Er is nu onderhoud');
  await coach.open(paths.clients());
  expect(await coach.text()).toContain('MG-2026-0001');
});

test('the program looks itself, and the manager signs the report', { timeout }, async () => {
  const { office } = stage.walk;
  office.clock.set(new Date(Date.parse(office.clock.now()) + 20 * 60_000).toISOString() as Instant);
  await admin.press('Het werk is klaar');
  await office.running.caretaker.runNow();
  manager = await people.member(users.hugo);
  await manager.open(paths.work());
  await manager.follow(/^Onderhoud Voorbeeldstad/);
  const found = await manager.text();
  expect(found).toContain('Een verzonnen dossier is bewaard, teruggezet en gelijk gebleven');
  expect(found).toMatch(/\d+ bestanden gelezen en vergeleken: alles is heel/);
  expect(found).not.toContain('Niet in orde');
  for (const check of reviews) {
    await manager.follow(new RegExp(`^Schrijf op wat u zag.*${checkTitles[check]}`));
    await manager.fillIn(checkNoteForm, { text: 'Samen doorgenomen. Alles klopt.' });
    await manager.press('Leg dit vast');
  }
  await manager.press('Teken het onderhoud af');
  expect(await manager.text()).toContain('Verslag OH-2026-0001');
});

test('what nobody does for two weeks is told to the directorate', { timeout }, async () => {
  const { office } = stage.walk;
  await office.goTo('2027-01-07');
  await office.post();
  const mails = await office.mailServer.list(users.ans.email);
  expect(mails.map(({ subject }) => subject)).toContain('Onderhoud te laat, Fictendam');
  expect(office.trouble).toEqual([]);
});
