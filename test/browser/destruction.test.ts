import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { addDays } from '#src/domain/calendar.ts';
import { withdrawForm } from '#src/domain/destruction/withdraw-form.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import { paths } from '#src/web/paths.ts';
import { dueDossier } from '#test/commands/destruction/scene.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { CaseWalk } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P12 as two people live it: one proposes, the other confirms, and within seven days one of them stops it. */
const { dossier, from } = dueDossier(1);
const since = addDays(from, -800);
const complaint = sampleComplaint(1, {
  machine: {
    ...sampleComplaint(1).machine,
    value: { handling: 'closed', clock: 'met', external: 'none', hold: 'released' },
  },
  since: { handling: since, clock: since, hold: since },
});
const timeout = 180_000;
let stage: Stage;
let manager: Person;
let director: Person;
beforeAll(async () => {
  stage = await Stage.open(from, {});
  await stage.walk.keep(dossier);
  const { store } = stage.walk.office.running;
  await store.cases.create(complaint.id, complaint);
  const people = new CaseWalk(stage.walk);
  manager = await people.member(users.hugo);
  director = await people.member(users.ans);
}, timeout);
afterAll(() => stage?.close());

test('the manager proposes what may go, and cannot confirm it', { timeout }, async () => {
  expect(destroyFromOf(dossier)).toBe(from);
  await manager.open(paths.work());
  await manager.follow(/Vernietigen in Voorbeeldstad/);
  await manager.press('Stel deze lijst voor');
  expect(await manager.text()).toContain('Bevestigen kan: Ans Directeur');
});

test('the directorate confirms, and the manager stops it within the seven days', { timeout }, async () => {
  await director.open(paths.work());
  await director.follow(/Vernietigen in Voorbeeldstad/);
  expect(await director.text()).toContain('Vernietigd is weg');
  await director.press('Bevestig de vernietiging');
  expect(await director.text()).toContain('Bedenktijd');
  await manager.open(paths.destructions());
  await manager.follow('Trek de lijst in');
  await manager.fillIn(withdrawForm, { reason: 'Eerst overleg met de directie' });
  await manager.press('Trek de lijst in');
  expect(await manager.text()).toContain('Mag worden vernietigd');
});

test('the directorate proposes an old complaint, and who handles complaints confirms it', { timeout }, async () => {
  const people = new CaseWalk(stage.walk);
  const handler = await people.member(users.kees);
  await director.open(paths.destructions());
  await director.follow('Vernietigen voor de organisatie');
  expect(await director.text()).toContain('Klacht K-');
  await director.press('Stel deze lijst voor');
  await manager.open(paths.destructions());
  expect(await manager.text()).not.toContain('Klacht');
  await handler.open(paths.work());
  await handler.follow(/Vernietigen voor de organisatie/);
  await handler.press('Bevestig de vernietiging');
  expect(await handler.text()).toContain('Bedenktijd');
});
