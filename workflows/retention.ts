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

/** P12: a dossier whose trajectory closed goes to the archive, and after its term to the list of what may be destroyed. */
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
    archived: { on: { 'destruction.nears': { target: 'dueSoon', guard: ({ event }) => event.facts.sixtyDaysLeft } } },
    dueSoon: { on: { 'destruction.allowed': { target: 'due', guard: ({ event }) => event.facts.dayCame } } },
    due: {},
  },
});

export const retentionStateLabels = {
  open: 'In gebruik',
  archivable: 'Klaar voor het archief',
  archived: 'In het archief',
  dueSoon: 'In het archief, vernietiging komt eraan',
  due: 'Mag worden vernietigd',
} as const;
