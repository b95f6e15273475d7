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
const undecided = at('identified', 'talkPlanned', 'talkHeld', 'inWriting');
const carryingOut = at('partlyGranted', 'granted', 'applying', 'notifying');
const withDirectorate = at('directorateAsked', 'directoratePlanned', 'directorateHeld');
const owing = [
  ...at('received', 'replied', 'notRegistered', 'refused'),
  ...undecided,
  ...carryingOut,
  ...withDirectorate,
];
const reacting = at('answered', 'directorateDecided');
const groups = {
  undecided,
  carryingOut,
  owing,
  reacting,
  open: [...owing, ...reacting],
  begun: [...owing, ...reacting].filter((one) => one !== 'handling.received'),
  notUndecided: [...owing, ...reacting].filter((one) => !undecided.includes(one)),
  early: ['handling.received', ...undecided],
  talkable: at('identified', 'talkPlanned'),
  plannable: at('identified', 'talkPlanned', 'inWriting'),
  decidable: at('talkHeld', 'inWriting'),
  beforeTalk: at('directorateAsked', 'directoratePlanned'),
  unanswered: at('replied', 'refused', 'answered', 'settled'),
  beside: at('partlyGranted', 'applying', 'notifying', 'answered'),
  ordered: at('applying', 'notifying'),
  over: [...reacting, 'handling.settled'],
};
const known = ['mandateInOrder'];
const granted = ['matched', 'plausible', 'deciderRight'];
const refused = ['reasonGiven', 'deciderRight'];
const told = ['left', 'addresseeRight'];
const allKnow = ['allTold', 'packageHanded', 'left', 'addresseeRight'];
const held = ['dayCame', 'minutes', 'bothViews', 'deciderNotCoach'];
const decided = ['deciderNotCoach', 'bothViews', 'reasonGiven'];
const atOnce = { atOnce: 'yes' };
const change = { brings: 'change' };
const data = { brings: 'data' };
const talk = { brings: 'talk' };
const answer = { brings: 'answer' };
const open = { directorate: 'open' };
const asked = { directorate: 'asked' };
const over = { directorate: 'over' };

