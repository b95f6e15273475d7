import { expect, it } from 'vitest';
import { courseOf, versionsOf } from '#src/domain/document-versions.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';

const courses = (builder: DossierBuilder) =>
  versionsOf(builder.build(), 'trajectplan').map((plan) => courseOf(builder.build(), plan));
const moreHours = { what: ['hours'], reason: 'Meer uren nodig' };

it('a plan begins the trajectory, also as the version that was asked for', () => {
  const returned = dossierIn('awaitingApproval').decide('asksChange', 'Graag minder uren begeleiding');
  expect(courses(returned)).toEqual(['begins', 'begins']);
});

it('a later plan changes it, before it is agreed to and after', () => {
  const changed = dossierIn('active.running').step('plan.changed', moreHours);
  expect(courses(changed)).toEqual(['begins', 'changes']);
  changed.send().decide('approved');
  expect(courses(changed)).toEqual(['begins', 'changes']);
  expect(changed.effects).toContainEqual({
    kind: 'letter',
    letter: 'L07',
    to: 'client',
    answers: { course: 'changes' },
  });
});

it('a later plan of a private sponsor does so too, who agrees by signing', () => {
  const own = dossierIn('planning', { client: 'client5' }).submit().step('plan.changed', moreHours);
  expect(courses(own)).toEqual(['begins', 'changes']);
  expect(courses(own.submit())).toEqual(['begins', 'changes']);
});

it('a plan that came too late is the one by which the trajectory runs (R17)', () => {
  const ans = { kind: 'user', id: users.ans.id } as const;
  const early = dossierIn('awaitingApproval').step('start.overridden', { reason: 'De cursus begint morgen' }, ans);
  expect(courses(early)).toEqual(['runs']);
});
