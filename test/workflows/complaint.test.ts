import { describe, expect, it } from 'vitest';
import { statePaths } from '#src/domain/machine.ts';
import {
  expectOnlyTheseRegionRows,
  expectRow,
  type RegionRow,
  reachable,
  spreadRegions,
  story,
} from './region-rows.ts';

const at = (...names: string[]) => names.map((name) => `handling.${name}`);
const admitting = at('acknowledged', 'admissibility');
const replying = at('investigating', 'hearingOffered', 'heard', 'hearingWaived', 'drafting');
const handled = [...at('assigned', 'informal'), ...replying];
const groups = {
  admitting,
  replying,
  handled,
  open: ['handling.received', ...admitting, ...handled],
  startable: at('assigned', 'informal'),
  offerable: at('investigating', 'hearingOffered', 'hearingWaived'),
  draftable: at('heard', 'hearingWaived'),
  over: at('withdrawn', 'lapsed'),
  nameable: [...admitting, ...handled],
  decidable: ['handling.received', ...admitting, ...handled, ...at('decided', 'withdrawn', 'lapsed')],
  told: at('notAdmitted', 'transferred', 'decided', 'measures', 'closed'),
  extendable: ['clock.running', 'clock.late'],
};
const signed = ['signerNotHandler', 'findings', 'reasonGiven', 'routesTold'];

const rows: RegionRow[] = spreadRegions(groups, [
  ['handling.received', 'complaint.acknowledged', [], 'handling.acknowledged'],
  ['handling.acknowledged', 'admissibility.advised', ['reasonGiven'], 'handling.admissibility'],
  ['admitting', 'complaint.forwarded', ['consentGiven', 'recipientNamed'], 'handling.transferred'],
  ['admitting', 'admissibility.checked', ['admitted', 'handlerNotInvolved'], 'handling.assigned'],
  ['admitting', 'admissibility.checked', ['groundGiven', 'reasonGiven'], 'handling.notAdmitted'],
  ['handled', 'handler.replaced', ['handlerNotInvolved', 'reasonGiven'], 'same'],
  ['handling.assigned', 'informal.proposed', ['bothAgree'], 'handling.informal'],
  ['handling.informal', 'informal.settled', ['bothConfirmed'], 'handling.closed'],
  ['handling.informal', 'informal.failed', [], 'handling.assigned'],
  ['handling.informal', 'clock.tick', ['twoWeeksOver'], 'handling.assigned'],
  ['handling.closed', 'agreement.broken', ['settledInformally'], 'handling.assigned'],
  ['startable', 'investigation.started', ['respondentInformed'], 'handling.investigating'],
  ['replying', 'respondent.replied', [], 'same'],
  ['offerable', 'hearing.offered', ['bothSides'], 'handling.hearingOffered'],
  ['handling.hearingOffered', 'hearing.held', ['dayCame', 'minutes', 'bothSides'], 'handling.heard'],
  ['handling.hearingOffered', 'hearing.waived', ['wishRecorded'], 'handling.hearingWaived'],
  ['draftable', 'drafting.started', ['respondentHad'], 'handling.drafting'],
  ['handling.drafting', 'decision.signed', signed, 'handling.decided'],
  ['handling.decided', 'measures.set', ['ownersAndDates'], 'handling.measures'],
  ['handling.decided', 'measures.none', ['explained'], 'handling.closed'],
  ['handling.measures', 'measure.done', [], 'same'],
  ['handling.measures', 'measure.done', ['all'], 'handling.closed'],
  // here it is known what became of it; the clock waits for the letter
  ['told', 'answer.sent', ['left'], 'same'],
  ['nameable', 'subject.named', [], 'same'],
  ['decidable', 'decider.named', ['nobodyFree'], 'same'],
  ['open', 'complaint.withdrawn', ['recorded'], 'handling.withdrawn'],
  ['open', 'client.died', ['sourceNoted', 'complainantDied'], 'handling.lapsed'],
  ['told', 'client.died', ['sourceNoted', 'complainantDied'], 'same'],
  ['over', 'inquiry.continued', ['reasonGiven', 'handlerNotInvolved'], 'handling.assigned'],
  ['clock.running', 'clock.tick', ['duePassed'], 'clock.late'],
  ['clock.extended', 'clock.tick', ['duePassed'], 'clock.late'],
  ['clock.running', 'term.extended', ['beforeDue', 'reasonGiven'], 'same'],
  ['extendable', 'extension.told', ['inTime'], 'clock.extended'],
  ['clock.extended', 'term.extended', ['consentGiven', 'reasonGiven'], 'same'],
  ['clock.late', 'term.extended', ['consentGiven', 'reasonGiven'], 'clock.extended'],
  ['external.none', 'external.opened', ['named'], 'external.elsewhere'],
  ['external.elsewhere', 'external.opened', ['named'], 'same'],
  ['external.elsewhere', 'external.ended', [], 'external.none'],
  ['hold.ending', 'clock.tick', ['fourteenDaysOver'], 'hold.released'],
]);
const states = reachable('complaint', [{}], rows);

