import { setup } from 'xstate';
import { z } from 'zod';
import type { MaintenanceEvent } from './maintenance-events.ts';

/** Guards of maintenance ask the event's facts only. */
export const maintenanceContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof maintenanceContext>,
    events: {} as MaintenanceEvent,
  },
});
type Transitions = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

/** As long as it has not begun: another day, a day that nobody kept, or so urgent that it cannot wait. */
const ahead = {
  'maintenance.postponed': { target: 'postponed', guard: ({ event }) => event.facts.dayAhead },
  'emergency.started': {
    target: 'emergency',
    guard: ({ event: { facts } }) => facts.nobodyElse && facts.othersSupervised,
  },
} satisfies Transitions;
const missable = {
  'day.missed': { target: 'overdue', guard: ({ event }) => event.facts.fourteenDaysOver },
} satisfies Transitions;
const announceable = {
  'maintenance.announced': { target: 'announced', guard: ({ event }) => event.facts.dayAhead },
} satisfies Transitions;

/** DOMAIN 8.7: the administrator opens no dossier, but for one that two persons opened, one of whom supervises. */
const openable = (here: 'running' | 'emergency') =>
  ({
    'dossier.asked': { target: here, guard: ({ event }) => event.facts.standsStill },
    'dossier.opened': {
      target: here,
      guard: ({ event: { facts } }) => facts.standsStill && facts.secondPerson,
    },
    'dossier.closed': { target: here, guard: ({ event }) => event.facts.notOver },
  }) satisfies Transitions;

const endable = { 'work.finished': 'verifying', 'work.failed': 'failed' } satisfies Transitions;

const signable = {
  'run.signedOff': {
    target: 'signedOff',
    guard: ({ event: { facts } }) => facts.allChecked && facts.allExplained && facts.supervised,
  },
} satisfies Transitions;

/**
 * P22: one run of maintenance of one branch. It begins only under supervision; what could not wait begins without, and is
 * supervised afterwards, before anybody can sign for it.
 */
export const maintenanceMachine = types.createMachine({
  id: 'maintenance',
  context: {},
  initial: 'planned',
  states: {
    planned: { on: { ...ahead, ...missable, ...announceable } },
    announced: {
      on: {
        ...ahead,
        ...missable,
        'supervision.accepted': { target: 'supervised', guard: ({ event }) => event.facts.unsupervised },
      },
    },
    supervised: {
      on: {
        ...ahead,
        ...missable,
        'work.started': {
          target: 'running',
          guard: ({ event: { facts } }) => facts.dayCame && facts.backupFresh && facts.nobodyElse,
        },
      },
    },
    postponed: { on: { ...ahead, ...missable, ...announceable } },
    overdue: { on: { ...ahead, ...announceable } },
    running: { on: { ...endable, ...openable('running') } },
    emergency: {
      on: {
        ...endable,
        ...openable('emergency'),
        'supervision.accepted': { target: 'running', guard: ({ event }) => event.facts.unsupervised },
      },
    },
    verifying: {
      on: {
        ...signable,
        'work.failed': 'failed',
        'supervision.accepted': { target: 'verifying', guard: ({ event }) => event.facts.unsupervised },
      },
    },
    failed: {
      on: {
        'work.rolledBack': 'rolledBack',
        'supervision.accepted': { target: 'failed', guard: ({ event }) => event.facts.unsupervised },
      },
    },
    rolledBack: {
      on: {
        ...signable,
        'supervision.accepted': { target: 'rolledBack', guard: ({ event }) => event.facts.unsupervised },
      },
    },
    signedOff: { type: 'final' },
  },
});

export const maintenanceStateLabels = {
  planned: 'Gepland',
  announced: 'Aangekondigd, wacht op toezicht',
  supervised: 'Toezicht aanvaard',
  postponed: 'Uitgesteld, opnieuw aan te kondigen',
  overdue: 'Te laat',
  running: 'Bezig',
  emergency: 'Bezig zonder toezicht',
  verifying: 'Werk klaar, controle',
  failed: 'Mislukt, nog terug te zetten',
  rolledBack: 'Teruggezet, controle',
  signedOff: 'Afgetekend',
} as const;
