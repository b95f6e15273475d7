import { expect } from 'vitest';
import { defaultSecondFactorRoles } from '#src/domain/second-factor.ts';
import { codeOf } from '#test/authenticator.ts';
import { type Harness, housePassword, startHarness } from '../harness.ts';
import type { Browser } from '../web-browser.ts';

/** Where somebody sets it up. */
export const page = '/account/tweede-stap';

/** Everybody in the roles of the house by default has to have a second factor. */
export async function strictHouse(): Promise<Harness> {
  const harness = await startHarness();
  const { value, revision } = harness.store.organisation.read();
  const settings = { ...value.settings, secondFactorRoles: [...defaultSecondFactorRoles] };
  await harness.store.organisation.save(revision, { ...value, settings });
  return harness;
}

export const logIn = (browser: Browser, email: string, more: Readonly<Record<string, string>> = {}) =>
  browser.post('/inloggen', { email, wachtwoord: housePassword, naar: '', ...more });

/** Sets a second factor up as a person does, and answers what the phone and the paper then hold. */
export async function setUp(harness: Harness, browser: Browser) {
  expect((await browser.post(`${page}/beginnen`)).location).toBe(page);
  const shown = await browser.get(page);
  const secret = /class="code">([A-Z2-7 ]+)</.exec(shown.text)?.[1]?.replaceAll(' ', '') ?? '';
  expect(shown.text).toContain('<svg');
  const on = await browser.post(`${page}/aanzetten`, { code: codeOf(secret, harness.clock.now()) });
  expect(on.status).toBe(200);
  const codes = [...on.text.matchAll(/<li class="code">([\w-]+)</g)].map(([, code]) => code ?? '');
  return { secret, codes, pages: [shown, on] };
}

export const factorOf = (harness: Harness, id: string) =>
  harness.store.organisation.read().value.users.find((user) => user.id === id)?.secondFactor;

/** A coach with a second factor, the moment after. */
export async function withFactor() {
  const harness = await startHarness();
  const { coach } = harness.office;
  const made = await setUp(harness, await harness.as(coach));
  harness.clock.advance(1);
  return { harness, coach, ...made };
}
