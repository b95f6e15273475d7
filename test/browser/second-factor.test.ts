import { createCanvas, loadImage } from '@napi-rs/canvas';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { demoPassword } from '#src/demo/log-ins.ts';
import { defaultSecondFactorRoles } from '#src/domain/second-factor.ts';
import type { Instant } from '#src/domain/time.ts';
import { paths } from '#src/web/paths.ts';
import { codeOf } from '#test/authenticator.ts';
import { phone } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** R57 as a branch manager lives it, on a telephone without scripts; an app reads the picture from the screen. */
const timeout = 180_000;
let stage: Stage;
let manager: Person;
let secret = '';
let recoveryCode = '';
beforeAll(async () => {
  stage = await Stage.open('2026-01-05', {});
  const { organisation } = stage.walk.office.running.store;
  const { value, revision } = organisation.read();
  const settings = { ...value.settings, secondFactorRoles: [...defaultSecondFactorRoles] };
  await organisation.save(revision, { ...value, settings });
  manager = await stage.walk.person(undefined, phone);
}, timeout);
afterAll(() => stage?.close());

const later = (minutes: number) => {
  const { clock } = stage.walk.office;
  // toISOString always ends in Z, which is all the type says
  clock.set(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString() as Instant);
};
const code = () => codeOf(secret, stage.walk.office.clock.now());

test('sets the second step up before anything else, from the picture on the screen', { timeout }, async () => {
  await manager.logIn(users.hugo.email);
  expect(await manager.text()).toContain('Zet eerst uw tweede stap aan');
  await manager.press('Zet de tweede stap aan');
  const image = await loadImage(await manager.page.getByRole('img', { name: /QR-code/ }).screenshot());
  const canvas = createCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  const address = new URL(decodeQR({ width: image.width, height: image.height, data }));
  expect(decodeURIComponent(address.pathname)).toContain(users.hugo.email);
  secret = address.searchParams.get('secret') ?? '';
  await manager.type(/^Code$/, code());
  await manager.press('Zet de tweede stap aan');
  const [first = ''] = await manager.page.locator('li.code').allInnerTexts();
  recoveryCode = first;
  await manager.follow('Ga naar Mijn werk');
  expect(await manager.heading()).toContain('Hugo');
});

test('logs in with password and code, and not with the code of before', { timeout }, async () => {
  const used = code();
  await manager.logIn(users.hugo.email);
  await manager.type(/^Code$/, used);
  await manager.press('Log in');
  expect(manager.status()).toBe(422);
  later(1);
  await manager.type(/^Code$/, code());
  await manager.press('Log in');
  expect(await manager.heading()).toContain('Hugo');
});

test('is asked again before changing an account, and goes on with what was asked', { timeout }, async () => {
  await manager.open(paths.account());
  expect(await manager.text()).toContain('Waar u bent ingelogd');
  later(16);
  await manager.open(paths.user({ user: users.sanne.id }));
  expect(await manager.heading()).toBe('Bent u het nog?');
  await manager.type(/^Code$/, code());
  await manager.press('Ga verder');
  expect(await manager.heading()).toContain('Medewerker wijzigen');
  later(16);
  await manager.press('Bewaar de medewerker');
  expect(manager.status()).toBe(401);
  await manager.type(/^Code$/, recoveryCode);
  await manager.press('Ga verder');
  expect(await manager.heading()).toBe('Medewerkers');
});

test('has a lost phone set right by the directorate, and begins anew', { timeout }, async () => {
  const director = await stage.walk.person();
  // the directorate has a second step to set up itself, which the tests of pages show; here it had one for long
  const { organisation } = stage.walk.office.running.store;
  const { value, revision } = organisation.read();
  await organisation.save(revision, {
    ...value,
    settings: { ...value.settings, secondFactorRoles: ['branchManager'] },
  });
  await director.logIn(users.ans.email);
  await director.open(paths.userLink({ user: users.hugo.id }));
  await director.tick('checkbox', 'Zet ook de tweede stap uit');
  await director.press('Maak de eenmalige link');
  const link = /\/welkom\/[\w-]+/.exec(await director.text())?.[0] ?? '';
  await manager.open(link);
  await manager.type('Nieuw wachtwoord', `${demoPassword} en nog iets`);
  await manager.press('Bewaar en log in');
  expect(await manager.text()).toContain('Zet eerst uw tweede stap aan');
  await director.leave();
});

test('finds nothing to mend on the pages', () => {
  expect([...stage.walk.book].filter(([, found]) => found.length > 0)).toEqual([]);
});
