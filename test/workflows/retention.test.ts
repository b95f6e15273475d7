import { describe, expect, it } from 'vitest';
import { retentionEvents } from '#workflows/retention-events.ts';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const rows: Row[] = spread({ holdable: ['archived', 'dueSoon', 'due', 'toConfirm', 'coolingOff'] }, [
  ['open', 'trajectory.closed', ['closed'], 'archivable'],
  ['archivable', 'close.undone', ['openAgain'], 'open'],
  ['archivable', 'archive.run', ['dayCame', 'nothingLeft'], 'archived'],
  ['archivable', 'archive.run', ['dayCame', 'latestDay'], 'archived'],
  ['archived', 'destruction.nears', ['sixtyDaysLeft'], 'dueSoon'],
  ['dueSoon', 'destruction.allowed', ['dayCame'], 'due'],
  ['due', 'destruction.proposed', ['onList'], 'toConfirm'],
  ['toConfirm', 'destruction.withdrawn', ['offList'], 'due'],
  ['toConfirm', 'destruction.confirmed', ['bySecondPerson', 'noCoachOfIt'], 'coolingOff'],
  ['coolingOff', 'destruction.withdrawn', ['offList'], 'due'],
  ['coolingOff', 'destruction.begun', ['coolingOver', 'noHold'], 'destroying'],
  ['holdable', 'hold.set', ['held'], 'onHold'],
  ['onHold', 'hold.released', ['noneLeft'], 'archived'],
  ['onHold', 'hold.released', ['noneLeft', 'sixtyDaysLeft'], 'dueSoon'],
  ['onHold', 'hold.released', ['noneLeft', 'sixtyDaysLeft', 'dayCame'], 'due'],
  ['destroying', 'destruction.withdrawn', ['offList'], 'due'],
  ['destroying', 'part.failed', [], 'destroyFailed'],
  ['destroyFailed', 'destruction.resumed', [], 'destroying'],
  ['destroying', 'parts.destroyed', ['allGone'], 'destroyed'],
]);

describe('what is kept after the end of a trajectory (P12)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('retention', stateAt('retention', from), event, needs))).toBe(to);
  });

  // what lies longer than its days is due, and needs no sixty days beside it
  it.each(rows.filter(([from, , needs]) => from !== 'onHold' || needs.length === 2))(
    'in %s, %s asks for every one of %j',
    (...row) => {
      expectEachFactNeeded('retention', row);
    },
  );

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('retention', rows);
  });

  it('goes back from a hold no further than to the list of what may be destroyed: nothing is confirmed any more', () => {
    const away = Object.keys(retentionEvents).map((event) => {
      const facts = Object.keys(retentionEvents[event as keyof typeof retentionEvents].facts.shape);
      return pathAfter(send('retention', stateAt('retention', 'onHold'), event, facts));
    });
    expect(new Set(away)).toEqual(new Set(['refused: refused', 'due']));
  });

  it('stays destroyed, whatever comes', () => {
    const after = Object.keys(retentionEvents).map((event) =>
      pathAfter(send('retention', stateAt('retention', 'destroyed'), event, ['allGone', 'openAgain'])),
    );
    expect(new Set(after)).toEqual(new Set(['refused: refused']));
  });
});
