import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { BreachEvent } from './breach-events.ts';

/** Guards of a breach ask the event's facts only. */
export const breachContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof breachContext>,
    events: {} as BreachEvent,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
  },
});
type TransitionsOf = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

const stay = { actions: 'stay' } as const;

/** A contract may ask it long before the 72 hours are over. */
const open = { 'sponsor.informed': stay } satisfies TransitionsOf;

/** What came out later makes the risk another one: it is judged again, also when it was closed. */
const judgedAgain = {
  'breach.triaged': { target: 'triaged', guard: ({ event }) => event.facts.riskAssessed },
} satisfies TransitionsOf;

/** The supervisor is told in any case: the second judgment says whether the people are told too (AVG 34). */
const judgedBeside = {
  'breach.triaged': { ...stay, guard: ({ event }) => event.facts.riskAssessed },
} satisfies TransitionsOf;

const toldFirst = {
  'persons.informed': { ...stay, guard: ({ event }) => event.facts.allTold },
} satisfies TransitionsOf;

const closing = {
  'breach.closed': {
    target: 'closed',
    guard: ({ event }) => event.facts.measuresNoted && event.facts.personsSettled && event.facts.sponsorsTold,
  },
} satisfies TransitionsOf;

const notified = { ...open, ...judgedBeside, ...closing, 'supervisor.supplemented': stay } satisfies TransitionsOf;

/** One breach (DOMAIN 8.10): always in our own register, and at the supervisor within 72 hours unless a risk is unlikely. */
export const breachMachine = types.createMachine({
  id: 'breach',
  context: {},
  initial: 'reported',
  states: {
    reported: {
      on: { ...open, ...judgedAgain },
    },
    triaged: {
      on: {
        ...open,
        ...judgedBeside,
        'breach.registered': {
          target: 'registeredOnly',
          guard: ({ event }) => event.facts.riskUnlikely && event.facts.reasonGiven,
        },
        'breach.notifiable': 'toNotify',
      },
    },
    registeredOnly: { on: { ...open, ...judgedAgain, ...closing, 'breach.notifiable': 'toNotify' } },
    toNotify: {
      on: {
        ...open,
        ...judgedBeside,
        ...toldFirst,
        'supervisor.notified': {
          target: 'supervisorNotified',
          guard: ({ event }) => event.facts.within72Hours || event.facts.delayExplained,
        },
      },
    },
    supervisorNotified: {
      on: { ...notified, 'persons.informed': { target: 'personsInformed', guard: ({ event }) => event.facts.allTold } },
    },
    personsInformed: { on: notified },
    closed: { on: judgedAgain },
  },
});

export const breachStateLabels = {
  reported: 'Gemeld door een medewerker',
  triaged: 'Risico beoordeeld',
  registeredOnly: 'Alleen in het eigen register',
  toNotify: 'Te melden bij de toezichthouder',
  supervisorNotified: 'Gemeld bij de toezichthouder',
  personsInformed: 'Betrokkenen ingelicht',
  closed: 'Afgesloten',
} as const;
