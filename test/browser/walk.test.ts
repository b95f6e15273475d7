import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castClients } from '#src/demo/cast-clients.ts';
import { addDays } from '#src/domain/calendar.ts';
import { shortDate } from '#src/domain/format.ts';
import { destroyFrom, lastArchivedDay } from '#src/domain/retention.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { heldShortForm, intakeSteps } from '#src/domain/steps-intake.ts';
import type { Day } from '#src/domain/time.ts';
import { finalSamples } from '#templates/eindrapportage/samples.ts';
import { planSamples } from '#templates/trajectplan/samples.ts';
import { progressSamples } from '#templates/voortgangsrapportage/samples.ts';
import { Walk } from './acts.ts';
import { launchChrome } from './chrome.ts';
import type { Answers } from './fill.ts';
import type { Person } from './person.ts';

let chrome: Browser;
let walk: Walk;
let coach: Person | undefined;
let sponsor: Person;
beforeAll(async () => {
  chrome = await launchChrome();
  walk = await Walk.begin(chrome, '2026-01-05');
});
afterAll(async () => {
  await chrome?.close();
  await walk?.office.close();
});

type Sections = Readonly<Record<string, Answers>>;
const minutes = 60_000;
const reason = 'Graag de scholing preciezer: welke cursus, hoe lang en wat kost die?';
const answer = 'Activiteit 3 noemt nu de cursus, de duur en de kosten.';
/** The link in the mail with version 1 of the plan. */
let firstLink = '';

const signature = (on: Day) => ({ form: documentSteps['client.signed'], answers: { on, place: 'Voorbeeldstad' } });

/** A sample's sections are records of answers, checked when the sample was loaded. */
const sectionsOf = (sample: { readonly sections: unknown } | undefined) => sample?.sections as Sections;

/** The next act is on another day: the session of the last one is over. */
async function coachOn(day: Day): Promise<Person> {
  if (day > walk.office.clock.today()) await walk.office.goTo(day);
  await coach?.leave();
  coach = await walk.coach();
  return coach;
}

/** The coach signs off, the sponsor agrees. */
async function agreed(by: Person): Promise<void> {
  await walk.finish(by, signature(walk.office.clock.today()));
  await walk.openDocument(sponsor, walk.invitation().link);
  await walk.decide(sponsor, 'Akkoord');
}

test('the clerk registers an order', { timeout: 2 * minutes }, async () => {
  const clerk = await walk.clerk();
  await walk.register(clerk);
  expect(await clerk.text()).toContain(castClients.client1.order.orderNumber);
  await clerk.leave();
});

test('the coach plans the intake and holds it', { timeout: 3 * minutes }, async () => {
  await walk.step(await coachOn('2026-01-05'), 'Intake plannen', {
    form: intakeSteps['intake.planned'],
    answers: { on: '2026-01-12', time: '10.00', place: 'Vestiging Voorbeeldstad' },
  });
  const held = await coachOn('2026-01-12');
  await walk.fillIntake(held);
  await walk.step(held, 'Intake vastleggen', { form: heldShortForm, answers: { on: '2026-01-12' } });
});

test('the plan is written, signed and sent with a link and two files', { timeout: 3 * minutes }, async () => {
  const writer = await coachOn('2026-01-23');
  await walk.beginDocument(writer, 'Trajectplan beginnen');
  await walk.write(writer, 'trajectplan', sectionsOf(planSamples.voorbeeld));
  await walk.finish(writer, signature('2026-01-23'));
  const { mail, link } = walk.invitation();
  expect(mail.attachments.map(({ fileName }) => fileName.split('.').at(-1)).sort()).toEqual(['docx', 'pdf']);
  firstLink = link;
});

test('the sponsor asks for a change with a reason, after a mailed code', { timeout: minutes }, async () => {
  await walk.office.goTo('2026-01-28');
  sponsor = await walk.person();
  await walk.openDocument(sponsor, firstLink);
  await walk.decide(sponsor, 'Graag aanpassen', reason);
  expect(await sponsor.text()).toContain('Graag aanpassen');
});

test('the coach reads why and sends version 2', { timeout: 2 * minutes }, async () => {
  const writer = await coachOn('2026-01-28');
  await writer.open(walk.dossier);
  await writer.follow(/Trajectplan.*versie 2|Trajectplan invullen/);
  expect(await writer.text()).toContain(reason);
  await walk.improve(writer, 'trajectplan', { question: { changes: answer } });
  await walk.finish(writer, signature('2026-01-28'));
  expect(walk.invitation().link).not.toBe(firstLink);
});

