import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castClients } from '#src/demo/cast-clients.ts';
import { addDays } from '#src/domain/calendar.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
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

let chrome: Browser;
let walk: Walk;
beforeAll(async () => {
  chrome = await launchChrome();
  walk = await Walk.begin(chrome, '2026-01-05');
});
afterAll(async () => {
  await chrome?.close();
  await walk?.office.close();
});

type Sections = Readonly<Record<string, Answers>>;
const reason = 'Graag de scholing preciezer: welke cursus, hoe lang en wat kost die?';
const answer = 'Activiteit 3 noemt nu de cursus, de duur en de kosten.';
const signature = (on: Day) => ({ form: documentSteps['client.signed'], answers: { on, place: 'Voorbeeldstad' } });

test('a trajectory runs from the order to the day of destruction', { timeout: 600_000 }, async () => {
  const { office } = walk;

  // 5 January: the order
  const clerk = await walk.clerk();
  await walk.register(clerk);
  expect(await clerk.text()).toContain(castClients.client1.order.orderNumber);
  await clerk.leave();

  // the coach plans the intake and holds it a week later
  let coach = await walk.coach();
  await walk.step(coach, 'Intake plannen', {
    form: intakeSteps['intake.planned'],
    answers: {
      on: '2026-01-12',
      time: '10.00',
      place: 'Vestiging Voorbeeldstad',
    },
  });
  await office.goTo('2026-01-12');
  await coach.leave();
  coach = await walk.coach();
  await walk.fillIntake(coach);
  await walk.step(coach, 'Intake vastleggen', { form: heldShortForm, answers: { on: '2026-01-12' } });

  // 23 January: the plan, discussed, signed and sent
  await office.goTo('2026-01-23');
  await coach.leave();
  coach = await walk.coach();
  const plan = planSamples.voorbeeld?.sections as unknown as Sections;
  await walk.beginDocument(coach, 'Trajectplan beginnen');
  await walk.write(coach, 'trajectplan', plan);
  await walk.finish(coach, signature('2026-01-23'));
  const first = walk.invitation();
  expect(first.mail.attachments.map(({ fileName }) => fileName.split('.').at(-1)).sort()).toEqual(['docx', 'pdf']);

  // 28 January: the sponsor wants it changed
  await office.goTo('2026-01-28');
  const sponsor = await walk.person();
  await walk.openDocument(sponsor, first.link);
  await walk.decide(sponsor, 'Graag aanpassen', reason);
  expect(await sponsor.text()).toContain('Graag aanpassen');

  // the coach reads why, and writes version 2
  await coach.leave();
  coach = await walk.coach();
  await coach.open(walk.dossier);
  await coach.follow(/Trajectplan.*versie 2|Trajectplan invullen/);
  expect(await coach.text()).toContain(reason);
  await walk.improve(coach, 'trajectplan', { question: { changes: answer } });
  await walk.finish(coach, signature('2026-01-28'));
  const second = walk.invitation();
  expect(second.link).not.toBe(first.link);

  // the old link leads to the new version; the new one shows what is different
  await sponsor.open(first.link);
  expect(await sponsor.text()).toContain('vervangen door versie 2');
  await walk.openDocument(sponsor, second.link);
  expect(await sponsor.text()).toContain(answer);
  await walk.decide(sponsor, 'Akkoord');
  await coach.open(walk.dossier);
  expect(await coach.text()).toContain('Loopt');

  // two progress reports on cadence
  for (const number of [1, 2]) {
    const due = (await walk.stored()).trajectory.nextReport;
    expect(due?.number ?? number).toBe(number);
    if (!due) throw new Error(`no report ${number} is planned`);
    await office.goTo(addDays(due.until, 5));
    await coach.leave();
    coach = await walk.coach();
    expect(await coach.text()).toContain('oortgangsrapportage');
    await walk.beginDocument(coach, 'Voortgangsrapportage beginnen');
    await walk.write(coach, 'voortgangsrapportage', report(number));
    await walk.finish(coach, signature(office.clock.today()));
    await walk.openDocument(sponsor, walk.invitation().link);
    await walk.decide(sponsor, 'Akkoord');
  }

  // placed, aftercare, final report
  const placed = addDays(office.clock.today(), 7);
  const until = addDays(placed, 60);
  await office.goTo(placed);
  await coach.leave();
  coach = await walk.coach();
  await walk.step(coach, 'Plaatsing vastleggen', {
    form: activeSteps['placement.recorded'],
    answers: {
      jobTitle: 'Medewerker goederenontvangst',
      hours: 28,
      from: placed,
      contractKind: 'temporary',
    },
  });
  await walk.step(coach, 'Nazorg beginnen', {
    form: activeSteps['aftercare.started'],
    answers: { from: placed, until },
  });
  await office.goTo(until);
  await coach.leave();
  coach = await walk.coach();
  await walk.step(coach, 'Nazorg afronden', { form: endingSteps['aftercare.completed'], answers: { on: until } });
  await walk.beginDocument(coach, 'Eindrapportage beginnen');
  await walk.write(coach, 'eindrapportage', finalReport(placed, until));
  await walk.finish(coach, signature(until));
  await walk.openDocument(sponsor, walk.invitation().link);
  await walk.decide(sponsor, 'Akkoord');

  // ended, with the days on which it leaves the archive and is destroyed
  await coach.open(walk.dossier);
  const ended = await coach.text();
  const { endDate } = (await walk.stored()).trajectory;
  expect(endDate).toBe(until);
  expect(ended).toContain('Beëindigd');
  expect(ended).toContain(shortDate(lastArchivedDay(until)));
  expect(ended).toContain(shortDate(destroyFrom(until)));
  expect(longDate(until)).not.toBe('');
});

test('the register of disclosures has exactly the lines of what left', async () => {
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

function report(number: number): Sections {
  const sample = (number === 1 ? progressSamples.minimaal : progressSamples.voorbeeld)?.sections as unknown as Sections;
  const { goals, activities, ...rest } = sample;
  return rest;
}

function finalReport(placed: Day, endedOn: Day): Sections {
  const sample = finalSamples.voorbeeld?.sections as unknown as Sections;
  return {
    ...sample,
    result: { ...sample.result, endedOn },
    placement: { ...sample.placement, from: placed },
  };
}
