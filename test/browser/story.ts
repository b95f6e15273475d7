import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castClients } from '#src/demo/cast-clients.ts';
import { addDays } from '#src/domain/calendar.ts';
import { shortDate } from '#src/domain/format.ts';
import { destroyFrom, lastArchivedDay } from '#src/domain/retention.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { heldShortForm, intakeSteps } from '#src/domain/steps-intake.ts';
import type { Day } from '#src/domain/time.ts';
import { finalSamples } from '#templates/eindrapportage/samples.ts';
import { planSamples } from '#templates/trajectplan/samples.ts';
import { progressSamples } from '#templates/voortgangsrapportage/samples.ts';
import type { Manner } from './acts.ts';
import type { Answers } from './fill.ts';
import { Stage } from './stage.ts';

type Sections = Readonly<Record<string, Answers>>;
/** The stage as it stands when an act begins. */
type Now = () => Stage;

const minutes = 60_000;
const reason = 'Graag de scholing preciezer: welke cursus, hoe lang en wat kost die?';
const answer = 'Activiteit 3 noemt nu de cursus, de duur en de kosten.';

/** A sample's sections are records of answers, checked when the sample was loaded. */
const sectionsOf = (sample: { readonly sections: unknown } | undefined) => sample?.sections as Sections;

/** Plays a whole trajectory, an act a test; `manner` is how everybody in it works a page. */
export function playTrajectory(manner: Manner): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open('2026-01-05', manner);
  });
  afterAll(() => stage?.close());
  const now = () => stage;
  playIntake(now);
  playApproval(now);
  playReports(now);
  playEnding(now);
  playRegister(now);

  test('nothing is wrong with any page of the walk', () => {
    expect(stage.walk.book.size).toBeGreaterThan(30);
    expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
  });

  test('the program had nothing to complain about', () => {
    expect(stage.walk.office.trouble).toEqual([]);
  });
}

function playIntake(now: Now): void {
  test('the clerk registers an order', { timeout: 4 * minutes }, async () => {
    const { walk } = now();
    const clerk = await walk.clerk();
    await walk.register(clerk);
    expect(await clerk.text()).toContain(castClients.client1.order.orderNumber);
    await clerk.leave();
  });

  test('the coach plans the intake and holds it', { timeout: 4 * minutes }, async () => {
    const stage = now();
    await stage.walk.step(await stage.coachOn('2026-01-05'), 'Intake plannen', {
      form: intakeSteps['intake.planned'],
      answers: { on: '2026-01-12', time: '10.00', place: 'Vestiging Voorbeeldstad' },
    });
    const held = await stage.coachOn('2026-01-12');
    await stage.walk.fillIntake(held);
    await stage.walk.step(held, 'Intake vastleggen', { form: heldShortForm, answers: { on: '2026-01-12' } });
  });
}

function playApproval(now: Now): void {
  /** The link in the mail with version 1. */
  let firstLink = '';

  test('the plan is written, signed and sent with a link and two files', { timeout: 5 * minutes }, async () => {
    const stage = now();
    const writer = await stage.coachOn('2026-01-23');
    await stage.walk.beginDocument(writer, 'Trajectplan beginnen');
    await stage.walk.write(writer, 'trajectplan', sectionsOf(planSamples.voorbeeld));
    await stage.walk.finish(writer, stage.signature());
    const { mail, link } = await stage.walk.invitation();
    expect(mail.attachments.map(({ fileName }) => fileName.split('.').at(-1)).sort()).toEqual(['docx', 'pdf']);
    firstLink = link;
  });

  test('the sponsor asks for a change with a reason, after a mailed code', { timeout: 2 * minutes }, async () => {
    const { walk, sponsor } = now();
    await walk.office.goTo('2026-01-28');
    await walk.openDocument(sponsor, firstLink);
    await walk.decide(sponsor, 'Graag aanpassen', reason);
    expect(await sponsor.text()).toContain('Graag aanpassen');
  });

  test('the coach reads why and sends version 2', { timeout: 2 * minutes }, async () => {
    const stage = now();
    const writer = await stage.coachOn('2026-01-28');
    await writer.open(stage.walk.dossier);
    await writer.follow(/Trajectplan.*versie 2|Trajectplan invullen/);
    expect(await writer.text()).toContain(reason);
    await stage.walk.improve(writer, 'trajectplan', { question: { changes: answer } });
    await stage.walk.finish(writer, stage.signature());
    expect((await stage.walk.invitation()).link).not.toBe(firstLink);
  });

  test('the old link leads to version 2, which shows what is different and is approved', {
    timeout: 2 * minutes,
  }, async () => {
    const stage = now();
    const { walk, sponsor } = stage;
    await sponsor.open(firstLink);
    expect(await sponsor.text()).toContain('vervangen door versie 2');
    await walk.openDocument(sponsor, (await walk.invitation()).link);
    expect(await sponsor.text()).toContain(answer);
    await walk.decide(sponsor, 'Akkoord');
    const reader = await stage.coachOn('2026-01-28');
    await reader.open(walk.dossier);
    expect(await reader.text()).toContain('Loopt');
  });
}

