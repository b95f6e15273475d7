import {
  allKnow,
  type Facts,
  isAtOnce,
  isGrantable,
  isKnown,
  isOver,
  isRefusable,
  isTold,
  isToUnmatch,
} from './request-guards.ts';
import { isAnsweredByDecision, lifting, over, request, type Transitions, takenOver } from './request-setup.ts';

const stay = { actions: 'stay' } as const;

/** Open at every step: the ladder is an offer and no barrier (R52). */
const always = {
  'decider.named': { ...stay, guard: ({ event }) => event.facts.nobodyFree },
  'ladder.skipped': stay,
  'subject.named': stay,
  // E19: nothing goes to the old representative any more, and whoever comes instead shows the own mandate, at every step
  'mandate.ended': stay,
  'identity.confirmed': { ...stay, guard: ({ event }) => isKnown(event.facts) },
  ...lifting,
  'request.withdrawn': { target: 'withdrawn', guard: ({ event }) => event.facts.recorded },
  // E4: the rights end with the client
  'client.died': { target: 'settled', actions: 'endLadder', guard: ({ event }) => event.facts.sourceNoted },
} satisfies Transitions;

/** An answer is still to come. A complaint runs beside it, unless the client wants the complaint instead. */
const owing = {
  ...always,
  'complaint.filed': [{ target: 'toComplaint', guard: ({ event }) => event.facts.takesOver }, stay],
} satisfies Transitions;

/** Effective the moment the right person asks it; what is left is to tell the client and whoever had the data. */
const atOnce = {
  'request.effective': [
    { target: 'notifying', guard: ({ context, event }) => isAtOnce(context, event.facts) && event.facts.allAsked },
    { ...stay, guard: ({ context, event }) => isAtOnce(context, event.facts) },
  ],
} satisfies Transitions;

const matching = {
  'client.matched': stay,
} satisfies Transitions;

/** Whose request it is was seen wrong, and nothing of that client was given: it starts again, as of nobody. */
const unmatching = {
  'client.unmatched': { target: 'received', guard: ({ event }) => isToUnmatch(event.facts) },
} satisfies Transitions;

const disagreeing = {
  'client.disagrees': {
    target: 'directorateAsked',
    actions: 'askDirectorate',
    guard: ({ context }) => context.directorate === 'open',
  },
} satisfies Transitions;

/** A loose question gets its kinds before anything is decided; the talk with the directorate alone is asked for there. */
const placing = {
  'request.placed': { actions: 'place', guard: ({ event }) => event.facts.isOther },
} satisfies Transitions;

/** Who asks is known, and nothing is decided yet. */
const undecided = {
  ...owing,
  ...atOnce,
  ...matching,
  ...unmatching,
  ...disagreeing,
  'request.placed': [
    {
      target: 'directorateAsked',
      actions: 'place',
      guard: ({ event: { facts } }) => facts.isOther && facts.talk && !facts.change && !facts.data,
    },
    placing['request.placed'],
  ],
  // E19: whoever comes instead shows the own mandate first
  'mandate.ended': 'received',
  'request.excessive': { target: 'refused', guard: ({ event }) => event.facts.repeated && event.facts.reasonGiven },
} satisfies Transitions;

const planning = {
  'talk.planned': { target: 'talkPlanned', guard: ({ event }) => event.facts.notPast },
} satisfies Transitions;

/** Whoever asks it in a talk has had the talk. */
const talking = {
  ...planning,
  'talk.held': { target: 'talkHeld', guard: ({ event }) => event.facts.dayCame && event.facts.minutes },
  'talk.declined': { target: 'inWriting', guard: ({ event }) => event.facts.wishRecorded },
} satisfies Transitions;

/** R45: only after the talk, or at the client's wish without one. */
const deciding = {
  ...undecided,
  'request.granted': [
    { target: 'applying', guard: ({ context, event }) => isGrantable(event.facts) && context.brings === 'change' },
    { target: 'granted', guard: ({ context, event }) => isGrantable(event.facts) && context.brings === 'data' },
  ],
  'question.answered': { target: 'replied', guard: ({ context }) => context.brings === 'answer' },
  'request.partlyGranted': {
    target: 'partlyGranted',
    guard: ({ event }) => event.facts.matched && isRefusable(event.facts),
  },
  'request.refused': { target: 'refused', guard: ({ event }) => isRefusable(event.facts) },
} satisfies Transitions;

/** Something was granted: whoever disagrees with the rest is heard by the directorate as soon as that is done. */
const carryingOut = {
  ...owing,
  'client.disagrees': { actions: 'askDirectorate', guard: ({ context }) => context.directorate === 'open' },
} satisfies Transitions;

const handingBeside = {
  'package.handed': { ...stay, guard: ({ event }) => event.facts.addresseeRight },
} satisfies Transitions;

/** The decision of the directorate is the answer to a question or a talk; its letter may leave while its order is done. */
const tellingDecision = {
  'answer.sent': { ...stay, guard: ({ context, event }) => isAnsweredByDecision(context) && isTold(event.facts) },
} satisfies Transitions;

const withDirectorate = {
  ...owing,
  // who asked for nothing but this talk had no answer before it
  'client.unmatched': {
    target: 'received',
    actions: 'openDirectorate',
    guard: ({ context, event }) => context.brings === 'talk' && isToUnmatch(event.facts),
  },
  'directorate.planned': {
    target: 'directoratePlanned',
    guard: ({ event }) => event.facts.notPast && event.facts.deciderNotCoach,
  },
  'directorate.held': {
    target: 'directorateHeld',
    guard: ({ event: { facts } }) => facts.dayCame && facts.minutes && facts.bothViews && facts.deciderNotCoach,
  },
  'directorate.decided': decided(({ inWriting }) => inWriting),
} satisfies Transitions;

