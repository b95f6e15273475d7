import { describe, expect, it } from 'vitest';
import { retries } from '#workflows/mail.ts';
import { expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const groups = {
  waiting: ['queued', 'deferred'],
  stuck: ['unknown', 'failed', 'bounced'],
  gone: ['accepted', 'presumedDelivered', 'unknown'],
};
const rows: Row[] = spread(groups, [
  ['waiting', 'mail.tried', [], 'sending'],
  ['sending', 'mail.accepted', [], 'accepted'],
  ['sending', 'mail.deferred', [], 'deferred'],
  ['sending', 'mail.rejected', [], 'failed'],
  ['sending', 'mail.cut', [], 'unknown'],
  ['unknown', 'mail.accepted', [], 'accepted'],
  ['accepted', 'mail.presumed', ['fiveDaysPassed'], 'presumedDelivered'],
  ['gone', 'mail.bounced', [], 'bounced'],
  ['gone', 'mail.replied', [], 'replied'],
  ['stuck', 'mail.resent', [], 'queued'],
  ['waiting', 'mail.cancelled', [], 'cancelled'],
  ['stuck', 'mail.settled', [], 'settled'],
  ['waiting', 'mail.posted', [], 'posted'],
  ['stuck', 'mail.posted', [], 'posted'],
]);

describe('a mail', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('mail', stateAt('mail', from), event, needs))).toBe(to);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('mail', rows);
  });

  it('fails when it was put off more often than there are retries', () => {
    let state = stateAt('mail', 'queued');
    for (let count = 0; count < retries; count++) {
      for (const event of ['mail.tried', 'mail.deferred']) {
        const stepped = send('mail', state, event, []);
        if (!stepped.ok) throw new Error(`${event} was refused`);
        state = stepped.stored;
      }
    }
    const again = send('mail', state, 'mail.tried', []);
    expect(again.ok && pathAfter(send('mail', again.stored, 'mail.deferred', []))).toBe('failed');
  });

  it('that was stored before it could be settled still moves', () => {
    const before = { ...stateAt('mail', 'bounced'), version: 1 };
    expect(pathAfter(send('mail', before, 'mail.settled', []))).toBe('settled');
  });

  it('counts from nothing when a person sends it again', () => {
    const again = send('mail', stateAt('mail', 'failed', { deferrals: 5 }), 'mail.resent', []);
    expect(again.ok && again.stored.context).toEqual({ deferrals: 0 });
  });
});
