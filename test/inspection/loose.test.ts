import { expect, it } from 'vitest';
import { looseCode, looseLabel } from '#src/domain/inspection/loose.ts';
import { kinds } from '#templates/index.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';

/** What the letters of a dossier keep of the steps that asked for them. */
const letterAnswers = Object.values(kinds)
  .filter(({ key }) => /^L(0\d|1\d|40)$/.test(key))
  .flatMap(({ samples }) => Object.values(samples))
  .flatMap((sample) => Object.keys(Object(Object(sample).letter)));

const eventData = trajectoryPaths.flatMap((path) =>
  dossierIn(path)
    .build()
    .events.flatMap(({ data = {} }) => Object.keys(data)),
);

it.each([...new Set([...letterAnswers, ...eventData])])('what is kept as %s is told under a Dutch name', (key) => {
  expect(looseLabel(key)).not.toBe(key);
});

it('codes that were kept side by side are told in words, and a text that is none as it stands', () => {
  expect(looseCode('what', 'goal, hours')).toBe('Het doel, de uren');
  expect(looseCode('what', 'De dag stond verkeerd')).toBe('De dag stond verkeerd');
});
