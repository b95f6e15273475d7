import { describe, expect, it } from 'vitest';
import { surveyEvents } from '#workflows/survey-events.ts';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const rows: Row[] = spread(
  {
    stoppable: ['collecting', 'checked', 'released', 'failed'],
    returnable: ['checked', 'released', 'failed'],
    takeable: ['released', 'failed'],
    unsure: ['sent', 'unknown'],
    unknowable: ['released', 'taken'],
  },
  [
    ['stoppable', 'list.withdrawn', ['nothingLeaving'], 'withdrawn'],
    ['stoppable', 'list.emptied', ['noRows'], 'lapsed'],
    ['returnable', 'list.returned', ['nothingLeaving'], 'collecting'],
    ['takeable', 'file.taken', ['nothingLeaving'], 'taken'],
    ['collecting', 'list.checked', ['hasRows'], 'checked'],
    ['checked', 'list.released', ['bySecondPerson', 'passphraseAgreed'], 'released'],
    ['released', 'file.sent', [], 'sent'],
    ['released', 'file.failed', [], 'failed'],
    ['unknowable', 'file.unknown', [], 'unknown'],
    ['taken', 'file.handed', [], 'sent'],
    ['taken', 'file.discarded', [], 'checked'],
    ['failed', 'file.resent', [], 'released'],
    ['unknown', 'file.resent', [], 'released'],
    ['unknown', 'file.arrived', [], 'sent'],
    ['sent', 'file.bounced', ['byMail'], 'failed'],
    ['sent', 'receipt.confirmed', [], 'confirmed'],
    ['unsure', 'file.deleted', ['sixtyDaysOver'], 'fileDeleted'],
    ['confirmed', 'file.deleted', ['thirtyDaysOver'], 'fileDeleted'],
  ],
);

describe('what goes to the survey bureau (P11)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('survey', stateAt('survey', from), event, needs))).toBe(to);
  });

  it.each(rows)('in %s, %s asks for every one of %j', (...row) => {
    expectEachFactNeeded('survey', row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('survey', rows);
  });

  it.each(['fileDeleted', 'withdrawn', 'lapsed'])('stays %s, whatever comes', (state) => {
    const after = Object.entries(surveyEvents).map(([event, { facts }]) =>
      pathAfter(send('survey', stateAt('survey', state), event, Object.keys(facts.shape))),
    );
    expect(new Set(after)).toEqual(new Set(['refused: refused']));
  });
});