type Told = Parameters<typeof story>[2];
const admitted: Told = [
  ['complaint.acknowledged', []],
  ['admissibility.checked', ['admitted', 'handlerNotInvolved']],
];
const judged: Told = [
  ...admitted,
  ['investigation.started', ['respondentInformed']],
  ['respondent.replied', []],
  ['hearing.offered', ['bothSides']],
  ['hearing.held', ['dayCame', 'minutes', 'bothSides']],
  ['drafting.started', ['respondentHad']],
  ['decision.signed', signed],
];
const settled: Told = [...admitted, ['informal.proposed', ['bothAgree']], ['informal.settled', ['bothConfirmed']]];
const forwarded: Told = [
  ['complaint.acknowledged', []],
  ['complaint.forwarded', ['consentGiven', 'recipientNamed']],
];
const refused: Told = [
  ['complaint.acknowledged', []],
  ['admissibility.checked', ['groundGiven', 'reasonGiven']],
];
const left = ['answer.sent', ['left', 'inTime']] as const;
const leftLate = ['answer.sent', ['left']] as const;
const late = ['clock.tick', ['duePassed']] as const;
const extended = ['term.extended', ['beforeDue', 'reasonGiven']] as const;
const extensionTold = ['extension.told', ['inTime']] as const;
const cameTo = (events: Told) => story('complaint', {}, events);

describe('a complaint (P19, R50)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (...row) => {
    expectRow('complaint', states, row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRegionRows('complaint', states, rows);
  });

  it('is heard on both sides, judged, and closed when the last measure is done', () => {
    expect(cameTo(judged)).toEqual(['handling.decided', 'clock.running', 'external.none', 'hold.on']);
    const done = cameTo([
      ...judged,
      left,
      ['measures.set', ['ownersAndDates']],
      ['measure.done', []],
      ['measure.done', ['all']],
    ]);
    expect(done).toEqual(['handling.closed', 'clock.met', 'external.none', 'hold.ending']);
  });

  it('solved together goes on where what was agreed is not done, in the term it had', () => {
    expect(cameTo([...settled, left])[1]).toBe('clock.met');
    const goesOn = (events: Told, ...facts: string[]) =>
      cameTo([...events, left, ['agreement.broken', ['settledInformally', ...facts]]]);
    expect(goesOn(settled)).toEqual(['handling.assigned', 'clock.running', 'external.none', 'hold.on']);
    expect(goesOn(settled, 'extended')[1]).toBe('clock.extended');
    expect(goesOn([late, ...settled])[1]).toBe('clock.late');
  });

  it.each([
    ['judged', judged, 'clock.running'],
    ['judged, told in time', [...judged, left], 'clock.met'],
    ['judged, told late', [...judged, leftLate], 'clock.metLate'],
    ['judged, told in time and recorded after the tick', [...judged, late, left], 'clock.met'],
    ['solved together', settled, 'clock.met'],
    ['solved together, told later', [...settled, leftLate], 'clock.met'],
    ['extended and solved together', [extended, extensionTold, ...settled], 'clock.met'],
    ['solved together after the term', [late, ...settled], 'clock.metLate'],
    ['forwarded', forwarded, 'clock.running'],
    ['forwarded and told', [...forwarded, left], 'clock.met'],
    ['not handled', refused, 'clock.running'],
    ['not handled and told', [...refused, left], 'clock.met'],
    ['extended', [extended], 'clock.running'],
    ['extended and told', [extended, extensionTold], 'clock.extended'],
    ['extended, told in time and recorded after the tick', [extended, late, extensionTold], 'clock.extended'],
    ['extended and told too late', [extended, late], 'clock.late'],
  ] as const)('%s has its clock by the day the letter left (R50, E8)', (_name, events, expected) => {
    expect(cameTo(events)[1]).toBe(expected);
  });

  it('is not stopped by trying to solve it together', () => {
    const trying = [...admitted, ['informal.proposed', ['bothAgree']], ['clock.tick', ['duePassed']]] as const;
    expect(cameTo(trying).slice(0, 2)).toEqual(['handling.informal', 'clock.late']);
  });

  it('is extended once by ourselves, and after that only with consent', () => {
    const once: Told = [...admitted, extended, extensionTold];
    expect(() => cameTo([...once, ['term.extended', ['beforeDue', 'reasonGiven']]])).toThrow('refused');
    expect(cameTo([...once, ['term.extended', ['reasonGiven', 'consentGiven']]])[1]).toBe('clock.extended');
  });

  it('holds destruction as long as somebody else looks at it too (R33)', () => {
    const elsewhere: Told = [['external.opened', ['named']], ...judged, ['measures.none', ['explained']]];
    expect(cameTo(elsewhere)).toEqual(['handling.closed', 'clock.running', 'external.elsewhere', 'hold.on']);
    expect(cameTo([...elsewhere, ['external.ended', []]])[3]).toBe('hold.ending');
  });

  it('of somebody who withdrew or died may be looked into by the directorate itself, without a term (E4)', () => {
    const died: Told = [...admitted, ['client.died', ['sourceNoted', 'complainantDied']]];
    expect(cameTo(died).slice(0, 2)).toEqual(['handling.lapsed', 'clock.stopped']);
    const own = cameTo([...died, ['inquiry.continued', ['reasonGiven', 'handlerNotInvolved']]]);
    expect(own).toEqual(['handling.assigned', 'clock.stopped', 'external.none', 'hold.on']);
  });

  it('has a clock that runs exactly as long as a judgment is owed', () => {
    for (const paths of states.map(statePaths)) {
      const [handling = '', clock = ''] = paths;
      if (groups.open.includes(handling)) expect(clock).toMatch(/running|extended|late|stopped/);
      if (groups.over.includes(handling)) expect(clock).toBe('clock.stopped');
    }
  });
});
