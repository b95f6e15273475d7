import { afterAll, beforeAll, expect, test } from 'vitest';
import { secrecyForm } from '#src/commands/organisation/secrecy.ts';
import { users } from '#src/demo/cast.ts';
import { addDays } from '#src/domain/calendar.ts';
import { withReason } from '#src/domain/settings/change.ts';
import { supervisorForm } from '#src/domain/settings/supervisor.ts';
import { userForm } from '#src/domain/user-form.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { CaseWalk } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P23, P25, P26 as the office lives them: a promise read again, a coach who leaves, a client who goes to another branch. */
const running = dossierIn('active.running').build();
const second = dossierIn('active.running', { client: 'client2', number: 418, on: '2026-01-05' }).build();
const today = dossierIn('active.running').clock.today();
const last = addDays(today, 14);
const timeout = 180_000;
let stage: Stage;
let director: Person;
let manager: Person;
let coach: Person;
beforeAll(async () => {
  stage = await Stage.open(today, {});
  for (const dossier of [running, second]) await stage.walk.keep(dossier);
  const people = new CaseWalk(stage.walk);
  director = await people.member(users.ans);
  manager = await people.member(users.hugo);
  coach = await people.member(users.sanne);
}, timeout);
afterAll(() => stage?.close());

test('a changed clause is read and confirmed by everybody before they go on', { timeout }, async () => {
  await director.open(paths.settings());
  await director.follow('Geheimhouding');
  const answers = { text: 'Ik zwijg over cliënten, ook als ik hier niet meer werk.', reason: 'Korter' };
  await director.fillIn(secrecyForm, answers);
  await director.press('Bekijk');
  expect(await director.text()).toContain('Er is nog niets veranderd');
  await director.press('Bewaar de tekst');
  expect(await director.heading()).toBe('Geheimhouding bevestigen');
  for (const person of [director, manager, coach]) {
    await person.open(paths.account());
    await person.tick('checkbox', /Ik heb dit gelezen/);
    await person.press('Bevestig en ga verder');
    expect(await person.text()).toContain('Versie 2 bevestigd op');
  }
});

test('a setting says who changed it, why, and what it was', { timeout }, async () => {
  await director.open(paths.supervisor());
  const form = withReason(supervisorForm);
  await director.fillIn(form, { name: 'Toezicht Nieuw', reason: 'Andere naam' });
  await director.press('Bewaar');
  const text = await director.text();
  expect(text).toContain('Reden: Andere naam');
  expect(text).toContain('Autoriteit Persoonsgegevens');
});

test('a coach who leaves has a successor for every client, and no access after the last day', { timeout }, async () => {
  await manager.open(paths.user({ user: users.sanne.id }));
  const { value } = stage.walk.office.running.store.organisation.read();
  const account = userForm(value, users.hugo, { today, editing: users.sanne.id });
  await manager.fillIn(account, { leavesOn: last });
  await manager.press('Bewaar de medewerker');
  expect(await manager.heading()).toBe('Opvolgers van Sanne Verzonnen');
  await manager.page.getByLabel(/Eén opvolger voor alle/).selectOption({ label: 'Noor Invaller' });
  await manager.press('Bewaar de opvolgers');
  expect(await manager.text()).toContain('Bewaard: 2 van de 2 cliënten hebben een opvolger');
  await stage.walk.office.goTo(addDays(last, 1));
  await coach.open(paths.dossier({ dossier: running.id }));
  expect(await coach.heading()).toBe('Inloggen');
  await manager.logIn(users.hugo.email);
  await manager.open(paths.dossier({ dossier: running.id }));
  expect(await manager.text()).toContain('Noor Invaller');
});

test('a client goes to another branch with a coach there, and is unknown here at the next click', {
  timeout,
}, async () => {
  await manager.open(paths.dossierStep({ dossier: running.id, step: 'coach.reassigned' }));
  expect(await manager.text()).toContain('Het dossier gaat mee naar vestiging Fictendam');
  await manager.tick('radio', /^Bram Bedenksel/);
  await manager.type('Reden', 'De cliënt is verhuisd');
  await manager.press(/^(Andere coach aanwijzen|Wijs)/);
  await manager.page.goto(paths.dossier({ dossier: running.id }));
  expect(manager.status()).toBe(404);
  expect(stage.walk.book.size).toBeGreaterThan(8);
  expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
});
