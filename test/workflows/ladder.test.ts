import { describe, expect, it } from 'vitest';
import { statePaths } from '#src/domain/machine.ts';
import { start } from '#src/workflow/step.ts';
import { type Workflow, workflows } from '#workflows/index.ts';
import { story } from './region-rows.ts';
import { send } from './rows.ts';

type Told = readonly (readonly [event: string, truths: readonly string[]])[];

const identified: Told = [
  ['client.matched', []],
  ['identity.confirmed', ['mandateInOrder']],
];
const talked: Told = [...identified, ['talk.planned', ['notPast']], ['talk.held', ['dayCame', 'minutes']]];
const sent = ['left', 'inTime', 'addresseeRight'];
const tooLate = sent.filter((fact) => fact !== 'inTime');
const granted = ['matched', 'plausible', 'deciderRight'];
const refusal = ['reasonGiven', 'deciderRight'];
const allKnow = ['allTold', 'packageHanded', 'left', 'inTime', 'addresseeRight'];
const decided = ['deciderNotCoach', 'bothViews', 'reasonGiven'];
const refused: Told = [...talked, ['request.refused', refusal], ['answer.sent', sent]];
const heardByDirectorate: Told = [
  ['client.disagrees', []],
  ['directorate.planned', ['notPast', 'deciderNotCoach']],
  ['directorate.held', ['dayCame', 'minutes', 'bothViews', 'deciderNotCoach']],
];
const correction = { brings: 'change', atOnce: 'no' };
const inspection = { brings: 'data', atOnce: 'no' };
const objection = { brings: 'change', atOnce: 'yes' };

describe('the client who asks (P17)', () => {
  it('talks with the coach, is given everything recorded, and is content', () => {
    const asked: Told = [
      ...talked,
      ['request.granted', granted],
      ['package.handed', ['addresseeRight', 'inTime']],
      ['client.accepts', ['recorded']],
    ];
    expect(story('request', inspection, asked)).toEqual(['handling.settled', 'clock.met', 'hold.ending']);
  });

  it('has a datum put right, and whoever had the old one is told before it is answered', () => {
    const applied: Told = [...talked, ['request.granted', granted], ['change.applied', ['recorded']]];
    expect(story('request', correction, applied)).toEqual(['handling.notifying', 'clock.running', 'hold.on']);
    const answered = story('request', correction, [...applied, ['recipients.done', allKnow]]);
    expect(answered).toEqual(['handling.answered', 'clock.met', 'hold.on']);
  });

  it('objects to the survey and needs neither a talk nor a reason', () => {
    const now: Told = [...identified, ['request.effective', ['rightPerson', 'allAsked']]];
    expect(story('request', objection, [...now, ['recipients.done', allKnow]])[0]).toBe('handling.answered');
    expect(() => story('request', correction, now)).toThrow('refused');
    expect(() => story('request', objection, now.slice(identified.length))).toThrow('refused');
  });

  it('who dies has no more rights, and nothing is answered any more (E4)', () => {
    const died = story('request', correction, [...talked, ['client.died', ['sourceNoted']]]);
    expect(died).toEqual(['handling.settled', 'clock.stopped', 'hold.ending']);
    expect(() =>
      story('request', correction, [...refused, ['client.died', ['sourceNoted']], ['client.disagrees', []]]),
    ).toThrow('refused');
  });

  it('whose representative changes is asked for the new mandate first (E19)', () => {
    expect(story('request', inspection, [...talked, ['mandate.ended', []]])[0]).toBe('handling.received');
    expect(() =>
      story('request', inspection, [...talked, ['request.granted', granted], ['package.handed', []]]),
    ).toThrow('refused');
  });
});

describe('the client who disagrees (P18, P19)', () => {
  it('talks with the coach, is refused, talks with the directorate and complains', () => {
    const whole: Told = [...refused, ...heardByDirectorate, ['directorate.decided', decided], ['complaint.filed', []]];
    expect(story('request', correction, whole)).toEqual(['handling.toComplaint', 'clock.met', 'hold.byComplaint']);
    expect(story('request', correction, [...whole, ['complaint.over', []]])[2]).toBe('hold.ending');
  });

  it('is proved right, and the correction is made and told before the directorate is done', () => {
    const right: Told = [...refused, ...heardByDirectorate, ['directorate.decided', [...decided, 'ordersChange']]];
    expect(story('request', correction, right)[0]).toBe('handling.applying');
    const done: Told = [
      ['change.applied', ['recorded']],
      ['recipients.done', allKnow],
    ];
    expect(story('request', correction, [...right, ...done])[0]).toBe('handling.directorateDecided');
  });

  it('asked a question: the decision is the answer, and its order is carried out after that', () => {
    const question = { brings: 'answer', atOnce: 'no' };
    const order: Told = [...talked, ...heardByDirectorate, ['directorate.decided', [...decided, 'ordersChange']]];
    expect(story('request', question, [...order, ['answer.sent', sent]]).slice(0, 2)).toEqual([
      'handling.applying',
      'clock.met',
    ]);
    expect(story('request', question, [...order, ['answer.sent', tooLate]])[1]).toBe('clock.metLate');
    expect(() => story('request', correction, [...order, ['answer.sent', sent]])).toThrow('refused');
  });

  it('with a part of it is heard once the rest was carried out', () => {
    const partly: Told = [
      ...talked,
      ['request.partlyGranted', ['matched', ...refusal]],
      ['answer.sent', sent],
      ['client.disagrees', []],
    ];
    expect(story('request', correction, partly)[0]).toBe('handling.applying');
    const done: Told = [
      ['change.applied', ['recorded']],
      ['recipients.done', allKnow],
    ];
    const after = story('request', correction, [...partly, ...done]);
    expect(after).toEqual(['handling.directorateAsked', 'clock.met', 'hold.on']);
  });

  it('may come back after six weeks of silence, and destruction is held again', () => {
    const silent: Told = [...refused, ['clock.tick', ['sixWeeksSilent']], ['clock.tick', ['fourteenDaysOver']]];
    expect(story('request', correction, silent)[2]).toBe('hold.released');
    const back = story('request', correction, [...silent, ['client.disagrees', []]]);
    expect(back).toEqual(['handling.directorateAsked', 'clock.met', 'hold.on']);
  });

  it('is heard by the directorate once', () => {
    const twice: Told = [...refused, ...heardByDirectorate, ['directorate.decided', decided], ['client.disagrees', []]];
    expect(() => story('request', correction, twice)).toThrow('refused');
  });

  it('may complain, or go to the supervisor or the court, before anything was said (R52)', () => {
    expect(story('request', correction, [['ladder.skipped', []]])[0]).toBe('handling.received');
    expect(story('request', correction, [['complaint.filed', []]])).toEqual([
      'handling.received',
      'clock.running',
      'hold.on',
    ]);
    expect(story('request', correction, [['complaint.filed', ['takesOver']]])[0]).toBe('handling.toComplaint');
  });
});

