import { describe, expect, it } from 'vitest';
import type { Day } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import { forRequest } from '#templates/samples/cases.ts';
import { textOfKind } from './model-text.ts';

function letter(key: string, answers: object, date: Day = '2026-03-24'): string {
  return textOfKind(key, forRequest(answers, date));
}

const asked = { receivedOn: '2026-03-03', asks: ['correction'] };

describe('a refusal (L23)', () => {
  const reason = 'Dat is een mening en geen feit';

  it('cannot be made without a reason (AVG 12(4))', () => {
    expect(() => letter('L23', asked)).toThrow();
    expect(letter('L23', { ...asked, reason })).toContain('dat is een mening en geen feit.');
  });

  // six weeks after 24 March is 5 May, a holiday
  it('names directorate, complaint, supervisor and court, with the last day for the court (UAVG 35, P18, P19)', () => {
    const text = letter('L23', { ...asked, reason });
    expect(text).toMatch(/directie.*klacht.*autoriteit persoonsgegevens, postbus 93374.*rechtbank.*6 mei 2026/su);
  });

  it('says that talking or complaining leaves the day for the court as it is (UAVG 35)', () => {
    const text = letter('L23', { ...asked, reason });
    expect(text).toContain('een gesprek met de directie of een klacht verandert dit niet');
    expect(text).not.toMatch(/directie, het liefst/u);
  });

  it('counts the six weeks from its receipt, for nobody knows when it leaves, and names a day that is safe (UAVG 35)', () => {
    const text = letter('L23', { ...asked, reason });
    expect(text).toContain('binnen zes weken nadat u deze brief kreeg. tot en met 6 mei 2026 bent u zeker op tijd');
    expect(text).toContain('kreeg u deze brief na 24 maart 2026, dan heeft u langer de tijd');
    expect(text).not.toMatch(/uiterlijk op 6 mei/u);
  });

  it('says which part is granted and which is not, and never the one without the other', () => {
    const part = { granted: 'Uw diploma staat er nu bij', refused: 'De mening van de coach blijft staan' };
    const text = letter('L23', { ...asked, part, reason });
    for (const words of ['wij doen een deel van uw verzoek', 'diploma staat er nu bij.', 'de coach blijft staan.'])
      expect(text).toContain(words);
    expect(() => letter('L23', { ...asked, part: { granted: part.granted }, reason })).toThrow();
  });

  it('offers the client’s own statement beside a datum that stays (R47)', () => {
    expect(letter('L23', { ...asked, reason, statement: 'offered' })).toContain('in uw eigen woorden');
    expect(letter('L23', { ...asked, reason, statement: 'kept' })).toContain('uw eigen verklaring staat nu bij');
  });
});

describe('what was done (L24)', () => {
  it('shows old beside new, and when each recipient was told (R47, R48)', () => {
    const text = letter('L24', {
      ...asked,
      changes: [{ datum: 'intake.education', what: 'Opleiding', before: 'vmbo', after: 'havo' }],
      recipients: [{ name: 'Gemeente Voorbeeldstad', toldOn: '2026-03-18' }, { name: 'Bureau Weg' }],
    });
    expect(text).toMatch(/opleiding\nvmbo\nhavo/u);
    expect(text).toMatch(/gemeente voorbeeldstad\n18 maart 2026\nbureau weg\nniet meer te bereiken/u);
  });

  const changes = [{ datum: 'intake.education', what: 'Opleiding', after: 'havo' }];

  it('says that nobody had the data only where somebody said so (AVG 19)', () => {
    expect(letter('L24', { ...asked, changes, recipients: [] })).toContain('niemand buiten ons');
    for (const asks of [['correction'], ['completion'], ['erasure'], ['inspection', 'restriction']])
      expect(() => letter('L24', { ...asked, asks, changes })).toThrow('wie de gegevens had');
    expect(letter('L24', { ...asked, asks: ['inspection'] })).not.toContain('niemand buiten ons');
  });

  it('says of an erasure what stays and why, with every way to disagree (AVG 12(4), P13)', () => {
    const text = letter('L24', { ...asked, asks: ['erasure'], recipients: [] });
    for (const words of ['factuurgegevens', 'zeven jaar', 'belastingwet', 'stukken over dit verzoek', 'twee jaar'])
      expect(text).toContain(words);
    expect(text).toMatch(/directie.*klacht.*postbus 93374.*rechtbank.*6 mei 2026/su);
    expect(letter('L24', { ...asked, changes, recipients: [] })).not.toMatch(/factuurgegevens|rechtbank/u);
  });

  it('does not say that data are not used where that is over (AVG 18(3))', () => {
    const asks = ['restriction'];
    expect(letter('L24', { ...asked, asks, recipients: [] })).toContain('gebruiken ze voorlopig niet');
    const over = letter('L24', { ...asked, asks, recipients: [], usedAgain: '2026-03-12' });
    expect(over).toContain('op 12 maart 2026 vertelden wij u dat wij ze weer gebruiken');
    expect(over).not.toContain('voorlopig');
  });

  it('starts no new six weeks after an earlier answer (UAVG 35)', () => {
    const text = letter('L24', {
      ...asked,
      answeredOn: '2026-03-10',
      ordered: { whole: false, done: 'De coach belt u' },
      changes: [{ datum: 'intake.education', what: 'Opleiding', after: 'havo' }],
    });
    expect(text).toContain('zes weken nadat u ons antwoord van 10 maart 2026 kreeg. tot en met 21 april 2026');
    expect(text).not.toContain('5 mei 2026');
  });

  it('tells what was corrected or completed (R47)', () => {
    for (const asks of [['correction'], ['completion']])
      expect(() => letter('L24', { ...asked, asks, recipients: [] })).toThrow('wat er is veranderd');
  });
});