const rows: RegionRow[] = spreadRegions(groups, [
  ['handling.received', 'identity.confirmed', known, 'handling.identified', change],
  ['handling.received', 'identity.confirmed', known, 'handling.identified', data],
  ['handling.received', 'identity.confirmed', known, 'handling.identified', answer],
  ['handling.received', 'identity.confirmed', known, 'handling.directorateAsked', talk],
  ['handling.received', 'client.unmatched', ['matched', 'nothingGiven'], 'same'],
  ['undecided', 'client.unmatched', ['matched', 'nothingGiven'], 'handling.received'],
  ['beforeTalk', 'client.unmatched', ['matched', 'nothingGiven'], 'handling.received', talk],
  ['early', 'request.placed', ['isOther'], 'same'],
  ['undecided', 'request.placed', ['isOther', 'talk'], 'handling.directorateAsked'],
  ['handling.received', 'identity.unclear', [], 'same'],
  ['handling.received', 'identity.failed', ['asked', 'thirtyDaysPassed'], 'handling.lapsed'],
  ['early', 'client.matched', [], 'same'],
  ['undecided', 'mandate.ended', [], 'handling.received'],
  ['notUndecided', 'mandate.ended', [], 'same'],
  ['begun', 'identity.confirmed', known, 'same'],
  ['handling.identified', 'nothing.found', ['searched'], 'handling.notRegistered'],
  ['undecided', 'request.excessive', ['repeated', 'reasonGiven'], 'handling.refused'],
  ['undecided', 'request.effective', ['rightPerson', 'allAsked'], 'handling.notifying', atOnce],
  ['undecided', 'request.effective', ['rightPerson'], 'same', atOnce],
  ['plannable', 'talk.planned', ['notPast'], 'handling.talkPlanned'],
  ['talkable', 'talk.declined', ['wishRecorded'], 'handling.inWriting'],
  ['talkable', 'talk.held', ['dayCame', 'minutes'], 'handling.talkHeld'],
  ['handling.talkPlanned', 'client.noShow', ['dayCame'], 'handling.identified'],
  ['handling.talkPlanned', 'client.noShow', ['dayCame', 'second'], 'handling.inWriting'],
  ['decidable', 'request.granted', granted, 'handling.applying', change],
  ['decidable', 'request.granted', granted, 'handling.granted', data],
  ['decidable', 'question.answered', [], 'handling.replied', answer],
  ['handling.replied', 'answer.sent', told, 'handling.answered'],
  ['handling.applying', 'request.effective', ['rightPerson', 'allAsked'], 'handling.notifying', atOnce],
  ['handling.applying', 'request.effective', ['rightPerson'], 'same', atOnce],
  ['decidable', 'request.partlyGranted', ['matched', ...refused], 'handling.partlyGranted'],
  ['decidable', 'request.refused', refused, 'handling.refused'],
  ['handling.notRegistered', 'answer.sent', told, 'handling.answered'],
  ['handling.refused', 'answer.sent', told, 'handling.answered'],
  ['handling.partlyGranted', 'answer.sent', told, 'handling.applying', change],
  ['handling.partlyGranted', 'answer.sent', told, 'handling.granted', data],
  ['handling.partlyGranted', 'answer.sent', told, 'handling.granted', answer],
  ['handling.partlyGranted', 'answer.sent', [...told, 'packageHanded'], 'handling.answered', { ...data, ...open }],
  [
    'handling.partlyGranted',
    'answer.sent',
    [...told, 'packageHanded'],
    'handling.directorateAsked',
    { ...data, ...asked },
  ],
  ['beside', 'package.handed', ['addresseeRight'], 'same'],
  ['handling.granted', 'package.handed', ['addresseeRight'], 'handling.answered', open],
  ['handling.granted', 'package.handed', ['addresseeRight'], 'handling.directorateAsked', asked],
  ['handling.granted', 'package.handed', ['addresseeRight'], 'handling.directorateDecided', over],
  ['handling.applying', 'change.applied', ['recorded'], 'handling.notifying'],
  ['handling.notifying', 'recipients.done', allKnow, 'handling.answered', open],
  ['handling.notifying', 'recipients.done', allKnow, 'handling.directorateAsked', asked],
  ['handling.notifying', 'recipients.done', allKnow, 'handling.directorateDecided', over],
  ['undecided', 'client.disagrees', [], 'handling.directorateAsked', open],
  ['unanswered', 'client.disagrees', [], 'handling.directorateAsked', open],
  ['carryingOut', 'client.disagrees', [], 'same', open],
  ['beforeTalk', 'directorate.planned', ['notPast', 'deciderNotCoach'], 'handling.directoratePlanned'],
  ['beforeTalk', 'directorate.held', held, 'handling.directorateHeld'],
  ['handling.directoratePlanned', 'client.noShow', ['dayCame'], 'handling.directorateAsked'],
  ['handling.directorateHeld', 'directorate.decided', decided, 'handling.directorateDecided'],
  ['handling.directorateHeld', 'directorate.decided', [...decided, 'ordersChange'], 'handling.applying'],
  ['handling.directorateHeld', 'directorate.decided', [...decided, 'ordersPackage'], 'handling.granted'],
  ['beforeTalk', 'directorate.decided', [...decided, 'inWriting'], 'handling.directorateDecided'],
  ['beforeTalk', 'directorate.decided', [...decided, 'inWriting', 'ordersChange'], 'handling.applying'],
  ['beforeTalk', 'directorate.decided', [...decided, 'inWriting', 'ordersPackage'], 'handling.granted'],
  ['reacting', 'client.accepts', ['recorded'], 'handling.settled'],
  ['reacting', 'clock.tick', ['sixWeeksSilent'], 'handling.settled'],
  ['owing', 'complaint.filed', [], 'same'],
  ['owing', 'complaint.filed', ['takesOver'], 'handling.toComplaint'],
  ['over', 'complaint.filed', [], 'handling.toComplaint'],
  ['open', 'subject.named', [], 'same'],
  ['open', 'ladder.skipped', [], 'same'],
  ['open', 'decider.named', ['nobodyFree'], 'same'],
  ['handling.settled', 'ladder.skipped', [], 'same'],
  ['open', 'restriction.lifted', ['clientTold'], 'same'],
  ['handling.settled', 'restriction.lifted', ['clientTold'], 'same'],
  ['handling.settled', 'client.died', ['sourceNoted', 'restricts'], 'same'],
  // what the complaint is about stays unused until it is over and the client was told
  ['handling.toComplaint', 'complaint.over', [], 'same'],
  ['hold.byComplaint', 'complaint.over', [], 'hold.ending'],
  ['handling.toComplaint', 'restriction.lifted', ['clientTold', 'complaintOver'], 'same'],
  ['handling.toComplaint', 'client.died', ['sourceNoted', 'restricts'], 'same'],
  ['open', 'request.withdrawn', ['recorded'], 'handling.withdrawn'],
  ['open', 'client.died', ['sourceNoted'], 'handling.settled'],
  ['handling.lapsed', 'client.died', ['sourceNoted'], 'handling.settled'],
  ['clock.running', 'clock.tick', ['duePassed'], 'clock.late'],
  ['clock.extended', 'clock.tick', ['duePassed'], 'clock.late'],
  ['clock.running', 'term.extended', ['beforeDue', 'reasonGiven', 'deciderNotCoach'], 'same'],
  ['clock.running', 'extension.told', ['inTime'], 'clock.extended'],
  ['clock.late', 'extension.told', ['inTime'], 'clock.extended'],
  // here it is decided already; the clock waits for the letter
  ['handling.lapsed', 'answer.sent', told, 'same'],
  ['handling.directorateDecided', 'answer.sent', told, 'same'],
  // what was ordered is still to be done, and the decision was the answer
  ['ordered', 'answer.sent', told, 'same', { ...talk, ...over }],
  ['ordered', 'answer.sent', told, 'same', { ...answer, ...over }],
  ['hold.ending', 'clock.tick', ['fourteenDaysOver'], 'hold.released'],
]);

