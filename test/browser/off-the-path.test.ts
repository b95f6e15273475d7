import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branches, sponsors, users } from '#src/demo/cast.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { withPlanWords } from '#test/web/scene.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** Pages that a walk that goes well does not come by. */
const planning = withPlanWords(dossierIn('planning').at('2026-01-23'));
const registered = dossierIn('registered', { number: 418 });
const at = { dossier: planning.build().id };
const [document] = planning.build().documents.filter(({ kind }) => kind === 'trajectplan');
const plan = { ...at, document: document?.id ?? '' };
const timeout = 180_000;
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(planning.clock.today(), {});
  await stage.walk.keep(registered.build());
  await stage.walk.keep(planning.build());
});
afterAll(() => stage?.close());

async function see(person: Person, addresses: readonly string[], status = 200): Promise<void> {
  for (const address of addresses) {
    await person.open(address);
    expect([address, person.status()]).toEqual([address, status]);
  }
}

/** Opens each page and presses its button with nothing filled in: the page comes back and says what is missing. */
async function sendEmpty(person: Person, pages: Readonly<Record<string, string | RegExp>>): Promise<void> {
  for (const [address, button] of Object.entries(pages)) {
    // without a look: the page that comes back holds the same form
    await person.page.goto(address);
    await person.press(button);
    expect([address, person.status()]).toEqual([address, 422]);
    expect(await person.page.locator(':focus').getAttribute('role')).toBe('alert');
  }
}

test('the door, and pages for everybody', { timeout }, async () => {
  const visitor = await stage.walk.person();
  await see(visitor, [paths.cannotLogin(), paths.help(), paths.accessibility(), paths.privacy()]);
  await see(visitor, ['/nergens'], 404);
  await see(visitor, [paths.welcome({ secret: 'x'.repeat(43) })], 410);
  await sendEmpty(visitor, { [paths.login()]: 'Log in' });
  await visitor.logIn(users.sanne.email);
  await see(visitor, [paths.clients(), `${paths.clients()}?zoek=Niemand`]);
  await sendEmpty(visitor, { [paths.account()]: 'Bewaar nieuw wachtwoord' });
  await visitor.leave();
});

test('sponsors and accounts', { timeout }, async () => {
  const { gemeente } = sponsors;
  const sponsor = { sponsor: gemeente.id };
  const contact = { ...sponsor, contact: gemeente.contacts[0]?.id ?? '' };
  const manager = await stage.walk.person(users.hugo.email);
  await see(manager, [paths.sponsors(), paths.sponsor(sponsor), paths.sponsorEdit(sponsor), paths.contact(contact)]);
  await see(manager, [paths.contract({ ...sponsor, contract: gemeente.contracts[0]?.id ?? '' }), paths.users()]);
  await see(manager, [paths.user({ user: users.sanne.id })]);
  await sendEmpty(manager, {
    [paths.sponsorNew()]: 'Voeg de opdrachtgever toe',
    [paths.contractNew(sponsor)]: 'Voeg het contract toe',
    [paths.contactNew(sponsor)]: 'Voeg de contactpersoon toe',
    [paths.contactVerify(contact)]: 'Leg vast dat het adres klopt',
    [paths.userNew()]: 'Voeg de medewerker toe',
    [paths.userSubstitute({ user: users.sanne.id })]: 'Regel de vervanging',
  });
  await manager.open(paths.user({ user: users.noor.id }));
  await manager.follow('Maak een eenmalige link');
  await manager.press('Maak de eenmalige link');
  await manager.leave();
});

test('branches and standard texts', { timeout }, async () => {
  const directorate = await stage.walk.person(users.ans.email);
  await see(directorate, [paths.branches(), paths.branch({ branch: branches.fictendam.id })]);
  await see(directorate, [paths.wordings(), paths.regulation(), paths.processing(), paths.selfTest()]);
  await sendEmpty(directorate, {
    [paths.branchNew()]: 'Bewaar',
    [paths.wording({ text: 'disagree' })]: 'Bewaar de tekst',
  });
  await directorate.leave();
});

