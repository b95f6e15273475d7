import { setup } from 'xstate';
import { z } from 'zod';
import type { BookYearEvent } from './book-year-events.ts';
import { carriedOut, holdable, listStateLabels, withdrawable } from './list-of-destruction.ts';

/** Guards of a book year ask the event's facts only. */
export const bookYearContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof bookYearContext>,
    events: {} as BookYearEvent,
  },
});

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
    onHold: {
      on: {
        'hold.released': [
          { target: 'due', guard: ({ event: { facts } }) => facts.noneLeft && facts.dayCame },
          { target: 'yearClosed', guard: ({ event }) => event.facts.noneLeft },
        ],
      },
    },
    ...carriedOut,
  },
});

export const bookYearStateLabels = {
  booked: 'In gebruik',
  yearClosed: 'In het archief',
  ...listStateLabels,
} as const;
