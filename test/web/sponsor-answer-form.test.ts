import { expect, it } from 'vitest';
import { answerForm, readAnswer } from '#src/web/sponsor/answer-form.ts';

it.each([
  ['Trajectplan', 'Wij beginnen met het traject.'],
  ['Voortgangsrapportage 2', 'Het traject gaat verder zoals beschreven.'],
  ['Eindrapportage', 'Wij sluiten het dossier af.'],
])('says what agreeing to a %s leads to', (title, hint) => {
  const { control } = answerForm({ title, outcomes: ['approved', 'rejected'] }).fields.outcome;
  const options = 'options' in control ? control.options : [];
  expect(options.find(({ value }) => value === 'approved')?.hint).toBe(hint);
  expect(options.every((option) => option.hint)).toBe(true);
});

it('tells a reason that is too short beside a missing name', () => {
  const reading = { title: 'Trajectplan', outcomes: ['approved', 'rejected'] } as const;
  const read = readAnswer(reading, { outcome: 'rejected', remarks: 'nee', name: '', function: 'Casemanager' });
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(['remarks', 'name']);
});
