import { describe, expect, it } from 'vitest';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const groups = {
  open: ['reported', 'triaged', 'registeredOnly', 'toNotify', 'supervisorNotified', 'personsInformed'],
  judgeable: ['reported', 'registeredOnly', 'closed'],
  beside: ['triaged', 'toNotify', 'supervisorNotified', 'personsInformed'],
  notifiable: ['triaged', 'registeredOnly'],
  notified: ['supervisorNotified', 'personsInformed'],
  closable: ['registeredOnly', 'supervisorNotified', 'personsInformed'],
};
const rows: Row[] = spread(groups, [
  ['judgeable', 'breach.triaged', ['riskAssessed'], 'triaged'],
  ['beside', 'breach.triaged', ['riskAssessed'], 'same'],
  ['triaged', 'breach.registered', ['riskUnlikely', 'reasonGiven'], 'registeredOnly'],
  ['notifiable', 'breach.notifiable', [], 'toNotify'],
  ['toNotify', 'supervisor.notified', ['within72Hours'], 'supervisorNotified'],
  ['toNotify', 'supervisor.notified', ['delayExplained'], 'supervisorNotified'],
  ['toNotify', 'persons.informed', ['allTold'], 'same'],
  ['supervisorNotified', 'persons.informed', ['allTold'], 'personsInformed'],
  ['notified', 'supervisor.supplemented', [], 'same'],
  ['open', 'sponsor.informed', [], 'same'],
  ['closable', 'breach.closed', ['measuresNoted', 'personsSettled', 'sponsorsTold'], 'closed'],
]);

describe('a breach (AVG 33, 34)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('breach', stateAt('breach', from), event, needs))).toBe(to);
  });

  it.each(rows)('in %s, %s asks for every one of %j', (...row) => {
    expectEachFactNeeded('breach', row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('breach', rows);
  });
});