describe('the directorate', () => {
  const invited = { receivedOn: '2026-03-03', clock: 'running', answeredOn: '2026-03-24' };

  // ten working days after 31 March is 16 April, and the month of the request ends on 7 April
  it.each([
    ['running', '2026-03-31', 'uiterlijk 7 april 2026'],
    ['extended', '2026-03-31', 'uiterlijk 16 april 2026'],
    ['running', '2026-04-14', 'uiterlijk 29 april 2026'],
  ])(
    'decides within ten working days, inside the one term as long as that runs (L25, R53): %s, %s',
    (clock, on, by) => {
      const text = letter('L25', { ...invited, clock, on, time: '14.00' });
      expect(text).toContain('om 14.00 uur');
      expect(text).toContain(by);
    },
  );

  it('names the end of the term before there is an appointment, unless it is over (L25, R53)', () => {
    const within = 'binnen tien werkdagen na het gesprek';
    expect(letter('L25', invited)).toContain(`${within}, en uiterlijk op 7 april 2026`);
    expect(letter('L25', { ...invited, clock: 'extended' })).toContain(`${within}, en uiterlijk op 3 juni 2026`);
    expect(letter('L25', invited, '2026-04-08')).not.toContain('7 april 2026');
    expect(letter('L25', invited, '2026-04-08')).toContain(within);
  });

  const decided = {
    ...asked,
    answeredOn: '2026-03-24',
    clientView: 'Niet waar',
    houseView: 'Wel waar',
    reason: 'Daarom',
  };

  it('tells both views, its decision and what is to be done by when (L26, R49)', () => {
    const orders = [{ what: 'De coach haalt de zin weg', by: '2026-04-28' }];
    const text = letter('L26', { ...decided, decision: 'partly', orders });
    expect(() => letter('L26', { ...decided, decision: 'partly' })).toThrow('noem wat er wordt gedaan');
    for (const words of [
      'ons antwoord van 24 maart 2026 op uw verzoek van 3 maart 2026',
      'niet waar.',
      'wel waar.',
      'voor een deel gelijk',
      'haalt de zin weg, uiterlijk 28 april 2026.',
    ])
      expect(text).toContain(words);
  });

  it('prints complaint, supervisor and court where it refuses, and starts no new six weeks', () => {
    expect(letter('L26', { ...decided, decision: 'uphold' }, '2026-04-21')).toMatch(/klacht.*rechtbank.*6 mei 2026/su);
    expect(letter('L26', { ...decided, decision: 'uphold' }, '2026-05-26')).toMatch(
      /kon de rechtbank.*dezelfde dag, dan kon het tot en met 6 mei 2026/su,
    );
    expect(letter('L26', { ...decided, decision: 'grant' }, '2026-04-21')).not.toContain('rechtbank');
  });
});

it('L26 to whoever asked the directorate before there was an answer speaks of none, and counts from itself (R52)', () => {
  const told = textOfKind('L26', findKind('L26')?.samples.zonderAntwoord);
  expect(told).toContain('spraken wij u over uw verzoek van 3 maart 2026');
  expect(told).not.toMatch(/antwoord van|het antwoord dat u kreeg|alsnog/);
  expect(told).toContain('15 mei 2026');
});
