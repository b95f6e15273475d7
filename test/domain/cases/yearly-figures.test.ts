import { expect, it } from 'vitest';
import type { ComplaintCase, RequestCase } from '#src/domain/cases/case.ts';
import { figureOf } from '#src/domain/cases/case-figure.ts';
import { type FiguresOfYear, yearlyFigures } from '#src/domain/cases/yearly-figures.ts';
import type { ItemId, UserId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { sampleComplaint, sampleRequest } from '#test/store/sample-case.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const at = (handling: string, clock: string): ComplaintCase['machine'] => ({
  machine: 'complaint',
  version: 1,
  value: { handling, clock, external: 'none', hold: 'on' },
  context: {},
});
const judged = (number: number, decidedOn: Day, changed: Partial<ComplaintCase> = {}) =>
  sampleComplaint(number, {
    judgment: 'upheld',
    decidedOn,
    answeredOn: decidedOn,
    machine: at('closed', 'met'),
    ...changed,
  });

const figuresIn = (complaints: readonly ComplaintCase[]) => yearlyFigures('complaint', complaints.map(figureOf));
const rowsOf = (year: FiguresOfYear | undefined) => Object.fromEntries(year?.rows ?? []);

it('tells of each year how many, how they ended and how long they took, without names (R53)', () => {
  const measure = { text: 'Bellen', ownerId: idOf<UserId>('ans'), dueOn: '2027-01-11' as const };
  const years = figuresIn([
    judged(1, '2026-12-03', { topic: 'guidance' }),
    judged(2, '2026-12-13', { judgment: 'notUpheld', topic: 'appointments' }),
    judged(3, '2027-01-22', {
      judgment: 'partlyUpheld',
      topic: 'appointments',
      extended: true,
      machine: at('measures', 'metLate'),
      measures: [
        { ...measure, id: idOf<ItemId>('one') },
        { ...measure, id: idOf<ItemId>('two'), doneOn: '2027-01-10' },
      ],
    }),
    sampleComplaint(4),
    sampleComplaint(5, { machine: at('closed', 'met') }),
    sampleComplaint(6, { machine: at('withdrawn', 'stopped') }),
    sampleComplaint(7, { machine: at('notAdmitted', 'met') }),
    sampleComplaint(8, { receivedOn: '2027-02-01' }),
  ]);
  expect(years.map(({ year }) => year)).toEqual(['2027', '2026']);
  expect(rowsOf(years[1])).toEqual({
    Ingediend: 7,
    'Over: Hoe wij met iemand omgaan': 0,
    'Over: De begeleiding of het coachen': 1,
    'Over: Uitleg en informatie': 0,
    'Over: Afspraken en termijnen': 2,
    'Over: Het plan, een rapportage of een besluit': 0,
    'Over: Gegevens en privacy': 0,
    'Over: Iets anders': 0,
    'Over: nog niet vastgelegd': 4,
    'Nog zonder oordeel': 1,
    Gegrond: 1,
    'Deels gegrond': 1,
    Ongegrond: 1,
    'Geen oordeel': 0,
    'Samen opgelost': 1,
    'Niet behandeld of doorgestuurd': 1,
    'Ingetrokken of vervallen': 1,
    'Weken tot oordeel, middelste': 3,
    'Weken tot oordeel, langste': 9,
    Verlengd: 1,
    'Te laat': 1,
    'Maatregelen open': 1,
    'Maatregelen gedaan': 1,
  });
  expect(rowsOf(years[0])).toMatchObject({ Ingediend: 1, 'Nog zonder oordeel': 1 });
  expect(rowsOf(years[0])['Weken tot oordeel, middelste']).toBeUndefined();
});

it('takes the mean of both middles of an even number', () => {
  const [year] = figuresIn([judged(1, '2026-12-03'), judged(2, '2026-12-13')]);
  expect(rowsOf(year)['Weken tot oordeel, middelste']).toBe(2.5);
});

it('tells of requests what was asked, how they ended and how many were in time', () => {
  const asked = (number: number, changed: Partial<RequestCase>) => figureOf(sampleRequest(number, changed));
  const stands = (handling: string, clock: string) => ({
    machine: { machine: 'request', version: 1, value: { handling, clock, hold: 'on' }, context: {} },
  });
  const took = (type: string) => ({
    events: [{ id: idOf<ItemId>(type), at: '2026-12-01T09:00:00.000Z' as const, by: 'system' as const, type }],
  });
  const years = yearlyFigures('request', [
    asked(1, {}),
    asked(2, { ...stands('settled', 'met'), ...took('request.granted'), answeredOn: '2026-12-23' }),
    asked(3, {
      ...stands('settled', 'metLate'),
      ...took('request.refused'),
      asks: ['correction'],
      answeredOn: '2026-12-28',
    }),
    asked(4, { ...stands('directorateDecided', 'met'), ...took('request.refused'), facts: decidedTo('grant') }),
    asked(5, stands('withdrawn', 'stopped')),
    asked(6, { ...stands('lapsed', 'stopped'), ...took('identity.failed') }),
    asked(7, { ...stands('toComplaint', 'running'), ...took('request.refused') }),
  ]);
  expect(rowsOf(years[0])).toMatchObject({
    Gevraagd: 7,
    'Vraag: Inzage': 6,
    'Vraag: Verbetering': 1,
    'Nog zonder antwoord': 1,
    Toegewezen: 2,
    Afgewezen: 1,
    'Antwoord kwam van de directie': 1,
    'Ingetrokken of vervallen': 1,
    'Identiteit niet vastgesteld': 1,
    'Op tijd beantwoord': 1,
    'Te laat': 1,
    'Weken tot antwoord, langste': 5,
  });
});

const decidedTo = (decision: string) => ({ 'directorate.decided': { decision } });