const reacting = {
  ...always,
  'complaint.filed': 'toComplaint',
  'client.accepts': { target: 'settled', guard: ({ event }) => event.facts.recorded },
  'clock.tick': { target: 'settled', guard: ({ event }) => event.facts.sixWeeksSilent },
} satisfies Transitions;

/** Decided here already; the clock waits for the letter. */
const leaving = {
  'answer.sent': { ...stay, guard: ({ event }) => isTold(event.facts) },
} satisfies Transitions;

/** From receipt to answer, and on to the directorate for whoever disagrees (P17, P18). */
export const requestHandling = request.createStateConfig({
  initial: 'received',
  states: {
    received: {
      on: {
        ...owing,
        ...matching,
        ...placing,
        'client.unmatched': { ...stay, guard: ({ event }) => isToUnmatch(event.facts) },
        'identity.confirmed': [
          {
            target: 'directorateAsked',
            actions: 'askDirectorate',
            guard: ({ context, event }) => isKnown(event.facts) && context.brings === 'talk',
          },
          { target: 'identified', guard: ({ event }) => isKnown(event.facts) },
        ],
        'identity.unclear': stay,
        'identity.failed': {
          target: 'lapsed',
          guard: ({ event }) => event.facts.asked && event.facts.thirtyDaysPassed,
        },
      },
    },
    identified: {
      on: {
        ...undecided,
        ...talking,
        'nothing.found': { target: 'notRegistered', guard: ({ event }) => event.facts.searched },
      },
    },
    talkPlanned: {
      on: {
        ...undecided,
        ...talking,
        'client.noShow': [
          { target: 'inWriting', guard: ({ event }) => event.facts.dayCame && event.facts.second },
          { target: 'identified', guard: ({ event }) => event.facts.dayCame },
        ],
      },
    },
    talkHeld: { on: deciding },
    inWriting: { on: { ...deciding, ...planning } },
    replied: {
      on: {
        ...owing,
        ...disagreeing,
        'answer.sent': { target: 'answered', guard: ({ event }) => isTold(event.facts) },
      },
    },
    notRegistered: {
      on: { ...owing, 'answer.sent': { target: 'answered', guard: ({ event }) => isTold(event.facts) } },
    },
    refused: {
      on: {
        ...owing,
        ...disagreeing,
        'answer.sent': { target: 'answered', guard: ({ event }) => isTold(event.facts) },
      },
    },
    partlyGranted: {
      on: {
        ...carryingOut,
        ...handingBeside,
        'answer.sent': [
          { target: 'applying', guard: ({ context, event }) => isTold(event.facts) && context.brings === 'change' },
          { target: 'answered', guard: ({ event }) => isTold(event.facts) && event.facts.packageHanded },
          { target: 'granted', guard: ({ event }) => isTold(event.facts) },
        ],
      },
    },
    granted: {
      on: {
        ...carryingOut,
        'package.handed': [
          {
            target: 'directorateDecided',
            guard: ({ context, event }) => event.facts.addresseeRight && isOver(context),
          },
          { target: 'answered', guard: ({ event }) => event.facts.addresseeRight },
        ],
      },
    },
    applying: {
      on: {
        ...carryingOut,
        ...tellingDecision,
        ...handingBeside,
        ...atOnce,
        'change.applied': {
          target: 'notifying',
          guard: ({ event }) => event.facts.recorded,
        },
      },
    },
    notifying: {
      on: {
        ...carryingOut,
        ...tellingDecision,
        ...handingBeside,
        'recipients.done': [
          { target: 'directorateDecided', guard: ({ context, event }) => allKnow(event.facts) && isOver(context) },
          { target: 'answered', guard: ({ event }) => allKnow(event.facts) },
        ],
      },
    },
    answered: {
      // a representative who came later gets what the former one got
      on: { ...reacting, ...disagreeing, ...handingBeside },
      always: { target: 'directorateAsked', guard: 'waitsForDirectorate' },
    },
    directorateAsked: { on: withDirectorate },
    directoratePlanned: {
      on: {
        ...withDirectorate,
        'client.noShow': { target: 'directorateAsked', guard: ({ event }) => event.facts.dayCame },
      },
    },
    directorateHeld: { on: { ...owing, 'directorate.decided': decided(() => true) } },
    directorateDecided: { on: { ...reacting, ...leaving } },
    // whoever was silent may come back later
    settled: { on: { ...disagreeing, ...over, 'ladder.skipped': stay, 'complaint.filed': 'toComplaint' } },
    toComplaint: { on: takenOver },
    withdrawn: { type: 'final' },
    lapsed: { on: { ...leaving, 'client.died': always['client.died'] } },
  },
});

/** P18, R49: with both views and a reason, never by the coach; it may order what is still to be done. */
function decided(mayNow: (facts: Facts<'directorate.decided'>) => boolean) {
  const sound = (facts: Facts<'directorate.decided'>) =>
    facts.deciderNotCoach && facts.bothViews && facts.reasonGiven && mayNow(facts);
  return [
    { target: 'applying', actions: 'endLadder', guard: ({ event }) => sound(event.facts) && event.facts.ordersChange },
    { target: 'granted', actions: 'endLadder', guard: ({ event }) => sound(event.facts) && event.facts.ordersPackage },
    { target: 'directorateDecided', actions: 'endLadder', guard: ({ event }) => sound(event.facts) },
  ] satisfies Transitions['directorate.decided'];
}
