import { expect, it } from 'vitest';
import { answerForm, readAnswer } from '#src/web/sponsor/answer-form.ts';

it.each([
  ['Trajectplan', 'begins', 'Wij beginnen met het traject.'],
  ['Trajectplan', 'changes', 'Dit plan komt in de plaats van het vorige.'],
  ['Trajectplan', 'runs', 'Wij gaan verder zoals in dit plan staat.'],
  ['Voortgangsrapportage 2', undefined, 'Het traject gaat verder zoals beschreven.'],
  ['Eindrapportage', undefined, 'Wij sluiten het dossier af.'],
] as const)('says what agreeing to a %s leads to (%s)', (title, course, hint) => {
  const { control } = answerForm({
    title,
    outcomes: ['approved', 'rejected'],
    forInformation: false,
    ...(course && { course }),
  }).fields.outcome;
  const options = 'options' in control ? control.options : [];
  expect(options.find(({ value }) => value === 'approved')?.hint).toBe(hint);
  expect(options.every((option) => option.hint)).toBe(true);
});

it.each(['😀', '...', 'A. Ambtenaar 2', '<b>'])('takes no "%s" for the name of who decides', (name) => {
  const reading = { title: 'Trajectplan', outcomes: ['approved'], forInformation: false } as const;
  const read = readAnswer(reading, { outcome: 'approved', name, function: 'Casemanager' });
  expect(read.ok ? [] : read.problems).toEqual([
    { field: 'name', message: 'Vul een naam in met letters en gewone leestekens, zonder cijfers' },
  ]);
});

it('tells a reason that is too short beside a missing name', () => {
  const reading = { title: 'Trajectplan', outcomes: ['approved', 'rejected'], forInformation: false } as const;
  const read = readAnswer(reading, { outcome: 'rejected', remarks: 'nee', name: '', function: 'Casemanager' });
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(['remarks', 'name']);
});
