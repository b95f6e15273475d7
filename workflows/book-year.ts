import { setup } from 'xstate';
import { z } from 'zod';
import type { BookYearEvent } from './book-year-events.ts';

/** Guards of a book year ask the event's facts only. */
export const bookYearContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof bookYearContext>,
    events: {} as BookYearEvent,
  },
});
type Transitions = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

/** What the directorate holds leaves the list it stood on, also in its last seven days (R33). */
const holdable = {
  'hold.set': { target: 'onHold', guard: ({ event }) => event.facts.held },
} satisfies Transitions;

/** Taken off the list, by a person with a reason: somebody has to propose it again. */
const withdrawable = {
  'destruction.withdrawn': { target: 'due', guard: ({ event }) => event.facts.offList },
} satisfies Transitions;

/**
 * P13: the invoices of a book year are archived on the day after it, kept for seven years, and destroyed after two people
 * and seven days. A hold never keeps a year open. Back from a hold it goes where its days say that it is, never further.
 */
export const bookYearMachine = types.createMachine({
  id: 'bookYear',
  context: {},
  initial: 'booked',
  states: {
    booked: { on: { 'year.closed': { target: 'yearClosed', guard: ({ event }) => event.facts.dayCame } } },
    yearClosed: {
      on: { ...holdable, 'destruction.allowed': { target: 'due', guard: ({ event }) => event.facts.dayCame } },
    },
    due: {
      on: { ...holdable, 'destruction.proposed': { target: 'toConfirm', guard: ({ event }) => event.facts.onList } },
    },
    toConfirm: {
      on: {
        ...holdable,
        ...withdrawable,
        'destruction.confirmed': { target: 'coolingOff', guard: ({ event }) => event.facts.bySecondPerson },
      },
    },
    coolingOff: {
      on: {
        ...holdable,
        ...withdrawable,
        'destruction.begun': {
          target: 'destroying',
          guard: ({ event: { facts } }) => facts.coolingOver && facts.noHold,
        },
      },
    },
    onHold: {
      on: {
        'hold.released': [
          { target: 'due', guard: ({ event: { facts } }) => facts.noneLeft && facts.dayCame },
          { target: 'yearClosed', guard: ({ event }) => event.facts.noneLeft },
        ],
      },
    },
    destroying: {
      on: {
        'parts.destroyed': { target: 'destroyed', guard: ({ event }) => event.facts.allGone },
        'part.failed': 'destroyFailed',
      },
    },
    destroyFailed: { on: { 'destruction.resumed': 'destroying' } },
    destroyed: { type: 'final' },
  },
});

export const bookYearStateLabels = {
  booked: 'In gebruik',
  yearClosed: 'In het archief',
  due: 'Mag worden vernietigd',
  toConfirm: 'Voorgedragen voor vernietiging',
  coolingOff: 'Vernietiging bevestigd, zeven dagen bedenktijd',
  onHold: 'In het archief, vernietiging wacht',
  destroying: 'Wordt vernietigd',
  destroyFailed: 'Vernietiging niet gelukt',
  destroyed: 'Vernietigd',
} as const;
