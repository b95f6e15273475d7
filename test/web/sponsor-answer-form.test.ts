import { expect, it } from 'vitest';
import { answerForm } from '#src/web/sponsor/answer-form.ts';

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
