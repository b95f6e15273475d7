import { describe, expect, it } from 'vitest';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const awaiting = ['fresh', 'reminded', 'remindedTwice', 'escalated'].map((name) => `awaitingDecision.${name}`);
const undecided = ['draft', 'internalReview', 'clientReview', 'ready', 'sending', 'mailFailed', ...awaiting];
const inForce = ['approved', 'approvedWithRemarks', 'noted', 'closedUnanswered'];
const unsent = ['ready', 'sending', 'mailFailed'];
const groups = { awaiting, unsent, undecided, inForce, decided: [...inForce, 'returned', 'rejected'] };
const sound = ['proven', 'deciderKnown', 'bytesMatch'];

const rows: Row[] = spread(groups, [
  ['draft', 'doc.submitted', ['complete', 'wordsAnswered'], 'clientReview'],
  ['draft', 'doc.submitted', ['complete', 'wordsAnswered', 'internalReview'], 'internalReview'],
  ['internalReview', 'review.ok', ['notAuthor'], 'clientReview'],
  ['internalReview', 'review.changes', ['notAuthor'], 'draft'],
  ['clientReview', 'client.signed', [], 'ready'],
  ['clientReview', 'client.signed', ['clientIsSponsor'], 'approved'],
  ['ready', 'client.signed', ['clientIsSponsor'], 'approved'],
  ['clientReview', 'client.saw', [], 'ready'],
  ['clientReview', 'client.refusedToSign', ['dateAndWords'], 'ready'],
  ['clientReview', 'client.attempted', [], 'same'],
  ['clientReview', 'client.noReaction', ['termPassed', 'triedTwice'], 'ready'],
  ['clientReview', 'client.asksCorrection', [], 'draft'],
  ['ready', 'doc.send', ['recipientAssigns', 'addressVerified', 'notRestricted', 'channelAllowed'], 'sending'],
  [
    'unsent',
    'doc.posted',
    ['recipientAssigns', 'notRestricted', 'channelAllowed', 'dayRight', 'notPostedYet'],
    'awaitingDecision.fresh',
  ],
  [
    'awaiting',
    'doc.posted',
    ['recipientAssigns', 'notRestricted', 'channelAllowed', 'dayRight', 'notPostedYet'],
    'same',
  ],
  ['sending', 'mail.accepted', [], 'awaitingDecision.fresh'],
  ['sending', 'mail.rejected', [], 'mailFailed'],
  ['awaiting', 'mail.bounced', ['matches'], 'mailFailed'],
  ['mailFailed', 'address.corrected', ['callBackDone'], 'ready'],
  ['mailFailed', 'wrongRecipient.confirmed', [], 'withdrawn'],
  ['awaiting', 'wrongRecipient.confirmed', [], 'withdrawn'],
  ['awaiting', 'sponsor.approved', sound, 'approved'],
  ['awaiting', 'sponsor.approvedWithRemarks', [...sound, 'remarksGiven'], 'approvedWithRemarks'],
  ['awaiting', 'sponsor.approvedWithRemarks', [...sound, 'remarksGiven', 'changesPlan'], 'returned'],
  ['awaiting', 'sponsor.asksChange', [...sound, 'reasonTenLong'], 'returned'],
  ['awaiting', 'sponsor.rejected', [...sound, 'reasonGiven'], 'rejected'],
  ['rejected', 'rejection.decided', ['undecided', 'reasonGiven'], 'same'],
  ['awaiting', 'sponsor.noted', [...sound, 'informOnly'], 'noted'],
  ['awaiting', 'sponsor.forwarded', ['withinDomains'], 'sending'],
  ['awaiting', 'doc.informed', ['informOnly', 'presumedDelivered'], 'noted'],
  ['awaitingDecision.fresh', 'clock.tick', ['duePassed'], 'awaitingDecision.reminded'],
  ['awaitingDecision.reminded', 'clock.tick', ['duePassed'], 'awaitingDecision.remindedTwice'],
  ['awaitingDecision.remindedTwice', 'clock.tick', ['duePassed'], 'awaitingDecision.escalated'],
  ['awaitingDecision.escalated', 'contract.tacitApproval', ['contractAllows', 'termPassed', 'couldAnswer'], 'approved'],
  ['awaitingDecision.escalated', 'doc.closedUnanswered', ['callsNoted'], 'closedUnanswered'],
  ['awaiting', 'contact.changed', ['verified'], 'sending'],
  ['mailFailed', 'contact.changed', ['verified'], 'sending'],
  ['sending', 'contact.changed', ['verified'], 'same'],
  ['awaiting', 'coach.absent', [], 'same'],
  ['undecided', 'doc.withdrawn', ['reasonGiven'], 'withdrawn'],
  ['decided', 'doc.corrected', ['correctionGranted'], 'superseded'],
  ['inForce', 'doc.replaced', ['newerInForce'], 'superseded'],
]);

describe('the approval of one version (P9)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('approval', stateAt('approval', from), event, needs))).toBe(to);
  });

  it.each(rows)('in %s, %s asks for every one of %j', (...row) => {
    expectEachFactNeeded('approval', row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('approval', rows);
  });

  it.each([
    ['sponsor.noted', [...sound, 'informOnly'], 'awaitingDecision.fresh'],
    ['doc.informed', ['informOnly', 'presumedDelivered'], 'awaitingDecision.fresh'],
    ['doc.closedUnanswered', ['callsNoted'], 'awaitingDecision.escalated'],
  ] as const)('never lets a plan end by %s', (event, facts, from) => {
    const plan = stateAt('approval', from, { subject: 'plan' });
    expect(pathAfter(send('approval', plan, event, facts))).toBe('refused: refused');
  });
});