test('the old link leads to version 2, which shows what is different and is approved', {
  timeout: minutes,
}, async () => {
  await sponsor.open(firstLink);
  expect(await sponsor.text()).toContain('vervangen door versie 2');
  await walk.openDocument(sponsor, walk.invitation().link);
  expect(await sponsor.text()).toContain(answer);
  await walk.decide(sponsor, 'Akkoord');
  const reader = await coachOn('2026-01-28');
  await reader.open(walk.dossier);
  expect(await reader.text()).toContain('Loopt');
});

test.each([1, 2])(
  'progress report %i is asked for on cadence and approved',
  { timeout: 3 * minutes },
  async (number) => {
    const due = (await walk.stored()).trajectory.nextReport;
    if (!due) throw new Error(`no report ${number} is planned`);
    expect(due.number).toBe(number);
    const writer = await coachOn(addDays(due.until, 5));
    expect(await writer.text()).toContain('oortgangsrapportage');
    await walk.beginDocument(writer, 'Voortgangsrapportage beginnen');
    await walk.write(writer, 'voortgangsrapportage', report(number));
    await agreed(writer);
  },
);

test('placement, aftercare and final report end the trajectory', { timeout: 3 * minutes }, async () => {
  const placed = addDays(walk.office.clock.today(), 7);
  const until = addDays(placed, 60);
  const placer = await coachOn(placed);
  await walk.step(placer, 'Plaatsing vastleggen', {
    form: activeSteps['placement.recorded'],
    answers: { jobTitle: 'Medewerker goederenontvangst', hours: 28, from: placed, contractKind: 'temporary' },
  });
  await walk.step(placer, 'Nazorg beginnen', {
    form: activeSteps['aftercare.started'],
    answers: { from: placed, until },
  });
  const closer = await coachOn(until);
  await walk.step(closer, 'Nazorg afronden', { form: endingSteps['aftercare.completed'], answers: { on: until } });
  await walk.beginDocument(closer, 'Eindrapportage beginnen');
  await walk.write(closer, 'eindrapportage', finalReport(placed, until));
  await agreed(closer);
  expect((await walk.stored()).trajectory.endDate).toBe(until);
  await closer.open(walk.dossier);
  const ended = await closer.text();
  for (const wanted of ['Beëindigd', shortDate(lastArchivedDay(until)), shortDate(destroyFrom(until))])
    expect(ended).toContain(wanted);
});

test('the register of disclosures has exactly the lines of what left', { timeout: minutes }, async () => {
  const coach = await walk.coach();
  await coach.open(`${walk.dossier}/verstrekkingen`);
  const shown = await coach.page.getByRole('row').allInnerTexts();
  const csv = await coach.page.request.get(`${walk.dossier}/verstrekkingen?als=csv`);
  const listed = [...(await csv.text()).matchAll(/\b[0-9a-f]{64}\b/g)].map(([hash]) => hash).sort();
  const left = walk.office.mailServer
    .list()
    .flatMap(({ attachments }) => attachments)
    .map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
    .sort();
  expect(left.length).toBeGreaterThan(10);
  expect(listed).toEqual(left);
  const fingerprints = shown.flatMap((row) => /(?:[0-9a-f]{4} ?){4}$/.exec(row.trim())?.[0].replaceAll(' ', '') ?? []);
  expect(fingerprints.sort()).toEqual(left.map((hash) => hash.slice(0, 16)));
});

test('axe, html-validate and a ruler find nothing on any page of the walk', () => {
  expect(walk.book.size).toBeGreaterThan(30);
  expect(Object.fromEntries([...walk.book].filter(([, found]) => found.length > 0))).toEqual({});
});

test('the program had nothing to complain about', () => {
  expect(walk.office.trouble).toEqual([]);
});

/** Goals and activities stand as the dossier filled them in. */
function report(number: number): Sections {
  const { goals, activities, ...rest } = sectionsOf(
    number === 1 ? progressSamples.minimaal : progressSamples.voorbeeld,
  );
  return rest;
}

function finalReport(placed: Day, endedOn: Day): Sections {
  const sample = sectionsOf(finalSamples.voorbeeld);
  return {
    ...sample,
    result: { ...sample.result, endedOn },
    placement: { ...sample.placement, from: placed },
  };
}
