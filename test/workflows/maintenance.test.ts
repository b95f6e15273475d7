import { describe, expect, it } from 'vitest';
import { maintenanceEvents } from '#workflows/maintenance-events.ts';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const rows: Row[] = spread(
  {
    ahead: ['planned', 'announced', 'supervised', 'postponed', 'overdue'],
    missable: ['planned', 'announced', 'supervised', 'postponed'],
    announceable: ['planned', 'postponed', 'overdue'],
    busy: ['running', 'emergency'],
    checked: ['verifying', 'rolledBack'],
  },
  [
    ['ahead', 'maintenance.postponed', ['dayAhead'], 'postponed'],
    ['ahead', 'emergency.started', ['nobodyElse', 'othersSupervised'], 'emergency'],
    ['missable', 'day.missed', ['fourteenDaysOver'], 'overdue'],
    ['announceable', 'maintenance.announced', ['dayAhead'], 'announced'],
    ['announced', 'supervision.accepted', ['unsupervised'], 'supervised'],
    ['supervised', 'work.started', ['dayCame', 'backupFresh', 'nobodyElse'], 'running'],
    ['emergency', 'supervision.accepted', ['unsupervised'], 'running'],
    ['busy', 'work.finished', [], 'verifying'],
    ['busy', 'work.failed', [], 'failed'],
    ['busy', 'dossier.asked', ['standsStill'], 'same'],
    ['busy', 'dossier.opened', ['standsStill', 'secondPerson'], 'same'],
    ['busy', 'dossier.closed', ['notOver'], 'same'],
    ['verifying', 'work.failed', [], 'failed'],
    ['failed', 'work.rolledBack', [], 'rolledBack'],
    ['failed', 'supervision.accepted', ['unsupervised'], 'same'],
    ['checked', 'supervision.accepted', ['unsupervised'], 'same'],
    ['checked', 'run.signedOff', ['allChecked', 'allExplained', 'supervised'], 'signedOff'],
  ],
);

describe('maintenance of the program (P22)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('maintenance', stateAt('maintenance', from), event, needs))).toBe(to);
  });

  it.each(rows.filter(([from, , , to]) => from !== to))('in %s, %s asks for every one of %j', (...row) => {
    expectEachFactNeeded('maintenance', row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('maintenance', rows);
  });

  it('begins under supervision alone, unless it cannot wait', () => {
    const all = Object.keys(maintenanceEvents['work.started'].facts.shape);
    for (const state of ['planned', 'announced', 'postponed', 'overdue'])
      expect(pathAfter(send('maintenance', stateAt('maintenance', state), 'work.started', all))).toMatch(/^refused/);
  });

  it('stays signed off, whatever comes', () => {
    const after = Object.entries(maintenanceEvents).map(([event, { facts }]) =>
      pathAfter(send('maintenance', stateAt('maintenance', 'signedOff'), event, Object.keys(facts.shape))),
    );
    expect(new Set(after)).toEqual(new Set(['refused: refused']));
  });
});