const contexts = ['change', 'data', 'talk', 'answer'].flatMap((brings) =>
  ['yes', 'no'].map((now) => ({ brings, atOnce: now })),
);
const states = reachable('request', contexts, rows);

const steps = {
  'identity.confirmed': ['identity.confirmed', ['mandateInOrder']],
  'identity.failed': ['identity.failed', ['asked', 'thirtyDaysPassed']],
  'talk.declined': ['talk.declined', ['wishRecorded']],
  'request.refused': ['request.refused', refused],
  'term.extended': ['term.extended', ['beforeDue', 'reasonGiven', 'deciderNotCoach']],
  'extension.told': ['extension.told', ['inTime']],
  answer: ['answer.sent', [...told, 'inTime']],
  'late answer': ['answer.sent', told],
  tick: ['clock.tick', ['duePassed']],
} as const;

/** Which places of one region go together with one of another. */
function together(region: string, name: string, other: string): string[] {
  const paths = states.map(statePaths).filter((all) => all.includes(`${region}.${name}`));
  return [...new Set(paths.flat().filter((path) => path.startsWith(`${other}.`)))].sort();
}

describe('a request (P17, P18)', () => {
  it.each(rows)('in %s, %s with %j leads to %s (%j)', (...row) => {
    expectRow('request', states, row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRegionRows('request', states, rows);
  });

  it('has a clock that runs as long as an answer is owed, and no longer', () => {
    const running = ['clock.extended', 'clock.late', 'clock.running'];
    for (const name of ['received', 'talkHeld', 'inWriting', 'refused', 'notRegistered'])
      expect(together('handling', name, 'clock')).toEqual(running);
    expect(together('handling', 'answered', 'clock')).toEqual(['clock.metLate']);
    for (const name of ['directorateDecided', 'lapsed'])
      expect(together('handling', name, 'clock')).toEqual([...running, 'clock.metLate'].sort());
    expect(together('handling', 'withdrawn', 'clock')).toEqual(['clock.metLate', 'clock.stopped']);
  });

  it.each([
    ['refused', ['identity.confirmed', 'talk.declined', 'request.refused'], 'clock.running'],
    ['refused and told in time', ['identity.confirmed', 'talk.declined', 'request.refused', 'answer'], 'clock.met'],
    ['told later', ['identity.confirmed', 'talk.declined', 'request.refused', 'late answer'], 'clock.metLate'],
    ['of whoever could not be recognised', ['identity.failed'], 'clock.running'],
    ['of whoever could not be recognised, and told', ['identity.failed', 'answer'], 'clock.met'],
    ['told in time and recorded after the tick', ['identity.failed', 'tick', 'answer'], 'clock.met'],
    ['extended', ['term.extended'], 'clock.running'],
    ['extended and told', ['term.extended', 'extension.told'], 'clock.extended'],
    [
      'extended, told in time and recorded after the tick',
      ['term.extended', 'tick', 'extension.told'],
      'clock.extended',
    ],
  ] as const)('%s has its clock by the day the letter left (AVG 12(3), E8)', (_name, events, expected) => {
    expect(
      story(
        'request',
        { brings: 'data', atOnce: 'no' },
        events.map((one) => steps[one]),
      ),
    ).toContain(expected);
  });

  it('holds destruction until fourteen days after the end, and of a complaint by the complaint until that is over (R33)', () => {
    for (const path of [...groups.open, 'handling.received'])
      expect(together('handling', path.replace('handling.', ''), 'hold')).toEqual(['hold.on']);
    for (const name of ['settled', 'withdrawn', 'lapsed'])
      expect(together('handling', name, 'hold')).toEqual(['hold.ending', 'hold.released']);
    expect(together('handling', 'toComplaint', 'hold')).toEqual(['hold.byComplaint', 'hold.ending', 'hold.released']);
  });
});
