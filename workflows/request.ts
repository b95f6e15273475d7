import { clockStateLabels } from './clock.ts';
import { requestHandling } from './request-handling.ts';
import { request } from './request-setup.ts';

export { requestContext } from './request-setup.ts';

/** AVG 12(3): one term, which may be extended once before it ends; it ends with the answer, or when none is owed any more. */
const clock = request.createStateConfig({
  initial: 'running',
  states: {
    running: {
      on: {
        'clock.tick': { target: 'late', guard: ({ event }) => event.facts.duePassed },
        'term.extended': {
          target: 'extended',
          guard: ({ event: { facts } }) => facts.beforeDue && facts.reasonGiven && facts.deciderNotCoach,
        },
      },
      always: [
        { target: 'met', guard: 'answered' },
        { target: 'stopped', guard: 'noAnswerOwed' },
      ],
    },
    extended: {
      on: { 'clock.tick': { target: 'late', guard: ({ event }) => event.facts.duePassed } },
      always: [
        { target: 'met', guard: 'answered' },
        { target: 'stopped', guard: 'noAnswerOwed' },
      ],
    },
    late: {
      always: [
        { target: 'metLate', guard: 'answered' },
        { target: 'stopped', guard: 'noAnswerOwed' },
      ],
    },
    met: { type: 'final' },
    metLate: { type: 'final' },
    stopped: { type: 'final' },
  },
});

/** R33: nothing is destroyed from receipt until fourteen days after the end; a complaint has its own hold. */
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
    byComplaint: { type: 'final' },
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
  'handling.talkPlanned': 'Onderhoud gepland',
  'handling.talkHeld': 'Onderhoud gehouden',
  'handling.inWriting': 'Schriftelijk antwoord gevraagd',
  'handling.notRegistered': 'Niets vastgelegd, antwoord te versturen',
  'handling.refused': 'Afgewezen, antwoord te versturen',
  'handling.partlyGranted': 'Voor een deel toegewezen, antwoord te versturen',
  'handling.granted': 'Toegewezen, inzagepakket te geven',
  'handling.applying': 'Toegewezen, uit te voeren',
  'handling.notifying': 'Uitgevoerd, ontvangers en cliënt in te lichten',
  'handling.answered': 'Beantwoord',
  'handling.directorateAsked': 'Onderhoud directie gevraagd',
  'handling.directoratePlanned': 'Onderhoud directie gepland',
  'handling.directorateHeld': 'Onderhoud directie gehouden',
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
