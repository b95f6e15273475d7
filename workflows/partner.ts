import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { PartnerEvent, PartnerPersonEvent } from './partner-events.ts';

/** Guards of partners and their people ask the event's facts only. */
export const partnerContext = z.strictObject({});
type Context = z.infer<typeof partnerContext>;

const company = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as Context,
    events: {} as PartnerEvent,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
  },
});
type OfCompany = NonNullable<Parameters<typeof company.createStateConfig>[0]['on']>;

const contractable = {
  'partner.contracted': { target: 'contracted', guard: ({ event }) => event.facts.inForce },
} satisfies OfCompany;
const endable = {
  'partner.ended': { target: 'ended', guard: ({ event }) => event.facts.reasonGiven },
} satisfies OfCompany;

/** P15: whether people of this company may be told anything at all. */
export const partnerMachine = company.createMachine({
  id: 'partner',
  context: {},
  initial: 'proposed',
  states: {
    proposed: { on: { ...contractable, ...endable } },
    contracted: {
      on: {
        ...endable,
        // it is prolonged before its last day
        'partner.contracted': { actions: 'stay', guard: ({ event }) => event.facts.inForce },
        'partner.suspended': { target: 'suspended', guard: ({ event }) => event.facts.reasonGiven },
        'contract.ended': { target: 'suspended', guard: ({ event }) => event.facts.contractOver },
        'partner.leaked': { target: 'suspended', guard: ({ event }) => event.facts.breachReported },
      },
    },
    suspended: { on: { ...contractable, ...endable } },
    ended: { type: 'final' },
  },
});

export const partnerStateLabels = {
  proposed: 'Voorgesteld, nog geen contract',
  contracted: 'Onder contract',
  suspended: 'Geschorst',
  ended: 'Beëindigd',
} as const;

const person = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as Context,
    events: {} as PartnerPersonEvent,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
  },
});
type OfPerson = NonNullable<Parameters<typeof person.createStateConfig>[0]['on']>;

/** Whoever leaves, leaves from any state. */
const leaving = {
  'person.ended': { target: 'ended', guard: ({ event }) => event.facts.reasonGiven },
  'company.ended': { target: 'ended', guard: ({ event }) => event.facts.partnerEnded },
} satisfies OfPerson;
const refusable = {
  'declaration.refused': { target: 'declarationSent', guard: ({ event }) => event.facts.reasonGiven },
} satisfies OfPerson;

/** P15: one person, from being named to being gone. Only `cleared` is told anything. */
export const partnerPersonMachine = person.createMachine({
  id: 'partnerPerson',
  context: {},
  initial: 'invited',
  states: {
    invited: {
      on: {
        ...leaving,
        'declaration.sent': { target: 'declarationSent', guard: ({ event }) => event.facts.contracted },
      },
    },
    declarationSent: {
      on: {
        ...leaving,
        'declaration.received': {
          target: 'declarationReceived',
          guard: ({ event: { facts } }) => facts.signed && facts.nameMatches && facts.contracted,
        },
      },
    },
    declarationReceived: {
      on: {
        ...leaving,
        ...refusable,
        'declaration.archived': { target: 'declarationArchived', guard: ({ event }) => event.facts.numbered },
      },
    },
    declarationArchived: {
      on: {
        ...leaving,
        ...refusable,
        'person.cleared': {
          target: 'cleared',
          guard: ({ event: { facts } }) => facts.bySecondPerson && facts.contracted && facts.addressProven,
        },
      },
    },
    cleared: {
      on: {
        ...leaving,
        'person.reviewed': { actions: 'stay', guard: ({ event }) => event.facts.contracted },
        'person.suspended': { target: 'suspended', guard: ({ event }) => event.facts.reasonGiven },
        'person.lapsed': { target: 'suspended', guard: ({ event }) => event.facts.groundGiven },
        'person.leaked': { target: 'suspended', guard: ({ event }) => event.facts.breachReported },
      },
    },
    suspended: {
      on: {
        ...leaving,
        'person.resumed': {
          target: 'cleared',
          guard: ({ event: { facts } }) => facts.contracted && facts.addressProven && facts.reasonGiven,
        },
      },
    },
    ended: { type: 'final' },
  },
});

export const partnerPersonStateLabels = {
  invited: 'Gevraagd',
  declarationSent: 'Verklaring verstuurd',
  declarationReceived: 'Verklaring ontvangen',
  declarationArchived: 'Verklaring in het archief, wacht op controle',
  cleared: 'Mag gegevens krijgen',
  suspended: 'Geschorst',
  ended: 'Weg',
} as const;
