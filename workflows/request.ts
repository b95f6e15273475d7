import { clockStateLabels } from './clock.ts';
import { requestHandling } from './request-handling.ts';
import { request, type Transitions } from './request-setup.ts';

export { requestContext } from './request-setup.ts';

const told = {
  'extension.told': { target: 'extended', guard: ({ event }) => event.facts.inTime },
} satisfies Transitions;

/** A letter may have left before the tick told that the term was over: what counts is its own day (E8). */
const answered = [
  { target: 'met', guard: 'answeredInTime' },
  { target: 'met', guard: 'decisionToldInTime' },
  { target: 'metLate', guard: 'answered' },
  { target: 'metLate', guard: 'decisionTold' },
  { target: 'stopped', guard: 'noAnswerOwed' },
] as const;

/**
 * AVG 12(3): one term, extended once by a letter that left before it ended. It ends with the answer, on the day that left, or
 * when none is owed any more.
 */
const clock = request.createStateConfig({
  initial: 'running',
  states: {
    running: {
      on: {
        ...told,
        'clock.tick': { target: 'late', guard: ({ event }) => event.facts.duePassed },
        'term.extended': {
          actions: 'stay',
          guard: ({ event: { facts } }) => facts.beforeDue && facts.reasonGiven && facts.deciderNotCoach,
        },
      },
      always: answered,
    },
    extended: {
      on: { 'clock.tick': { target: 'late', guard: ({ event }) => event.facts.duePassed } },
      always: answered,
    },
    late: { on: told, always: answered },
    met: { type: 'final' },
    metLate: { type: 'final' },
    stopped: { type: 'final' },
  },
});

/**
 * R33: nothing is destroyed from receipt until fourteen days after the end; a complaint that took the request over holds by
 * itself until it is over.
 */
const hold = request.createStateConfig({
  initial: 'on',
  states: {
    on: {
      always: [
        { target: 'ending', guard: 'closed' },
        { target: 'byComplaint', guard: 'takenOver' },
      ],
    },
    ending: {
      on: { 'clock.tick': { target: 'released', guard: ({ event }) => event.facts.fourteenDaysOver } },
      always: [
        { target: 'on', guard: 'takenUpAgain' },
        { target: 'byComplaint', guard: 'takenOver' },
      ],
    },
    released: {
      always: [
        { target: 'on', guard: 'takenUpAgain' },
        { target: 'byComplaint', guard: 'takenOver' },
      ],
    },
    byComplaint: { on: { 'complaint.over': 'ending' } },
  },
});

export const requestMachine = request.createMachine({
  id: 'request',
  type: 'parallel',
  context: ({ input }) => ({ ...input, directorate: 'open' }),
  states: { handling: requestHandling, clock, hold },
});

export const requestStateLabels = {
  'handling.received': 'Ontvangen',
  'handling.identified': 'Identiteit vastgesteld',
  'handling.talkPlanned': 'Gesprek gepland',
  'handling.talkHeld': 'Gesprek gehouden',
  'handling.inWriting': 'Schriftelijk antwoord gevraagd',
  'handling.replied': 'Antwoord op een vraag te versturen',
  'handling.notRegistered': 'Niets vastgelegd, antwoord te versturen',
  'handling.refused': 'Afgewezen, antwoord te versturen',
  'handling.partlyGranted': 'Voor een deel toegewezen, antwoord te versturen',
  'handling.granted': 'Toegewezen, inzagepakket te geven',
  'handling.applying': 'Toegewezen, uit te voeren',
  'handling.notifying': 'Uitgevoerd, ontvangers en cliënt in te lichten',
  'handling.answered': 'Beantwoord',
  'handling.directorateAsked': 'Gesprek met de directie gevraagd',
  'handling.directoratePlanned': 'Gesprek met de directie gepland',
  'handling.directorateHeld': 'Gesprek met de directie gehouden',
  'handling.directorateDecided': 'Besluit directie',
  'handling.settled': 'Afgehandeld',
  'handling.toComplaint': 'Klacht ingediend',
  'handling.withdrawn': 'Ingetrokken',
  'handling.lapsed': 'Vervallen, identiteit niet vastgesteld',
  ...clockStateLabels,
  'hold.on': 'Vernietiging tegengehouden',
  'hold.ending': 'Vernietiging nog veertien dagen tegengehouden',
  'hold.released': 'Vernietiging niet meer tegengehouden',
  'hold.byComplaint': 'Vernietiging tegengehouden door de klacht',
} as const;
