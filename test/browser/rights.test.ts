import { afterAll, beforeAll, expect, test } from 'vitest';
import { sponsors, users } from '#src/demo/cast.ts';
import { castClients } from '#src/demo/cast-clients.ts';
import { stories } from '#src/demo/stories.ts';
import { coachViewForm } from '#src/domain/cases/coach-view-form.ts';
import { paths } from '#src/web/paths.ts';
import { CaseWalk, phone } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P17 and P18 as the people live them: a client with a telephone, the clerk, the coach and the directorate. */
const [story] = stories;
const { birthDate } = castClients.client1.client;
const timeout = 180_000;
let stage: Stage;
let request: CaseWalk;
let correction: CaseWalk;
let client: Person;
beforeAll(async () => {
  stage = await Stage.open('2026-01-05', {});
  if (!story) throw new Error('the demo has no stories');
  await stage.walk.live(story, '2026-02-16');
  request = new CaseWalk(stage.walk);
  client = await stage.walk.person(undefined, phone);
}, timeout);
afterAll(() => stage?.close());

const appointment = () => ({ on: stage.walk.office.clock.today(), time: '14.00', place: 'Vestiging Voorbeeldstad' });
const minutes = () => ({
  on: stage.walk.office.clock.today(),
  present: 'De cliënt en de coach',
  shown: 'Het hele dossier',
  minutes: 'Wij namen samen door wat er is vastgelegd.',
});
const person = { writer: 'self', name: 'J.M. van der Proef', birthDate, phone: '0612345678', answer: 'talk' };

test('a client asks by telephone to see everything, without an account', { timeout }, async () => {
  await request.ask(client, 'inspection', person);
  expect(await client.text()).toContain('Bewaar deze code');
});

test('the clerk finds whose request it is', { timeout }, async () => {
  const clerk = await request.member(users.fatma);
  await request.openNewest(clerk, paths.requests());
  await request.match(clerk, 'Proef');
  expect(await clerk.text()).toContain(users.sanne.name);
  await clerk.leave();
});

test('the coach talks with the client and gives everything that is recorded', { timeout }, async () => {
  const coach = await request.member(users.sanne);
  await request.step(coach, 'identity.confirmed', { how: 'document', code: request.code });
  await request.step(coach, 'talk.planned', appointment());
  await request.step(coach, 'talk.held', minutes());
  await request.step(coach, 'request.granted');
  await coach.open(request.address);
  await coach.follow('Maak het inzagepakket');
  await coach.press('Maak het pakket');
  expect(await coach.text()).toContain('Gemaakt op');
  await request.step(coach, 'package.handed', { on: appointment().on, how: 'link', toWhom: 'client' });
  await coach.leave();
});

test('the client reads how it stands and fetches it', { timeout }, async () => {
  expect(await request.readStanding(client, birthDate)).toContain('Wie kreeg uw gegevens?');
  const fetched = client.page.waitForEvent('download');
  await client.page.getByRole('link', { name: 'Haal uw gegevens op' }).click();
  expect((await fetched).suggestedFilename()).toMatch(/\.zip$/);
});

test('another client, by letter: a telephone number is wrong', { timeout }, async () => {
  correction = new CaseWalk(stage.walk);
  const clerk = await correction.member(users.fatma);
  const words = 'Mijn telefoonnummer klopt niet. Het is 06 87 65 43 21.';
  const visitor = await stage.walk.person(undefined, phone);
  await correction.ask(visitor, 'correction', { ...person, answer: 'written', text: words });
  await correction.openNewest(clerk, paths.requests());
  await correction.match(clerk, 'Proef');
  await clerk.leave();
});

test('the coach changes it, and the municipality that had it reads so in its mailbox', { timeout }, async () => {
  const coach = await correction.member(users.sanne);
  await correction.step(coach, 'identity.confirmed', { how: 'document' });
  await correction.step(coach, 'talk.declined', { how: 'Op het formulier' });
  await correction.step(coach, 'request.granted');
  await coach.open(correction.address);
  await coach.follow('Kies een gegeven');
  await coach.follow(/telefoon/i);
  await coach.type(/^Telefoonnummer/, '06 87654321');
  await coach.type('Waarom verandert dit?', 'De cliënt belde met het nieuwe nummer');
  await coach.press('Verander dit gegeven');
  await correction.step(coach, 'change.applied');
  await stage.walk.office.post();
  const [contact] = sponsors.gemeente.contacts;
  const mail = (await stage.walk.office.mailServer.list(contact?.email)).at(-1);
  expect(mail?.subject).toContain('Wijziging van gegevens');
  expect(mail?.attachments.map(({ fileName }) => fileName.split('.').at(-1))).toEqual(['pdf']);
  await coach.open(correction.address);
  await coach.press('Schrijf de brief aan de cliënt');
  await correction.postLetters(coach);
  expect(await coach.text()).toContain('Gemeente');
  await coach.leave();
});

test('the client disagrees: the directorate hears both and decides, never the coach', { timeout }, async () => {
  const coach = await correction.member(users.sanne);
  await correction.step(coach, 'client.disagrees', { words: 'Ook mijn oude nummer moet weg.' });
  expect(await coach.text()).not.toContain('Gesprek met de directie plannen');
  await coach.follow('Schrijf de visie van de coach');
  await coach.fillIn(coachViewForm, { words: 'Het oude nummer staat nergens meer.' });
  await coach.press('Bewaar de visie');
  await coach.leave();
  const director = await correction.member(users.ans);
  await correction.step(director, 'directorate.planned', appointment());
  await correction.step(director, 'directorate.held', minutes());
  await correction.step(director, 'directorate.decided', { decision: 'uphold', reason: 'Het oude nummer is al weg.' });
  await correction.postLetters(director);
  await director.leave();
});

test('nothing is wrong with any page of the walk', () => {
  expect(stage.walk.book.size).toBeGreaterThan(10);
  expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
  expect(stage.walk.office.trouble).toEqual([]);
});
