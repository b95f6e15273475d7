import { describe, expect, it } from 'vitest';
import type { Day } from '#src/domain/time.ts';
import { byOutplacement, byRepresentative, bySponsor, forComplaint } from '#templates/samples/cases.ts';
import { textOfKind } from './model-text.ts';

const filed = { filedOn: '2026-11-23', about: 'De coach belde niet terug' };
type Given = ReturnType<typeof forComplaint>;

function letter(key: string, answers: object, change = (given: Given) => given): string {
  return textOfKind(key, change(forComplaint({ ...filed, ...answers }, '2026-12-14')));
}

describe('the receipt of a complaint (L30)', () => {
  it.each([
    ['2026-11-23', '21 december 2026', '4 januari 2027'],
    ['2026-12-18', '15 januari 2027', '29 januari 2027'],
  ] as const)('of %s promises word by %s and a judgment by %s (R50)', (filedOn: Day, admitted, decided) => {
    const text = letter('L30', { filedOn, how: 'written' });
    expect(text).toContain(`hoort u uiterlijk ${admitted}`);
    expect(text).toContain(`uiterlijk ${decided}`);
  });

  it('asks whether an oral complaint was written down well', () => {
    expect(letter('L30', { how: 'oral' })).toContain('klopt het niet, laat het ons dan weten');
  });

  it('promises a judgment and a talk only for when it is handled', () => {
    const text = letter('L30', { how: 'written' });
    expect(text).toMatch(/als wij die behandelen\nkrijgt u ons oordeel/u);
    expect(text).toContain('als wij uw klacht behandelen, doet iemand dat die er niet bij betrokken was');
    expect(text).not.toContain('u krijgt ons oordeel');
  });
});

it.each([
  ['L30', { how: 'written' }],
  ['L32', { agreedOn: '2026-12-03', agreements: [{ what: 'De coach belt', by: '2026-12-08' }] }],
  ['L33', { reason: 'Wij horen nog iemand' }],
])('%s names the ways outside, and the supervisor only for personal data (R52)', (key, answers) => {
  const text = letter(key, answers);
  expect(text).toContain('u kunt altijd naar de rechter gaan');
  expect(text).toContain('gaat uw klacht over uw persoonsgegevens? dan kunt u ook altijd naar de autoriteit');
});

it.each([
  ['L30', { how: 'written' }, 'kregen wij'],
  ['L30', { how: 'oral' }, 'vertelde u ons'],
  ['L31', { ground: 'olderThanYear', reason: 'Niemand weet het nog' }, 'kregen wij'],
  ['L33', { reason: 'Wij horen nog iemand' }, 'kregen wij'],
])('%s says who complained on whose behalf', (key, answers, before) => {
  expect(letter(key, answers, byRepresentative)).toContain(`${before} uw klacht namens de heer a. curatelius`);
});

describe('a complaint that is not handled (L31)', () => {
  const refused = { ground: 'olderThanYear', reason: 'Niemand weet het nog' };

  it('says why, and where it can go', () => {
    const text = letter('L31', refused);
    expect(text).toContain('langer dan een jaar geleden');
    expect(text).toMatch(/gemeente voorbeeldstad.*nationale ombudsman.*blik op werk.*autoriteit.*rechter/su);
    expect(() => letter('L31', { ground: 'olderThanYear' })).toThrow();
  });

  it('names no day for the court of its own, and says that the one of a request stays (UAVG 35)', () => {
    const text = letter('L31', refused);
    expect(text).toMatch(
      /antwoord op een verzoek over uw gegevens\? dat kan tot zes weken nadat u dat antwoord kreeg/u,
    );
    expect(text).toContain('een klacht verandert die dag niet');
  });

  it('does not send somebody to the sponsor when the complaint went there', () => {
    const text = letter('L31', { ...refused, ground: 'elsewhere', forwardedTo: 'de gemeente Voorbeeldstad' });
    expect(text).toContain('wij stuurden die naar de gemeente voorbeeldstad.');
    expect(text).not.toMatch(/bij de gemeente|ombudsman/u);
    expect(text).toContain('blik op werk');
  });

  it('names the ombudsman only behind a public body, and no sponsor to whoever may not know one', () => {
    expect(letter('L31', refused, byOutplacement)).toContain('bij drukkerij bedacht b.v. een klacht');
    expect(letter('L31', refused, byOutplacement)).not.toContain('ombudsman');
    const unnamed = letter('L31', refused, bySponsor);
    expect(unnamed).not.toContain('bij de gemeente');
    expect(unnamed).toContain('na uwv of een gemeente kunt u naar de nationale ombudsman');
  });
});

