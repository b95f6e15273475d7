import type { ComplaintEvent } from './complaint-events.ts';
import { complaint, type Transitions } from './complaint-setup.ts';

const stay = { actions: 'stay' } as const;

const deciding = {
  'decider.named': { ...stay, guard: ({ event }) => event.facts.nobodyFree },
} satisfies Transitions;

/** As long as there is no judgment. */
const open = {
  ...deciding,
  'complaint.withdrawn': { target: 'withdrawn', guard: ({ event }) => event.facts.recorded },
  // E4: the complaint of somebody else about a client who died goes on
  'client.died': { target: 'lapsed', guard: ({ event }) => event.facts.sourceNoted && event.facts.complainantDied },
} satisfies Transitions;

const admitting = {
  ...open,
  'subject.named': stay,
  'complaint.forwarded': {
    target: 'transferred',
    guard: ({ event }) => event.facts.consentGiven && event.facts.recipientNamed,
  },
  'admissibility.checked': [
    { target: 'assigned', guard: ({ event: { facts } }) => facts.admitted && facts.handlerNotInvolved },
    {
      target: 'notAdmitted',
      guard: ({ event: { facts } }) => !facts.admitted && facts.groundGiven && facts.reasonGiven,
    },
  ],
} satisfies Transitions;

/** R51: the handler is not involved, also when another takes over. */
const handled = {
  ...open,
  'subject.named': stay,
  'handler.replaced': { ...stay, guard: ({ event }) => isFreeHandler(event.facts) },
} satisfies Transitions;

const investigating = {
  'investigation.started': { target: 'investigating', guard: ({ event }) => event.facts.respondentInformed },
} satisfies Transitions;

const replying = { ...handled, 'respondent.replied': stay } satisfies Transitions;

const offering = {
  'hearing.offered': { target: 'hearingOffered', guard: ({ event }) => event.facts.bothSides },
} satisfies Transitions;

const drafting = {
  'drafting.started': { target: 'drafting', guard: ({ event }) => event.facts.respondentHad },
} satisfies Transitions;

/** E4: the directorate may look into it for the house's own sake. */
const inquiring = {
  ...deciding,
  'inquiry.continued': { target: 'assigned', guard: ({ event }) => isFreeHandler(event.facts) },
} satisfies Transitions;

/** What became of it is known; the clock waits for the letter that tells it. */
const leaving = {
  'answer.sent': { ...stay, guard: ({ event }) => event.facts.left },
  // E4: what was decided stands and is carried out; the letter stays here
  'client.died': { ...stay, guard: ({ event }) => event.facts.sourceNoted && event.facts.complainantDied },
} satisfies Transitions;

/** From filing to judgment and measures; both sides are heard (DOMAIN 6.4). */
export const complaintHandling = complaint.createStateConfig({
  initial: 'received',
  states: {
    received: { on: { ...open, 'complaint.acknowledged': 'acknowledged' } },
    acknowledged: {
      on: {
        ...admitting,
        'admissibility.advised': { target: 'admissibility', guard: ({ event }) => event.facts.reasonGiven },
      },
    },
    admissibility: { on: admitting },
    assigned: {
      on: {
        ...handled,
        ...investigating,
        'informal.proposed': { target: 'informal', guard: ({ event }) => event.facts.bothAgree },
      },
    },
    informal: {
      on: {
        ...handled,
        ...investigating,
        'informal.settled': { target: 'closed', guard: ({ event }) => event.facts.bothConfirmed },
        'informal.failed': 'assigned',
        'clock.tick': { target: 'assigned', guard: ({ event }) => event.facts.twoWeeksOver },
      },
    },
    investigating: { on: { ...replying, ...offering } },
    hearingOffered: {
      on: {
        ...replying,
        ...offering,
        'hearing.held': {
          target: 'heard',
          guard: ({ event: { facts } }) => facts.dayCame && facts.minutes && facts.bothSides,
        },
        'hearing.waived': { target: 'hearingWaived', guard: ({ event }) => event.facts.wishRecorded },
      },
    },
    heard: { on: { ...replying, ...drafting } },
    hearingWaived: { on: { ...replying, ...offering, ...drafting } },
    drafting: {
      on: {
        ...replying,
        'decision.signed': {
          target: 'decided',
          guard: ({ event: { facts } }) =>
            facts.signerNotHandler && facts.findings && facts.reasonGiven && facts.routesTold,
        },
      },
    },
    decided: {
      on: {
        ...leaving,
        ...deciding,
        'measures.set': { target: 'measures', guard: ({ event }) => event.facts.ownersAndDates },
        'measures.none': { target: 'closed', guard: ({ event }) => event.facts.explained },
      },
    },
    measures: {
      on: { ...leaving, 'measure.done': [{ target: 'closed', guard: ({ event }) => event.facts.all }, stay] },
    },
    // what was agreed and not done, as the letter about it says
    closed: {
      on: {
        ...leaving,
        'agreement.broken': { target: 'assigned', guard: ({ event }) => event.facts.settledInformally },
      },
    },
    notAdmitted: { on: leaving },
    transferred: { on: leaving },
    withdrawn: { on: inquiring },
    lapsed: { on: inquiring },
  },
});

type Replaced = Extract<ComplaintEvent, { type: 'handler.replaced' }>['facts'];

function isFreeHandler({ handlerNotInvolved, reasonGiven }: Replaced): boolean {
  return handlerNotInvolved && reasonGiven;
}
