import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { castClients } from '#src/demo/cast-clients.ts';
import { addDays } from '#src/domain/calendar.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { CaseWalk, phone } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P19 as the people live it: who complains, who handles it, who signs, and whom it is about. */
const running = dossierIn('active.running');
const { birthDate } = castClients.client1.client;
const timeout = 180_000;
let stage: Stage;
let complaint: CaseWalk;
let handler: Person;
let directorate: Person;
const today = () => stage.walk.office.clock.today();
beforeAll(async () => {
  stage = await Stage.open(running.clock.today(), {});
  await stage.walk.keep(running.build());
  complaint = new CaseWalk(stage.walk);
  handler = await complaint.member(users.kees);
  directorate = await complaint.member(users.ans);
}, timeout);
afterAll(() => stage?.close());

/** Whom it is about looks where a trace could be. */
async function seesNothing(): Promise<void> {
  const subject = await complaint.member(users.sanne);
  const { reference } = await complaint.stored();
  for (const address of [paths.work(), paths.requests(), stage.walk.dossier, `${stage.walk.dossier}/logboek`]) {
    await subject.open(address);
    expect(await subject.text()).not.toContain(reference);
  }
  for (const address of [complaint.address, paths.complaints(), paths.complaintFigures()]) {
    await subject.page.goto(address);
    expect([address, subject.status()]).toEqual([address, 404]);
  }
  await subject.leave();
}

test('a client complains from a telephone', { timeout }, async () => {
  const client = await stage.walk.person(undefined, phone);
  await complaint.ask(client, 'complaint', {
    writer: 'self',
    name: 'J.M. van der Proef',
    birthDate,
    address: 'Fictielaan 12, 1234 AB Voorbeeldstad',
    answer: 'talk',
    happenedOn: addDays(today(), -7),
    text: 'De coach kwam drie keer niet op de afspraak.',
  });
  expect(await complaint.readStanding(client, birthDate)).toContain('U diende een klacht in.');
  await client.leave();
});

test('the handler confirms and advises, the directorate admits it', { timeout }, async () => {
  await complaint.openNewest(handler, paths.complaints());
  const about = 'De coach kwam drie keer niet op de afspraak';
  await complaint.step(handler, 'complaint.acknowledged', { about, employees: [users.sanne.id] });
  await complaint.match(directorate, 'Proef');
  await complaint.step(handler, 'admissibility.advised', {
    advice: 'yes',
    topic: 'appointments',
    reason: 'Het gaat over ons werk.',
  });
  await complaint.step(directorate, 'admissibility.checked', { admitted: 'yes', handler: users.kees.id });
  await seesNothing();
});

test('whom it is about replies on the one page there is', { timeout }, async () => {
  const passedOn = 'U zou drie keer niet op de afspraak zijn gekomen.';
  await complaint.step(handler, 'investigation.started', { respondents: [users.sanne.id], passedOn });
  await seesNothing();
  const subject = await complaint.member(users.sanne);
  await subject.open(paths.complaintReplies());
  await subject.follow('Lees de klacht en reageer');
  expect(await subject.text()).toContain(passedOn);
  await subject.type('Uw reactie', 'Ik was één keer ziek gemeld en twee keer op huisbezoek.');
  await subject.press('Geef uw reactie');
  await subject.leave();
});

test('both sides are heard, the directorate signs, a measure has an owner and a day', { timeout }, async () => {
  await complaint.step(handler, 'hearing.offered', { on: today(), time: '14.00', place: 'Vestiging Voorbeeldstad' });
  await complaint.step(handler, 'hearing.held', {
    on: today(),
    present: 'De klager en de medewerker',
    complainant: 'Ik zat drie keer te wachten.',
    respondent: 'Ik had moeten bellen.',
  });
  await complaint.step(handler, 'drafting.started');
  await complaint.step(directorate, 'decision.signed', {
    findings: 'De coach kwam drie keer niet en belde niet.',
    judgment: 'upheld',
    reason: 'Een afspraak geldt voor beide kanten.',
  });
  await complaint.step(directorate, 'measures.set', {
    measures: [{ what: 'Afzeggen gaat altijd door de telefoon', owner: users.hugo.id, by: addDays(today(), 30) }],
  });
  await complaint.postLetters(handler);
  expect(await handler.text()).toContain('Afzeggen gaat altijd door de telefoon');
  await seesNothing();
});

test('nothing is wrong with any page of the walk', () => {
  expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
  // that the subject was refused is known to us, and to nobody of the house but the keeper of the log
  expect(stage.walk.office.trouble.filter((line) => !line.startsWith('refused '))).toEqual([]);
});
