import { and, assign, or, setup, stateIn } from 'xstate';
import { z } from 'zod';
import type { RequestEvent } from './request-events.ts';

/** What was asked, as far as guards ask it. */
const asked = z.strictObject({
  /**
   * What a yes brings: a change, whose recipients are told (AVG 19); else data; else the talk with the directorate (P18);
   * else the answer to a question.
   */
  brings: z.enum(['change', 'data', 'talk', 'answer']),
  /** Is something of it effective at once, without a talk or a reason (AVG 18, 21)? */
  atOnce: z.enum(['yes', 'no']),
});
export const requestContext = asked.extend({
  /** P18: is the talk with the directorate still open to the client, asked for, or over? */
  directorate: z.enum(['open', 'asked', 'over']),
});
export type RequestContext = z.infer<typeof requestContext>;

/** No data were asked: what the directorate decided is the answer, and what it ordered is done after that. */
export function isAnsweredByDecision({ brings, directorate }: RequestContext): boolean {
  return directorate === 'over' && (brings === 'talk' || brings === 'answer');
}

const ordered = or([stateIn({ handling: 'applying' }), stateIn({ handling: 'notifying' })]);

const told = or([
  stateIn({ handling: 'answered' }),
  stateIn({ handling: 'directorateDecided' }),
  stateIn({ handling: 'lapsed' }),
]);

type Answering = Extract<RequestEvent, { type: 'answer.sent' | 'package.handed' | 'recipients.done' }>;
const answering: readonly string[] = ['answer.sent', 'package.handed', 'recipients.done'] satisfies Answering['type'][];

/** Gives an answer; a letter that was written and still lies here gives none. */
function gives(event: RequestEvent): event is Answering {
  return answering.includes(event.type);
}

/** Tells what the directorate decided, while its order is carried out. */
function tells(event: RequestEvent, context: RequestContext): event is Extract<RequestEvent, { type: 'answer.sent' }> {
  return event.type === 'answer.sent' && isAnsweredByDecision(context);
}

/** What the regions of a request (P17, P18) share: words, actions, and what one region asks of another. */
export const request = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as RequestContext,
    events: {} as RequestEvent,
    input: {} as z.infer<typeof asked>,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
    /** Staff said which kinds a loose question is: the same kinds, asked from the start, would have begun like this. */
    place: assign(({ context, event }) => (event.type === 'request.placed' ? placed(context, event) : {})),
    askDirectorate: assign({ directorate: 'asked' }),
    /** Whoever is recognised anew asks for it anew. */
    openDirectorate: assign({ directorate: 'open' }),
    endLadder: assign({ directorate: 'over' }),
  },
  guards: {
    // The clock and the hold follow the handling: they ask it, so no event moves them where the handling refuses it.
    answered: and([told, ({ event }) => gives(event)]),
    answeredInTime: and([told, ({ event }) => gives(event) && event.facts.inTime]),
    decisionTold: and([ordered, ({ context, event }) => tells(event, context)]),
    decisionToldInTime: and([ordered, ({ context, event }) => tells(event, context) && event.facts.inTime]),
    noAnswerOwed: or([
      stateIn({ handling: 'settled' }),
      stateIn({ handling: 'toComplaint' }),
      stateIn({ handling: 'withdrawn' }),
    ]),
    closed: or([stateIn({ handling: 'settled' }), stateIn({ handling: 'withdrawn' }), stateIn({ handling: 'lapsed' })]),
    takenOver: and([stateIn({ handling: 'toComplaint' }), ({ event }) => event.type === 'complaint.filed']),
    takenUpAgain: stateIn({ handling: 'directorateAsked' }),
    waitsForDirectorate: ({ context }) => context.directorate === 'asked',
  },
});
type Placing = Extract<RequestEvent, { type: 'request.placed' }>;

function placed({ directorate }: RequestContext, { facts }: Placing): RequestContext {
  const { change, data, talk, atOnce } = facts;
  return {
    brings: change ? 'change' : data ? 'data' : talk ? 'talk' : 'answer',
    atOnce: atOnce ? 'yes' : 'no',
    directorate: talk ? 'asked' : directorate,
  };
}

export type Transitions = NonNullable<Parameters<typeof request.createStateConfig>[0]['on']>;

/** AVG 18: data that are not used stay so, also after the answer, until this is decided and the client was told. */
export const lifting = {
  'restriction.lifted': { actions: 'stay', guard: ({ event }) => event.facts.clientTold },
} satisfies Transitions;

/** The request is over and its restriction may not be: E4, the right to it ends with the client. */
export const over = {
  ...lifting,
  'client.died': { actions: 'stay', guard: ({ event }) => event.facts.sourceNoted && event.facts.restricts },
} satisfies Transitions;

/** A complaint says what becomes of the request; its restriction waits for that, and then for word to the client. */
export const takenOver = {
  ...over,
  'complaint.over': { actions: 'stay' },
  'restriction.lifted': {
    actions: 'stay',
    guard: ({ event }) => event.facts.clientTold && event.facts.complaintOver,
  },
} satisfies Transitions;
