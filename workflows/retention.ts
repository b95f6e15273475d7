import { setup } from 'xstate';
import { z } from 'zod';
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
type Transitions = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

/** R33: what is held leaves the list it stood on, also in its last seven days. */
const holdable = {
  'hold.set': { target: 'onHold', guard: ({ event }) => event.facts.held },
} satisfies Transitions;

/** Taken off the list, by a person with a reason: it may still be destroyed, and somebody has to propose it again. */
const withdrawable = {
  'destruction.withdrawn': { target: 'due', guard: ({ event }) => event.facts.offList },
} satisfies Transitions;

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
          { target: 'dueSoon', guard: ({ event: { facts } }) => facts.noneLeft && facts.sixtyDaysLeft },
          { target: 'archived', guard: ({ event }) => event.facts.noneLeft },
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

export const retentionStateLabels = {
  open: 'In gebruik',
  archivable: 'Klaar voor het archief',
  archived: 'In het archief',
  dueSoon: 'In het archief, vernietiging komt eraan',
  due: 'Mag worden vernietigd',
  toConfirm: 'Voorgedragen voor vernietiging',
  coolingOff: 'Vernietiging bevestigd, zeven dagen bedenktijd',
  onHold: 'In het archief, vernietiging wacht',
  destroying: 'Wordt vernietigd',
  destroyFailed: 'Vernietiging niet gelukt',
  destroyed: 'Vernietigd',
} as const;
