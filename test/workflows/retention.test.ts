import { describe, expect, it } from 'vitest';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, stateAt } from './rows.ts';

const rows: Row[] = [
  ['open', 'trajectory.closed', ['closed'], 'archivable'],
  ['archivable', 'close.undone', ['openAgain'], 'open'],
  ['archivable', 'archive.run', ['dayCame', 'nothingLeft'], 'archived'],
  ['archivable', 'archive.run', ['dayCame', 'latestDay'], 'archived'],
  ['archived', 'destruction.nears', ['sixtyDaysLeft'], 'dueSoon'],
  ['dueSoon', 'destruction.allowed', ['dayCame'], 'due'],
];

describe('what is kept after the end of a trajectory (P12)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('retention', stateAt('retention', from), event, needs))).toBe(to);
  });

  it.each(rows)('in %s, %s asks for every one of %j', (...row) => {
    expectEachFactNeeded('retention', row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('retention', rows);
  });
});
