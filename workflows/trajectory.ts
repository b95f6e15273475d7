import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { TrajectoryEvent } from './trajectory-events.ts';

/** Guards of the trajectory ask the event's facts only, so nothing about it can be out of date. */
export const trajectoryContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof trajectoryContext>,
    events: {} as TrajectoryEvent,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
  },
});

const stay = { actions: 'stay' } as const;

/** R64: exactly one coach at any moment, also in a dossier that is only kept. */
const handedOver = {
  'coach.reassigned': { ...stay, guard: ({ event }) => event.facts.active },
} satisfies TransitionsOf;

/** What may happen as long as the dossier is open, also while the final report is being made. */
const always = {
  ...handedOver,
  'client.died': { target: '#trajectory.closing', guard: ({ event }) => event.facts.sourceNoted && event.facts.first },
  'sponsor.contactChanged': { ...stay, guard: ({ event }) => event.facts.confirmed },
  'data.corrected': stay,
} satisfies TransitionsOf;

/** Ways to the end that exist until the end has begun. */
const endings = {
  ...always,
  'client.withdrew': { target: '#trajectory.closing', guard: ({ event }) => event.facts.talkedOrTriedTwice },
  'client.moved': [
    { ...stay, guard: ({ event }) => event.facts.outsideRegion && event.facts.handover },
    { target: '#trajectory.closing', guard: ({ event }) => event.facts.outsideRegion },
  ],
  'sponsor.terminated': { target: '#trajectory.closing', guard: ({ event }) => event.facts.written },
  'trajectory.concluded': { target: '#trajectory.closing', guard: ({ event }) => event.facts.discussedWithSponsor },
} satisfies TransitionsOf;

type TransitionsOf = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

export const trajectoryMachine = types.createMachine({
  id: 'trajectory',
  context: {},
  initial: 'registered',
  states: {
    registered: {
      on: {
        ...endings,
        'assignment.declined': { target: 'declined', guard: ({ event }) => event.facts.reasonGiven },
        'intake.planned': { target: 'intakePlanned', guard: ({ event }) => event.facts.notPast },
      },
    },
    intakePlanned: {
      on: {
        ...endings,
        // somebody rings before the day: another day is no attempt that failed
        'intake.rescheduled': { ...stay, guard: ({ event }) => event.facts.notPast },
        'intake.noShow': { target: 'registered', guard: ({ event }) => event.facts.dayCame },
        'intake.held': {
          target: 'intakeHeld',
          guard: ({ event }) => event.facts.noticeGiven && event.facts.identitySeen,
        },
      },
    },
    intakeHeld: {
      on: { ...endings, 'plan.started': { target: 'planning', guard: ({ event }) => event.facts.intakeComplete } },
    },
    planning: {
      on: { ...endings, 'plan.sent': { target: 'awaitingApproval', guard: ({ event }) => event.facts.atSponsor } },
    },
    awaitingApproval: {
      on: {
        ...endings,
        'plan.approved': { target: 'active', guard: ({ event }) => event.facts.approved && event.facts.newest },
        'plan.returned': { target: 'planning', guard: ({ event }) => event.facts.returned },
        'plan.withdrawn': { target: 'planning', guard: ({ event }) => event.facts.withdrawn },
        'plan.rejected': [
          { target: 'closing', guard: ({ event }) => event.facts.rejected && event.facts.close },
          { target: 'planning', guard: ({ event }) => event.facts.rejected },
        ],
        'start.overridden': { target: 'active', guard: ({ event }) => event.facts.reasonGiven },
        'approval.lapsed': [
          {
            target: 'closing',
            guard: ({ event }) => event.facts.escalated && event.facts.eightWeeks && event.facts.stop,
          },
          { ...stay, guard: ({ event }) => event.facts.escalated && event.facts.eightWeeks },
        ],
      },
    },
    active: {
      initial: 'running',
      on: {
        ...endings,
        'plan.changed': { ...stay, guard: ({ event }) => event.facts.noOpenVersion },
        'report.due': { ...stay, guard: ({ event }) => event.facts.periodOver },
        'report.overdue': { ...stay, guard: ({ event }) => event.facts.termPassed },
        'duration.warning': { ...stay, guard: ({ event }) => event.facts.sixWeeksLeft },
        'duration.extended': { ...stay, guard: ({ event }) => event.facts.consentAttached && event.facts.later },
        'duration.expired': { target: 'closing', guard: ({ event }) => event.facts.termPassed },
      },
      states: {
        running: {
          on: {
            'pause.started': { target: 'paused', guard: ({ event }) => event.facts.reasonNeutral },
            'placement.recorded': { target: 'placed', guard: ({ event }) => event.facts.jobKnown },
          },
        },
        paused: {
          on: {
            'pause.ended': 'running',
            'pause.long': { ...stay, guard: ({ event }) => event.facts.termPassed },
          },
        },
        placed: { on: { 'placement.failed': 'running', 'aftercare.started': 'aftercare' } },
        aftercare: { on: { 'aftercare.completed': '#trajectory.closing' } },
      },
    },
    closing: {
      on: {
        ...always,
        'death.corrected': { ...stay, guard: ({ event }) => event.facts.recorded },
        'eindrapportage.sent': { target: 'ended', guard: ({ event }) => event.facts.settled },
        'eindrapportage.approved': { target: 'ended', guard: ({ event }) => event.facts.approved },
        'eindrapportage.noted': { target: 'ended', guard: ({ event }) => event.facts.noted },
        'eindrapportage.waived': {
          target: 'ended',
          guard: ({ event }) => event.facts.waivedInWriting || event.facts.deceased,
        },
      },
    },
    ended: {
      on: {
        ...handedOver,
        'end.undone': {
          target: 'closing',
          guard: ({ event }) => event.facts.withinTenWorkingDays && event.facts.notExported && event.facts.notArchived,
        },
      },
    },
    declined: { on: handedOver },
  },
});

export const trajectoryStateLabels = {
  registered: 'Aangemeld',
  intakePlanned: 'Intake gepland',
  intakeHeld: 'Intake gehouden',
  planning: 'Trajectplan in voorbereiding',
  awaitingApproval: 'Ter accordering',
  'active.running': 'Lopend',
  'active.paused': 'Onderbroken',
  'active.placed': 'Geplaatst',
  'active.aftercare': 'Nazorg',
  closing: 'Afronding (eindrapportage)',
  ended: 'Beëindigd',
  declined: 'Niet gestart',
} as const;
