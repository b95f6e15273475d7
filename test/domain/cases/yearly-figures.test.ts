import { expect, it } from 'vitest';
import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { complaintFigures } from '#src/domain/cases/complaint-figures.ts';
import type { ItemId, UserId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
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

it('tells of each year how many, how they ended and how long they took, without names (R53)', () => {
  const measure = { text: 'Bellen', ownerId: idOf<UserId>('ans'), dueOn: '2027-01-11' as const };
  const years = complaintFigures([
    judged(1, '2026-12-03'),
    judged(2, '2026-12-13', { judgment: 'notUpheld' }),
    judged(3, '2027-01-22', {
      judgment: 'partlyUpheld',
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
  expect(years[1]).toEqual({
    year: '2026',
    filed: 7,
    open: 1,
    settled: 1,
    withdrawn: 1,
    notHandled: 1,
    upheld: 1,
    partlyUpheld: 1,
    notUpheld: 1,
    noFinding: 0,
    medianDays: 20,
    maxDays: 60,
    extended: 1,
    late: 1,
    measuresOpen: 1,
    measuresDone: 1,
  });
  expect(years[0]).toMatchObject({ filed: 1, open: 1, medianDays: undefined });
});

it('takes the mean of both middles of an even number', () => {
  expect(complaintFigures([judged(1, '2026-12-03'), judged(2, '2026-12-06')])[0]?.medianDays).toBe(11.5);
});