test('a dossier, and forms of each kind that come back', { timeout }, async () => {
  const coach = await stage.coachOn(planning.clock.today());
  await see(coach, [paths.dossierData(at), paths.dossierDocuments(at), paths.dossierDisclosures(at)]);
  await see(coach, [
    paths.dossierLog(at),
    paths.clientData(at),
    paths.clientPerson(at),
    paths.clientRepresentative(at),
    paths.document(plan),
  ]);
  await sendEmpty(coach, {
    [paths.note(at)]: 'Leg contact vast',
    [paths.upload(at)]: 'Voeg het bestand toe',
    [paths.intakeSection({ dossier: registered.build().id, section: 'wishes' })]: 'Bewaar dit onderdeel',
    [paths.dossierStep({ dossier: registered.build().id, step: 'intake.planned' })]: 'Intake plannen',
  });
});

test('two people, one section: both texts', { timeout }, async () => {
  const coach = await stage.coachOn(planning.clock.today());
  const colleague = await stage.walk.person(users.sanne.email);
  const section = paths.documentSection({ ...plan, section: 'question' });
  for (const one of [coach, colleague]) await one.open(section);
  for (const [one, typed] of [
    [colleague, 'De cliënt wil overdag werken.'],
    [coach, 'De cliënt wil dicht bij huis werken.'],
  ] as const) {
    await one.hands.type(one.page.locator('main textarea').first(), typed);
    await one.press(/^Bewaar en ga/);
  }
  expect([coach.status(), await coach.text()]).toEqual([422, expect.stringContaining('Er is niets overschreven')]);
  await colleague.leave();
});

test('a step that another tab took already', { timeout }, async () => {
  const coach = await stage.coachOn(planning.clock.today());
  const again = await stage.walk.person(users.sanne.email);
  for (const one of [coach, again]) await one.open(paths.documentSubmit(plan));
  await coach.press('Stel de tekst vast');
  await again.press('Stel de tekst vast');
  expect(again.status()).toBe(409);
  await again.leave();
});

test('a document on its way, and the sponsor who makes mistakes', { timeout }, async () => {
  const { walk, sponsor } = stage;
  const coach = await stage.coachOn(planning.clock.today());
  await coach.open(paths.document(plan));
  await coach.follow('Ondertekening vastleggen');
  await coach.press('Ondertekening vastleggen');
  expect(coach.status()).toBe(422);
  await coach.fillIn(stage.signature().form, stage.signature().answers);
  await coach.press('Ondertekening vastleggen');
  await coach.follow('Controleren en verzenden');
  await coach.press(/^Verstuur naar/);
  expect(coach.status()).toBe(422);
  await coach.tick('checkbox', /./);
  await coach.press(/^Verstuur naar/);
  await walk.office.post();
  await coach.open(paths.document(plan));
  const clerk = await walk.person(users.fatma.email);
  await sendEmpty(clerk, { [paths.documentAnswer(plan)]: 'Ga verder' });
  await clerk.leave();
  const { link } = await walk.invitation();
  await sponsor.open(link);
  await sponsor.press('Stuur mij de code');
  const code = await walk.code();
  await sponsor.type('Code uit de e-mail', code === '000 000' ? '111 111' : '000 000');
  await sponsor.press('Open het document');
  expect(sponsor.status()).toBe(422);
  await sponsor.type('Code uit de e-mail', code);
  await sponsor.press('Open het document');
  await sponsor.press('Controleer uw besluit');
  expect(sponsor.status()).toBe(422);
  const stranger = await walk.person();
  await see(stranger, [paths.decision({ secret: 'x'.repeat(43) })], 410);
  await walk.decide(sponsor, 'Niet akkoord', 'De kosten passen niet bij de opdracht.');
  await see(sponsor, [link]);
  await stranger.leave();
});

test('on white paper, also for whoever chose dark', { timeout }, async () => {
  const coach = await stage.coachOn(stage.walk.office.clock.today());
  await coach.open(paths.account());
  await coach.tick('radio', 'Donker');
  await coach.press('Bewaar weergave');
  await coach.open(paths.dossier(at));
  expect(await coach.inspect()).toEqual([]);
});

test('a broken dossier file says sorry with a number', { timeout }, async () => {
  const coach = await stage.coachOn(stage.walk.office.clock.today());
  // nobody opened it yet: what was opened is in memory
  const broken = dossierIn('planning', { number: 419 }).build();
  await stage.walk.keep(broken);
  await writeFile(await stage.walk.office.fileOf(broken.id), 'broken');
  await see(coach, [paths.dossier({ dossier: broken.id })], 500);
  expect(await coach.text()).toMatch(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/);
});

test('nothing is wrong with any of these pages', () => {
  expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
});
