import { describe, expect, it } from 'vitest';
import { bookYearEvents } from '#workflows/book-year-events.ts';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const rows: Row[] = spread({ holdable: ['yearClosed', 'due', 'toConfirm', 'coolingOff'] }, [
  ['booked', 'year.closed', ['dayCame'], 'yearClosed'],
  ['yearClosed', 'destruction.allowed', ['dayCame'], 'due'],
  ['due', 'destruction.proposed', ['onList'], 'toConfirm'],
  ['toConfirm', 'destruction.withdrawn', ['offList'], 'due'],
  ['toConfirm', 'destruction.confirmed', ['bySecondPerson'], 'coolingOff'],
  ['coolingOff', 'destruction.withdrawn', ['offList'], 'due'],
  ['coolingOff', 'destruction.begun', ['coolingOver', 'noHold'], 'destroying'],
  ['holdable', 'hold.set', ['held'], 'onHold'],
  ['onHold', 'hold.released', ['noneLeft'], 'yearClosed'],
  ['onHold', 'hold.released', ['noneLeft', 'dayCame'], 'due'],
  ['destroying', 'destruction.withdrawn', ['offList'], 'due'],
  ['destroying', 'part.failed', [], 'destroyFailed'],
  ['destroyFailed', 'destruction.resumed', [], 'destroying'],
  ['destroying', 'parts.destroyed', ['allGone'], 'destroyed'],
]);

describe('the invoices of a book year (P13)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('bookYear', stateAt('bookYear', from), event, needs))).toBe(to);
  });

  it.each(rows.filter(([from, , needs]) => from !== 'onHold' || needs.length === 1))(
    'in %s, %s asks for every one of %j',
    (...row) => {
      expectEachFactNeeded('bookYear', row);
    },
  );

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('bookYear', rows);
  });

  it('is held in its own year only once that year is closed: a hold keeps no year open', () => {
    expect(pathAfter(send('bookYear', stateAt('bookYear', 'booked'), 'hold.set', ['held']))).toBe('refused: refused');
  });

  it('stays destroyed, whatever comes', () => {
    const after = Object.keys(bookYearEvents).map((event) =>
      pathAfter(send('bookYear', stateAt('bookYear', 'destroyed'), event, ['allGone'])),
    );
    expect(new Set(after)).toEqual(new Set(['refused: refused']));
  });
});