function playReports(now: Now): void {
  const timeout = 4 * minutes;
  test.each([1, 2])('progress report %i is asked for on cadence and approved', { timeout }, async (number) => {
    const stage = now();
    const due = (await stage.walk.stored()).trajectory.nextReport;
    if (!due) throw new Error(`no report ${number} is planned`);
    expect(due.number).toBe(number);
    const writer = await stage.coachOn(addDays(due.until, 5));
    expect(await writer.text()).toContain('oortgangsrapportage');
    await stage.walk.beginDocument(writer, 'Voortgangsrapportage beginnen');
    await stage.walk.write(writer, 'voortgangsrapportage', report(number));
    await stage.agree(writer);
  });
}

function playEnding(now: Now): void {
  test('placement, aftercare and final report end the trajectory', { timeout: 5 * minutes }, async () => {
    const stage = now();
    const { walk } = stage;
    const placed = addDays(walk.office.clock.today(), 7);
    const until = addDays(placed, 60);
    const placer = await stage.coachOn(placed);
    await walk.step(placer, 'Plaatsing vastleggen', {
      form: activeSteps['placement.recorded'],
      answers: { jobTitle: 'Medewerker goederenontvangst', hours: 28, from: placed, contractKind: 'temporary' },
    });
    const aftercare = { form: activeSteps['aftercare.started'], answers: { from: placed, until } };
    await walk.step(placer, 'Nazorg beginnen', aftercare);
    const closer = await stage.coachOn(until);
    await walk.step(closer, 'Nazorg afronden', { form: endingSteps['aftercare.completed'], answers: { on: until } });
    await walk.beginDocument(closer, 'Eindrapportage beginnen');
    await walk.write(closer, 'eindrapportage', finalReport(placed, until));
    await stage.agree(closer);
    expect((await walk.stored()).trajectory.endDate).toBe(until);
    await closer.open(walk.dossier);
    const ended = await closer.text();
    for (const wanted of ['Beëindigd', shortDate(lastArchivedDay(until)), shortDate(destroyFrom(until))])
      expect(ended).toContain(wanted);
  });
}

function playRegister(now: Now): void {
  test('the register of disclosures has exactly the lines of what left', { timeout: minutes }, async () => {
    const stage = now();
    const { walk } = stage;
    const coach = await stage.coachOn(walk.office.clock.today());
    await coach.open(`${walk.dossier}/verstrekkingen`);
    const shown = await coach.page.getByRole('row').allInnerTexts();
    const csv = await coach.page.request.get(`${walk.dossier}/verstrekkingen/csv`);
    const listed = [...(await csv.text()).matchAll(/\b[0-9a-f]{64}\b/g)].map(([hash]) => hash).sort();
    const left = (await walk.office.mailServer.list())
      .flatMap(({ attachments }) => attachments)
      .map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
      .sort();
    expect(left.length).toBeGreaterThan(10);
    expect(listed).toEqual(left);
    const short = shown.flatMap((row) => /(?:[0-9a-f]{4} ?){4}$/.exec(row.trim())?.[0].replaceAll(' ', '') ?? []);
    expect(short.sort()).toEqual(left.map((hash) => hash.slice(0, 16)));
  });
}

/** Goals and activities stand as the dossier filled them in. */
function report(number: number): Sections {
  const sample = number === 1 ? progressSamples.minimaal : progressSamples.voorbeeld;
  const { goals, activities, ...rest } = sectionsOf(sample);
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
