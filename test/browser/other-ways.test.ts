import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { demoPassword } from '#src/demo/log-ins.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { heldShortForm, intakeSteps } from '#src/domain/steps-intake.ts';
import { planSamples } from '#templates/trajectplan/samples.ts';
import { Walk } from './acts.ts';
import { launchChrome } from './chrome.ts';
import type { Answers } from './fill.ts';
import { Keyboard } from './keyboard.ts';

let chrome: Browser;
let walk: Walk;
beforeAll(async () => {
  chrome = await launchChrome();
  walk = await Walk.begin(chrome, '2026-01-05', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
});
afterAll(async () => {
  await chrome?.close();
  await walk?.office.close();
});

test('order, intake and plan go without JavaScript on a narrow screen', { timeout: 300_000 }, async () => {
  const { office } = walk;
  const clerk = await walk.clerk();
  await walk.register(clerk);
  await clerk.leave();
  let coach = await walk.coach();
  await walk.step(coach, 'Intake plannen', {
    form: intakeSteps['intake.planned'],
    answers: { on: '2026-01-12', time: '10.00', place: 'Vestiging Voorbeeldstad' },
  });
  await coach.leave();
  await office.goTo('2026-01-12');
  coach = await walk.coach();
  await walk.fillIntake(coach);
  await walk.step(coach, 'Intake vastleggen', { form: heldShortForm, answers: { on: '2026-01-12' } });
  await coach.leave();
  await office.goTo('2026-01-23');
  coach = await walk.coach();
  await walk.beginDocument(coach, 'Trajectplan beginnen');
  // sections are records of answers, checked when the sample was loaded
  await walk.write(coach, 'trajectplan', planSamples.voorbeeld?.sections as unknown as Record<string, Answers>);
  const answers = { on: '2026-01-23', place: 'Voorbeeldstad' };
  await walk.finish(coach, { form: documentSteps['client.signed'], answers });
  await coach.open(coach.page.url());
  expect(await coach.text()).toContain('Bij de opdrachtgever sinds');
  const sponsor = await walk.person();
  await walk.openDocument(sponsor, walk.invitation().link);
  expect(await sponsor.text()).toContain('reachtruck');
  await sponsor.leave();
});

test('logging in, registering and an intake section go by keyboard only', { timeout: 120_000 }, async () => {
  const clerk = await walk.person();
  await clerk.open('/inloggen');
  const keys = new Keyboard(clerk.page);
  await keys.type('E-mailadres', users.fatma.email);
  await keys.type('Wachtwoord', demoPassword);
  await clerk.page.keyboard.press('Enter');
  await clerk.page.waitForURL((url) => url.pathname !== '/inloggen');
  await clerk.open('/opdrachten/nieuw');
  await keys.choose('Gemeente Voorbeeldstad');
  await keys.enter(clerk.page.getByRole('button', { name: 'Ga verder' }));
  expect(await clerk.heading()).toBe('Opdracht');
  await clerk.leave();

  const coach = await walk.coach();
  await coach.open(`${walk.dossier}/intake/wishes`);
  const hands = new Keyboard(coach.page);
  await hands.type('Welk werk wil de cliënt doen?', 'Ik wil overdag werken, in een magazijn.');
  await hands.enter(coach.page.getByRole('button', { name: 'Bewaar dit onderdeel' }));
  expect(await coach.heading()).toMatch(/^Intake van/);
  expect(await coach.text()).toContain('bewaard');
  await coach.leave();
});

test('a sponsor decides by keyboard only', { timeout: 120_000 }, async () => {
  const { office } = walk;
  const sponsor = await walk.person();
  const { page } = sponsor;
  const keys = new Keyboard(page);
  await sponsor.open(walk.invitation().link);
  await keys.enter(page.getByRole('button', { name: 'Stuur mij de code' }));
  await keys.type('Code uit de e-mail', await walk.code());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/lezen$/);
  await keys.choose('Akkoord');
  await keys.type(/naam/i, 'A. Voorbeeld');
  await keys.type(/functie/i, 'Klantmanager');
  await keys.enter(page.getByRole('button', { name: 'Controleer uw besluit' }));
  await keys.enter(page.getByRole('button', { name: 'Verstuur definitief' }));
  expect(await sponsor.text()).toContain('Akkoord');
  await office.post();
  const plan = (await walk.stored()).documents.find(({ kind }) => kind === 'trajectplan');
  expect(plan?.decision?.outcome).toBe('approved');
});

test('a page without JavaScript is as good as one with', () => {
  expect(Object.fromEntries([...walk.book].filter(([, found]) => found.length > 0))).toEqual({});
});
