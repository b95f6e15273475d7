import { describe, expect, it } from 'vitest';
import type { WorkflowKey } from '#workflows/index.ts';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const company: Row[] = spread(
  { contractable: ['proposed', 'suspended'], endable: ['proposed', 'contracted', 'suspended'] },
  [
    ['contractable', 'partner.contracted', ['inForce'], 'contracted'],
    ['contracted', 'partner.contracted', ['inForce'], 'contracted'],
    ['contracted', 'partner.suspended', ['reasonGiven'], 'suspended'],
    ['contracted', 'contract.ended', ['contractOver'], 'suspended'],
    ['contracted', 'partner.leaked', ['breachReported'], 'suspended'],
    ['endable', 'partner.ended', ['reasonGiven'], 'ended'],
  ],
);

const person: Row[] = spread(
  {
    leaving: ['invited', 'declarationSent', 'declarationReceived', 'declarationArchived', 'cleared', 'suspended'],
    refusable: ['declarationReceived', 'declarationArchived'],
  },
  [
    ['leaving', 'person.ended', ['reasonGiven'], 'ended'],
    ['leaving', 'company.ended', ['partnerEnded'], 'ended'],
    ['invited', 'declaration.sent', ['contracted'], 'declarationSent'],
    ['declarationSent', 'declaration.received', ['signed', 'nameMatches', 'contracted'], 'declarationReceived'],
    ['refusable', 'declaration.refused', ['reasonGiven'], 'declarationSent'],
    ['declarationReceived', 'declaration.archived', ['numbered'], 'declarationArchived'],
    ['declarationArchived', 'person.cleared', ['bySecondPerson', 'contracted', 'addressProven'], 'cleared'],
    ['cleared', 'person.reviewed', ['contracted'], 'cleared'],
    ['cleared', 'person.suspended', ['reasonGiven'], 'suspended'],
    ['cleared', 'person.lapsed', ['groundGiven'], 'suspended'],
    ['cleared', 'person.leaked', ['breachReported'], 'suspended'],
    ['suspended', 'person.resumed', ['contracted', 'addressProven', 'reasonGiven'], 'cleared'],
  ],
);

const provision: Row[] = spread(
  { stoppable: ['requested', 'granted', 'provided', 'expired'], providable: ['granted', 'expired'] },
  [
    ['stoppable', 'provision.stopped', ['reasonGiven'], 'closed'],
    ['providable', 'package.provided', ['proven'], 'provided'],
    ['requested', 'provision.approved', ['proven', 'fieldsChosen'], 'granted'],
    ['provided', 'package.opened', ['rightCode'], 'acknowledged'],
    ['provided', 'package.expired', ['linkOver'], 'expired'],
    ['acknowledged', 'package.recalled', ['reasonGiven'], 'recalled'],
    ['recalled', 'deletion.confirmed', ['dayCame'], 'closed'],
  ],
);

const all: readonly (readonly [WorkflowKey, readonly Row[]])[] = [
  ['partner', company],
  ['partnerPerson', person],
  ['provision', provision],
];

describe.each(all)('%s (P15)', (key, rows) => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send(key, stateAt(key, from), event, needs))).toBe(to);
  });

  it.each(rows)('in %s, %s asks for every one of %j', (from, event, needs, to) => {
    if (from === to) {
      for (const missing of needs)
        expect(
          pathAfter(
            send(
              key,
              stateAt(key, from),
              event,
              needs.filter((one) => one !== missing),
            ),
          ),
        ).toBe('refused: refused');
      return;
    }
    expectEachFactNeeded(key, [from, event, needs, to]);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows(key, rows);
  });
});
