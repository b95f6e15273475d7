import { describe, expect, it } from 'vitest';
import type { Day } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import { byRepresentative, forRequest } from '#templates/samples/cases.ts';
import { textOfKind } from './model-text.ts';

const asked = { receivedOn: '2026-01-30', asks: ['correction'] };

function letter(key: string, answers: object, change = (given: ReturnType<typeof forRequest>) => given): string {
  return textOfKind(key, change(forRequest({ ...asked, ...answers }, '2026-02-03')));
}

describe('the receipt of a request (L20)', () => {
  const receipt = { channel: 'phone', answer: 'talk' };

  it.each([
    ['2026-11-22', '22 december 2026'],
    ['2026-01-30', '2 maart 2026'],
    ['2026-03-03', '7 april 2026'],
  ] as const)('of %s promises an answer by %s (AVG 12(3))', (receivedOn: Day, day) => {
    expect(letter('L20', { ...receipt, receivedOn })).toContain(`uiterlijk ${day}`);
  });

  it('invites to a talk, or to none at the wish of the client (P17, R45)', () => {
    expect(letter('L20', receipt)).toContain('wij bespreken uw verzoek graag met u');
    expect(letter('L20', { ...receipt, answer: 'written' })).toContain('antwoord daarom per brief');
  });

  it('says that disputed data are not passed on meanwhile (AVG 18)', () => {
    expect(letter('L20', receipt)).toContain('die volgens u niet kloppen, geven wij niet door');
    expect(letter('L20', { ...receipt, asks: ['inspection'] })).not.toContain('geven wij niet door');
  });

  it('asks a representative for the mandate, and says whose data are meant (R44)', () => {
    const text = letter('L20', receipt, byRepresentative);
    expect(text).toContain('namens de heer a. curatelius');
    expect(text).toContain('waarin staat dat u de heer a. curatelius vertegenwoordigt');
    expect(text).toContain('de gegevens laten verbeteren');
    expect(text).not.toContain('uw gegevens');
  });

  it('asks for the mandate of whoever wants an answer in writing too (R44)', () => {
    const written = { ...receipt, answer: 'written' };
    expect(letter('L20', written, byRepresentative)).toContain(
      'waarin staat dat u de heer a. curatelius vertegenwoordigt',
    );
    expect(letter('L20', written)).not.toContain('vertegenwoordigt');
  });
});

const reason = 'Daarom';
it.each([
  ['L20', { channel: 'phone', answer: 'talk' }],
  ['L21', { until: '2026-03-05' }],
  ['L22', { reason }],
  ['L23', { reason }],
  ['L24', { changes: [{ datum: 'intake.education', what: 'Opleiding', after: 'havo' }], recipients: [] }],
])('%s says who asked on whose behalf', (key, answers) => {
  expect(letter(key, answers, byRepresentative)).toContain('kregen wij uw verzoek namens de heer a. curatelius');
});

const beforeIdentity = ['L20', 'L21'].flatMap((key) =>
  Object.entries(findKind(key)?.samples ?? {}).map(([name, sample]) => ({ key, name, text: textOfKind(key, sample) })),
);

it.each(beforeIdentity)(
  '$key $name leaves before it is known who asks, and tells nobody whether we know a person (R43)',
  ({ text }) => {
    expect(text).not.toMatch(/traject|cliënt|dossier|opdrachtgever|gemeente/u);
    expect(text, 'the coach is named to nobody (R64)').not.toMatch(/verzonnen|coach/u);
  },
);

it('the question who somebody is (L21) names its last day, and what was asked', () => {
  const text = letter('L21', { until: '2026-03-05' });
  for (const words of ['uiterlijk 5 maart 2026', 'u wilt\nuw gegevens laten verbeteren']) expect(text).toContain(words);
});

it('a refusal because nobody showed who they are names no coach either (L23, R43)', () => {
  expect(textOfKind('L23', findKind('L23')?.samples.identiteit)).not.toMatch(/verzonnen|coach/u);
});

describe('the extension (L22)', () => {
  it('names both days and the reason (AVG 12(3))', () => {
    const text = letter('L22', { reason: 'Wij zoeken oude stukken op' });
    for (const words of ['uiterlijk 2 maart 2026', 'uiterlijk 30 april 2026', 'wij zoeken oude stukken op.'])
      expect(text).toContain(words);
  });

  it('cannot be made without a reason', () => {
    expect(() => letter('L22', {})).toThrow();
    expect(() => letter('L22', { reason: '' })).toThrow();
  });
});
