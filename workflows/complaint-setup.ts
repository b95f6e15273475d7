import { and, assign, or, setup, stateIn } from 'xstate';
import { z } from 'zod';
import type { ComplaintEvent } from './complaint-events.ts';

/** Guards of a complaint ask the event's facts and its own states only, so nothing about it can be out of date. */
export const complaintContext = z.strictObject({});

/** What became of it is known. */
const known = or([
  stateIn({ handling: 'notAdmitted' }),
  stateIn({ handling: 'transferred' }),
  stateIn({ handling: 'decided' }),
  stateIn({ handling: 'measures' }),
  stateIn({ handling: 'closed' }),
]);

/** What the regions of a complaint (P19) share: words, actions, and what one region asks of another. */
export const complaint = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof complaintContext>,
    events: {} as ComplaintEvent,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
  },
  guards: {
    // The clock and the hold follow the handling: they ask it, so no event moves them where the handling refuses it.
    answered: and([known, ({ event }) => event.type === 'answer.sent']),
    answeredInTime: and([known, ({ event }) => event.type === 'answer.sent' && event.facts.inTime]),
    noAnswerOwed: or([stateIn({ handling: 'withdrawn' }), stateIn({ handling: 'lapsed' })]),
    /** E4: what became of it is told to nobody any more. */
    nobodyToTell: and([
      known,
      ({ event }) => event.type === 'client.died' && event.facts.sourceNoted && event.facts.complainantDied,
    ]),
    /** Both confirmed it in writing: nobody waits for a judgment any more, and the letter only says it again. */
    settled: and([stateIn({ handling: 'closed' }), ({ event }) => event.type === 'informal.settled']),
    takenUpAgain: stateIn({ handling: 'assigned' }),
    takenUpExtended: and([
      stateIn({ handling: 'assigned' }),
      ({ event }) => event.type === 'agreement.broken' && event.facts.extended,
    ]),
    overEverywhere: and([
      or([
        stateIn({ handling: 'closed' }),
        stateIn({ handling: 'notAdmitted' }),
        stateIn({ handling: 'transferred' }),
        stateIn({ handling: 'withdrawn' }),
        stateIn({ handling: 'lapsed' }),
      ]),
      stateIn({ external: 'none' }),
    ]),
    needsHold: or([stateIn({ handling: 'assigned' }), stateIn({ external: 'elsewhere' })]),
  },
});
export type Transitions = NonNullable<Parameters<typeof complaint.createStateConfig>[0]['on']>;
