import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { castDiploma, castIntake } from '#src/demo/cast-intake.ts';
import { demoPassword } from '#src/demo/log-ins.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
import { dossierIn } from '#test/builders/states.ts';
import { Walk } from './acts.ts';
import { launchChrome } from './chrome.ts';
import { keyboardHands } from './keyboard.ts';
import type { Person } from './person.ts';

// The whole walk by keyboard runs no scripts: here are the pages on which a script takes part.
let chrome: Browser;
let walk: Walk;
let coach: Person;
beforeAll(async () => {
  chrome = await launchChrome();
  const intake = dossierIn('intakePlanned');
  walk = await Walk.begin(chrome, intake.clock.today(), { hands: keyboardHands });
  await walk.keep(intake.build());
  coach = await walk.person();
});
afterAll(async () => {
  await chrome?.close();
  await walk?.office.close();
});

test('the password shows before it is sent', { timeout: 60_000 }, async () => {
  const { page, hands } = coach;
  const password = page.getByLabel('Wachtwoord');
  await coach.open('/inloggen');
  await coach.type('E-mailadres', users.sanne.email);
  await coach.type('Wachtwoord', demoPassword);
  await hands.press(page.getByRole('button', { name: 'Toon' }));
  expect(await password.getAttribute('type')).toBe('text');
  await coach.press('Log in');
  expect(await coach.heading()).not.toBe('Inloggen');
});

test('rows come and go, the focus goes along, and the text is kept by itself', { timeout: 120_000 }, async () => {
  const { page, hands } = coach;
  const { experience } = castIntake(walk.office.clock.today());
  const job = (number: number) => page.getByRole('group', { name: `Baan ${number}`, exact: true });
  const hasFocus = async (number: number) => (await job(number).locator(':focus').count()) === 1;
  const remove = async (number: number) => {
    const folded = job(number).locator('details:not([open]) > summary');
    if ((await folded.count()) > 0) await hands.press(folded);
    await hands.press(page.getByRole('button', { name: `Verwijder baan ${number}` }));
    await job(number).waitFor({ state: 'detached' });
  };
  await coach.open(`${walk.dossier}/intake/experience`);
  await coach.fillIn(intakeForms.experience, experience);
  await hands.press(page.getByRole('button', { name: 'Voeg nog een baan toe' }));
  await job(2).waitFor();
  expect(await hasFocus(2)).toBe(true);
  await remove(2);
  expect(await hasFocus(1)).toBe(true);
  await remove(1);
  expect(await page.locator('button:focus').textContent()).toBe('Voeg een baan toe');
  await coach.fillIn(intakeForms.experience, experience);
  await page.getByText(/^Bewaard om/).waitFor();
  await coach.press('Bewaar dit onderdeel');
  expect(await coach.heading()).toMatch(/^Intake van/);
  expect((await walk.stored()).intake.experience).toMatchObject(experience);
});

test('a diploma is handed in', { timeout: 60_000 }, async () => {
  await coach.open(`${walk.dossier}/bestanden`);
  await coach.fillIn(uploadForm, { kind: 'diploma', title: 'Diploma vmbo, 2003' });
  await coach.attach('Bestand', { name: 'diploma.png', mimeType: 'image/png', buffer: castDiploma });
  await coach.press('Voeg het bestand toe');
  expect(await coach.text()).toContain('Het bestand is toegevoegd');
});

test('nothing is wrong with these pages', () => {
  expect(Object.fromEntries([...walk.book].filter(([, found]) => found.length > 0))).toEqual({});
});
