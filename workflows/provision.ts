import { setup } from 'xstate';
import { z } from 'zod';
import type { ProvisionEvent } from './provision-events.ts';

/** Guards of a provision ask the event's facts only. */
export const provisionContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof provisionContext>,
    events: {} as ProvisionEvent,
  },
});
type Transitions = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

/** As long as nobody at the partner saw anything there is nothing to take back. */
const stoppable = {
  'provision.stopped': { target: 'closed', guard: ({ event }) => event.facts.reasonGiven },
} satisfies Transitions;
const providable = {
  'package.provided': { target: 'provided', guard: ({ event }) => event.facts.proven },
} satisfies Transitions;

/** P15: what one person at a partner gets about one client, for one activity. */
export const provisionMachine = types.createMachine({
  id: 'provision',
  context: {},
  initial: 'requested',
  states: {
    requested: {
      on: {
        ...stoppable,
        'provision.approved': {
          target: 'granted',
          guard: ({ event: { facts } }) => facts.proven && facts.fieldsChosen,
        },
      },
    },
    granted: { on: { ...stoppable, ...providable } },
    provided: {
      on: {
        ...stoppable,
        'package.opened': { target: 'acknowledged', guard: ({ event }) => event.facts.rightCode },
        'package.expired': { target: 'expired', guard: ({ event }) => event.facts.linkOver },
      },
    },
    expired: { on: { ...stoppable, ...providable } },
    acknowledged: {
      on: { 'package.recalled': { target: 'recalled', guard: ({ event }) => event.facts.reasonGiven } },
    },
    recalled: { on: { 'deletion.confirmed': { target: 'closed', guard: ({ event }) => event.facts.dayCame } } },
    closed: { type: 'final' },
  },
});

export const provisionStateLabels = {
  requested: 'Gevraagd',
  granted: 'Goedgekeurd',
  provided: 'Klaargezet, nog niet geopend',
  expired: 'Link verlopen, nooit geopend',
  acknowledged: 'Ontvangen',
  recalled: 'Teruggevraagd',
  closed: 'Afgesloten',
} as const;