describe('the term of a request (AVG 12(3))', () => {
  const wish: Told = [['term.extended', ['beforeDue', 'reasonGiven', 'deciderNotCoach']]];
  const extended: Told = [...talked, ...wish, ['extension.told', ['inTime']]];

  it('is extended once, by the letter that tells it', () => {
    expect(story('request', correction, [...talked, ...wish])[1]).toBe('clock.running');
    expect(story('request', correction, extended)[1]).toBe('clock.extended');
    expect(() => story('request', correction, [...extended, ...wish])).toThrow('refused');
  });

  it('is not extended by a directorate that is the coach itself (R49)', () => {
    const byCoach: Told = [...talked, ['term.extended', ['beforeDue', 'reasonGiven']]];
    expect(() => story('request', correction, byCoach)).toThrow('refused');
  });

  it('that passed stays too late when the answer comes', () => {
    const late: Told = [...extended, ['clock.tick', ['duePassed']], ['request.refused', refusal]];
    expect(story('request', correction, late)[1]).toBe('clock.late');
    expect(story('request', correction, [...late, ['answer.sent', tooLate]])[1]).toBe('clock.metLate');
  });

  it('is not extended once it has passed, or once it was answered', () => {
    expect(() => story('request', correction, [['clock.tick', ['duePassed']], ...wish])).toThrow('refused');
    expect(() => story('request', correction, [...refused, ...wish])).toThrow('refused');
  });
});

describe('no request is closed', () => {
  /** Every event with every combination of its facts, but never these; time alone closes only what was answered. */
  function walk(without: readonly string[], never: readonly string[]): Set<string> {
    const workflow: Workflow = workflows.request;
    const events = Object.entries(workflow.events).filter(([type]) => ![...never, 'clock.tick'].includes(type));
    const seen = new Set<string>();
    const open = [inspection, correction].map((context) => start('request', context));
    const known = new Set<string>();
    for (let state = open.pop(); state; state = open.pop()) {
      const name = JSON.stringify([state.value, state.context]);
      if (known.has(name)) continue;
      known.add(name);
      for (const path of statePaths(state)) seen.add(path);
      for (const [type, { facts }] of events) {
        const names = Object.keys(facts.shape).filter((one) => !without.includes(one));
        for (let bits = 0; bits < 2 ** names.length; bits++) {
          const stepped = send(
            'request',
            state,
            type,
            names.filter((_, bit) => (bits >> bit) & 1),
          );
          if (stepped.ok) open.push(stepped.stored);
        }
      }
    }
    return seen;
  }

  it('without a talk that was written down or the wish of the client for a written answer (R45)', () => {
    // a repetition, a person of whom nothing is recorded, what is effective at once, and whoever dies or withdraws are no
    // talks that were passed over
    const over = ['client.died', 'request.withdrawn', 'complaint.filed'];
    const never = ['request.excessive', 'request.effective', 'nothing.found', ...over];
    const reached = walk(['minutes', 'wishRecorded', 'second', 'inWriting'], never);
    for (const name of ['answered', 'refused', 'granted', 'directorateDecided', 'settled'])
      expect(reached).not.toContain(`handling.${name}`);
  });

  it('with a refusal that has no reason (AVG 12(4))', () => {
    const reached = walk(['reasonGiven'], []);
    expect(reached).not.toContain('handling.refused');
    expect(reached).not.toContain('handling.partlyGranted');
    expect(reached).not.toContain('handling.directorateDecided');
  });

  it('by a directorate that is the coach itself (R49)', () => {
    const reached = walk(['deciderNotCoach'], []);
    expect(reached).not.toContain('handling.directorateHeld');
    expect(reached).not.toContain('handling.directorateDecided');
  });
});