it('an extension (L33) names both days and the reason', () => {
  const text = letter('L33', { reason: 'Wij horen nog iemand' });
  for (const words of ['uiterlijk 4 januari 2027', 'uiterlijk 1 februari 2027', 'wij horen nog iemand.'])
    expect(text).toContain(words);
});

it('an agreement (L32) tells each promise with its day, and that the complaint can go on', () => {
  const text = letter('L32', { agreedOn: '2026-12-03', agreements: [{ what: 'De coach belt.', by: '2026-12-08' }] });
  expect(text).toContain('de coach belt, uiterlijk 8 december 2026.');
  expect(text).toContain('dan behandelen wij uw klacht verder');
});

describe('the judgment (L34)', () => {
  const judged = {
    to: 'complainant',
    hearing: { kind: 'heard', on: '2026-12-10' },
    findings: 'Het klopt',
    judgment: 'upheld',
    reason: 'Beloofd is beloofd',
  };

  it.each([
    ['upheld', 'uw klacht is terecht (gegrond).'],
    ['partlyUpheld', 'uw klacht is voor een deel terecht (deels gegrond).'],
    ['notUpheld', 'uw klacht is niet terecht (ongegrond).'],
    ['noFinding', 'wij kunnen hierover niet oordelen (geen oordeel).'],
  ])('%s is said in plain words', (judgment, words) => {
    expect(letter('L34', { ...judged, judgment })).toContain(words);
  });

  it('tells findings, reason and measures with their day, and the other routes', () => {
    const text = letter('L34', { ...judged, measures: [{ what: 'De coach belt', by: '2027-01-11' }] });
    for (const words of [
      'het klopt.',
      'beloofd is beloofd.',
      'de coach belt, uiterlijk 11 januari 2027.',
      'blik op werk',
    ])
      expect(text).toContain(words);
  });

  it('says that nothing is done only where that was decided, and never under a complaint that is right', () => {
    expect(letter('L34', judged)).not.toContain('wat wij doen');
    expect(letter('L34', { ...judged, judgment: 'notUpheld' })).not.toContain('wat wij doen');
    expect(letter('L34', { ...judged, judgment: 'notUpheld', measures: [] })).toContain('niets te veranderen');
    for (const judgment of ['upheld', 'partlyUpheld'])
      expect(letter('L34', { ...judged, judgment, measures: [] })).not.toContain('niets te veranderen');
  });

  it('says that there was a talk or that none was wanted, and is not made without knowing (R50)', () => {
    expect(letter('L34', judged, byRepresentative)).toContain('kregen wij uw klacht namens de heer a. curatelius');
    expect(letter('L34', judged)).toContain('op 10 december 2026 hoorden wij u en de medewerker');
    expect(letter('L34', { ...judged, hearing: { kind: 'waived' } })).toContain('er is daarover geen gesprek geweest');
    expect(() => letter('L34', { ...judged, hearing: undefined })).toThrow();
  });

  it('tells the employee it was about the same judgment, without routes', () => {
    const text = letter('L34', { ...judged, to: 'respondent' });
    expect(text).toContain('de klacht is terecht (gegrond).');
    expect(text).not.toMatch(/blik op werk|uw klacht|het spijt ons/u);
  });
});
