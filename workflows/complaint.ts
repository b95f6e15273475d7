import { clockStateLabels } from './clock.ts';
import { complaintHandling } from './complaint-handling.ts';
import { complaint, type Transitions } from './complaint-setup.ts';

export { complaintContext } from './complaint-setup.ts';

const told = {
  'extension.told': { target: 'extended', guard: ({ event }) => event.facts.inTime },
} as const satisfies Transitions;

/** A letter may have left before the tick told that the term was over: what counts is its own day (E8). */
const answered = [
  { target: 'met', guard: 'answeredInTime' },
  { target: 'metLate', guard: 'answered' },
  { target: 'stopped', guard: 'noAnswerOwed' },
  { target: 'stopped', guard: 'nobodyToTell' },
] as const;

/**
 * R50: six weeks, once extended by four by a letter that left before they were over; later only with consent. Trying to solve
 * it together does not stop it. It ends on the day that is solved, or else the letter left that tells what became of it.
 */
const clock = complaint.createStateConfig({
  initial: 'running',
  states: {
    running: {
      on: {
        ...told,
        'clock.tick': { target: 'late', guard: ({ event }) => event.facts.duePassed },
        'term.extended': {
          actions: 'stay',
          guard: ({ event }) => event.facts.beforeDue && event.facts.reasonGiven,
        },
      },
      always: [{ target: 'met', guard: 'settled' }, ...answered],
    },
    extended: {
      on: {
        'clock.tick': { target: 'late', guard: ({ event }) => event.facts.duePassed },
        'term.extended': {
          actions: 'stay',
          guard: ({ event }) => event.facts.consentGiven && event.facts.reasonGiven,
        },
      },
      always: [{ target: 'met', guard: 'settled' }, ...answered],
    },
    late: {
      on: {
        ...told,
        'term.extended': {
          target: 'extended',
          guard: ({ event }) => event.facts.consentGiven && event.facts.reasonGiven,
        },
      },
      always: [{ target: 'metLate', guard: 'settled' }, ...answered],
    },
    met: {
      always: [
        { target: 'extended', guard: 'takenUpExtended' },
        { target: 'running', guard: 'takenUpAgain' },
      ],
    },
    metLate: { always: { target: 'late', guard: 'takenUpAgain' } },
    stopped: { type: 'final' },
  },
});

/** Also at a supervisor, a court, the ombudsman, the quality mark or the sponsor: beside whatever we do (R52). */
const external = complaint.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { 'external.opened': { target: 'elsewhere', guard: ({ event }) => event.facts.named } } },
    elsewhere: {
      on: {
        'external.opened': { actions: 'stay', guard: ({ event }) => event.facts.named },
        'external.ended': 'none',
      },
    },
  },
});

/** R33, E10: nothing is destroyed from filing until fourteen days after it is over, here and elsewhere. */
const hold = complaint.createStateConfig({
  initial: 'on',
  states: {
    on: { always: { target: 'ending', guard: 'overEverywhere' } },
    ending: {
      on: { 'clock.tick': { target: 'released', guard: ({ event }) => event.facts.fourteenDaysOver } },
      always: { target: 'on', guard: 'needsHold' },
    },
    released: { always: { target: 'on', guard: 'needsHold' } },
  },
});

export const complaintMachine = complaint.createMachine({
  id: 'complaint',
  type: 'parallel',
  context: {},
  states: { handling: complaintHandling, clock, external, hold },
});

export const complaintStateLabels = {
  'handling.received': 'Ontvangen',
  'handling.acknowledged': 'Ontvangst bevestigd',
  'handling.admissibility': 'Besluit over behandeling gevraagd',
  'handling.notAdmitted': 'Niet in behandeling genomen',
  'handling.assigned': 'In behandeling',
  'handling.informal': 'Samen oplossen',
  'handling.investigating': 'In onderzoek',
  'handling.hearingOffered': 'Gesprek aangeboden',
  'handling.heard': 'Beide kanten gehoord',
  'handling.hearingWaived': 'Geen gesprek gewenst',
  'handling.drafting': 'Oordeel in voorbereiding',
  'handling.decided': 'Oordeel gegeven',
  'handling.measures': 'Maatregelen in uitvoering',
  'handling.closed': 'Afgesloten',
  'handling.withdrawn': 'Ingetrokken',
  'handling.transferred': 'Doorgestuurd',
  'handling.lapsed': 'Vervallen door overlijden',
  ...clockStateLabels,
  'external.none': 'Alleen bij ons',
  'external.elsewhere': 'Ook elders in behandeling',
  'hold.on': 'Vernietiging tegengehouden',
  'hold.ending': 'Vernietiging nog veertien dagen tegengehouden',
  'hold.released': 'Vernietiging niet meer tegengehouden',
} as const;
