import { setup } from 'xstate';
import { z } from 'zod';
import { carriedOut, holdable, listStateLabels, withdrawable } from './list-of-destruction.ts';
import type { RetentionEvent } from './retention-events.ts';

/** Guards of retention ask the event's facts only. */
export const retentionContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof retentionContext>,
    events: {} as RetentionEvent,
  },
});

/**
 * P12: a dossier whose trajectory closed goes to the archive, after its term to the list of what may be destroyed, and after
 * two people and seven days it is. Back from a hold it goes where its days say that it is, never further: who confirmed
 * before confirmed another list.
 */
export const retentionMachine = types.createMachine({
  id: 'retention',
  context: {},
  initial: 'open',
  states: {
    open: { on: { 'trajectory.closed': { target: 'archivable', guard: ({ event }) => event.facts.closed } } },
    archivable: {
      on: {
        'close.undone': { target: 'open', guard: ({ event }) => event.facts.openAgain },
        'archive.run': {
          target: 'archived',
          guard: ({ event: { facts } }) => facts.dayCame && (facts.nothingLeft || facts.latestDay),
        },
      },
    },
    archived: {
      on: { ...holdable, 'destruction.nears': { target: 'dueSoon', guard: ({ event }) => event.facts.sixtyDaysLeft } },
    },
    dueSoon: {
      on: { ...holdable, 'destruction.allowed': { target: 'due', guard: ({ event }) => event.facts.dayCame } },
    },
    due: {
      on: { ...holdable, 'destruction.proposed': { target: 'toConfirm', guard: ({ event }) => event.facts.onList } },
    },
    toConfirm: {
      on: {
        ...holdable,
        ...withdrawable,
        'destruction.confirmed': {
          target: 'coolingOff',
          guard: ({ event: { facts } }) => facts.bySecondPerson && facts.noCoachOfIt,
        },
      },
    },
    onHold: {
      on: {
        'hold.released': [
          { target: 'due', guard: ({ event: { facts } }) => facts.noneLeft && facts.dayCame },
          { target: 'dueSoon', guard: ({ event: { facts } }) => facts.noneLeft && facts.sixtyDaysLeft },
          { target: 'archived', guard: ({ event }) => event.facts.noneLeft },
        ],
      },
    },
    ...carriedOut,
  },
});

export const retentionStateLabels = {
  open: 'In gebruik',
  archivable: 'Klaar voor het archief',
  archived: 'In het archief',
  dueSoon: 'In het archief, vernietiging komt eraan',
  ...listStateLabels,
} as const;
