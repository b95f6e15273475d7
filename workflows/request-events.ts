import { type EventDeclaration, type EventOf, facts } from './event.ts';

const handler = 'request.handle';
const directorate = 'request.directorate';

/**
 * Everything that can happen to a request of a client or representative (P17, P18, R43-R49, AVG 12 to 21). It begins with its
 * being received, which is no event of the machine.
 */
export const requestEvents = {
  'client.matched': {
    label: 'Gekoppeld aan een cliënt',
    verb: 'Aan een cliënt koppelen',
    who: ['request.match'],
    facts: facts(),
  },
  'client.unmatched': {
    label: 'Losgemaakt van een cliënt',
    verb: 'Toch een andere cliënt',
    who: ['request.match', handler],
    /** `nothingGiven`: nothing of this client was decided, given or changed; else it is a breach and no slip. */
    facts: facts('matched', 'nothingGiven'),
  },
  'request.placed': {
    label: 'Vastgelegd wat er wordt gevraagd',
    verb: 'Vastleggen wat er wordt gevraagd',
    who: [handler],
    /** `isOther`: nobody said yet what it is. The rest: what the chosen kinds bring, as `requestContextOf` says. */
    facts: facts('isOther', 'change', 'data', 'talk', 'atOnce'),
  },
  'question.answered': {
    label: 'Vraag beantwoord',
    verb: 'Vraag beantwoorden',
    who: [handler],
    facts: facts(),
  },
  'subject.named': {
    label: 'Vastgelegd over welke medewerker het gaat',
    verb: 'Vastleggen over welke medewerker het gaat',
    who: ['request.assign'],
    facts: facts(),
  },
  'identity.confirmed': {
    label: 'Identiteit vastgesteld',
    verb: 'Identiteit vaststellen',
    who: [handler],
    /** `mandateInOrder`: nobody represents the client, or the evidence of it was seen (R44). */
    facts: facts('mandateInOrder'),
  },
  'identity.unclear': {
    label: 'Gevraagd wie de aanvrager is',
    verb: 'Om een bewijs van identiteit vragen',
    who: [handler],
    facts: facts(),
  },
  'identity.failed': {
    label: 'Identiteit niet vastgesteld',
    verb: 'Afsluiten zonder identiteit',
    who: [handler],
    facts: facts('asked', 'thirtyDaysPassed'),
  },
  'mandate.ended': {
    label: 'Vertegenwoordiging geëindigd',
    verb: 'Einde van de vertegenwoordiging vastleggen',
    who: [handler],
    facts: facts(),
  },
  'nothing.found': {
    label: 'Niets (meer) vastgelegd over de aanvrager',
    verb: 'Vastleggen dat er niets is vastgelegd',
    who: [handler],
    facts: facts('searched'),
  },
  'request.excessive': {
    label: 'Verzoek is een overmatige herhaling',
    verb: 'Afwijzen als overmatige herhaling',
    who: [directorate],
    facts: facts('repeated', 'reasonGiven'),
  },
  'request.effective': {
    label: 'Direct uitgevoerd',
    verb: 'Direct uitvoeren',
    who: [handler],
    /** `allAsked`: nothing else was asked in this request. */
    facts: facts('rightPerson', 'allAsked'),
  },
  'talk.planned': {
    label: 'Gesprek gepland',
    verb: 'Gesprek plannen',
    who: [handler],
    facts: facts('notPast'),
  },
  'talk.declined': {
    label: 'Cliënt wil een schriftelijk antwoord',
    verb: 'Schriftelijk antwoord vastleggen',
    who: [handler, 'client'],
    facts: facts('wishRecorded'),
  },
  'client.noShow': {
    label: 'Cliënt niet verschenen',
    verb: 'Niet verschenen vastleggen',
    who: [handler, directorate],
    facts: facts('dayCame', 'second'),
  },
  'talk.held': {
    label: 'Gesprek gehouden',
    verb: 'Gesprek vastleggen',
    who: [handler],
    /** `dayCame`: the day on which it was held, whenever it was planned. */
    facts: facts('dayCame', 'minutes'),
  },
  'request.granted': {
    label: 'Verzoek toegewezen',
    verb: 'Toewijzen',
    who: [handler, directorate],
    /** `deciderRight`: an erasure is decided by the directorate, the rest by whoever handles the request. */
    facts: facts('matched', 'plausible', 'deciderRight'),
  },
  'request.partlyGranted': {
    label: 'Verzoek voor een deel toegewezen',
    verb: 'Voor een deel toewijzen',
    who: [handler, directorate],
    /** The form offers the client's own words beside the datum (R47, E12). */
    facts: facts('matched', 'reasonGiven', 'deciderRight'),
  },
  'request.refused': {
    label: 'Verzoek afgewezen',
    verb: 'Afwijzen',
    who: [handler, directorate],
    facts: facts('reasonGiven', 'deciderRight'),
  },
  'answer.sent': {
    label: 'Antwoord verstuurd',
    verb: 'Versturen verwerken',
    who: ['system'],
    auto: true,
    /**
     * `left`: taken by the mail server, or posted. `inTime`: on the last day or before, whenever it is recorded. The letter
     * itself names every way to disagree, with its dates.
     */
    facts: facts('left', 'inTime', 'addresseeRight', 'packageHanded'),
  },
  'package.handed': {
    label: 'Inzagepakket gegeven',
    verb: 'Geven van het inzagepakket vastleggen',
    who: [handler],
    /** `addresseeRight`: the person, or who represents the person on this day (E19). */
    facts: facts('addresseeRight', 'inTime'),
  },
  'change.applied': {
    label: 'Wijziging uitgevoerd',
    verb: 'Wijziging uitvoeren',
    who: [handler],
    /** The step replaces each version in force that carries the old value (E11). */
    facts: facts('recorded'),
  },
  'recipients.done': {
    label: 'Ontvangers en cliënt ingelicht',
    verb: 'Iedereen is ingelicht',
    who: [handler, 'system'],
    /** `packageHanded`: or no data were asked. `left`: the answer to the client. */
    facts: facts('allTold', 'packageHanded', 'left', 'inTime', 'addresseeRight'),
  },
  'term.extended': {
    label: 'Verlenging besloten',
    verb: 'Termijn verlengen',
    who: [directorate],
    facts: facts('beforeDue', 'reasonGiven', 'deciderNotCoach'),
  },
  'extension.told': {
    label: 'Verlenging verteld',
    verb: 'Verlenging verwerken',
    who: ['system'],
    auto: true,
    /** AVG 12(3): its letter left before the first term ended, else nothing is extended. */
    facts: facts('inTime'),
  },
  'client.disagrees': {
    label: 'Gesprek met de directie gevraagd',
    verb: 'Gesprek met de directie vragen',
    who: ['client', handler],
    facts: facts(),
  },
  'directorate.planned': {
    label: 'Gesprek met de directie gepland',
    verb: 'Gesprek met de directie plannen',
    who: [directorate],
    facts: facts('notPast', 'deciderNotCoach'),
  },
  'directorate.held': {
    label: 'Gesprek met de directie gehouden',
    verb: 'Gesprek met de directie vastleggen',
    who: [directorate],
    facts: facts('dayCame', 'minutes', 'bothViews', 'deciderNotCoach'),
  },
  'directorate.decided': {
    label: 'Besluit van de directie',
    verb: 'Besluit vastleggen',
    who: [directorate],
    /** `inWriting`: the client wished no talk, or stayed away twice. The orders are what is still to be done. */
    facts: facts('deciderNotCoach', 'bothViews', 'reasonGiven', 'inWriting', 'ordersChange', 'ordersPackage'),
  },
  'client.accepts': {
    label: 'Cliënt is het eens met het antwoord',
    verb: 'Vastleggen dat de cliënt het eens is',
    who: ['client', handler, directorate],
    facts: facts('recorded'),
  },
  'restriction.lifted': {
    label: 'Beperking opgeheven',
    verb: 'Beperking opheffen',
    who: [handler, directorate],
    /** AVG 18(3): the client was told before. `complaintOver`: so is the complaint that took the request over. */
    facts: facts('clientTold', 'complaintOver'),
  },
  'complaint.over': {
    label: 'De directie is klaar',
    verb: 'Einde van de klacht verwerken',
    who: ['system'],
    auto: true,
    facts: facts(),
  },
  'complaint.filed': {
    label: 'Klacht ingediend',
    verb: 'Klacht indienen',
    who: ['client', 'complaint.enter'],
    /** `takesOver`: the client wants the complaint in place of what was still to come. */
    facts: facts('takesOver'),
  },
  'ladder.skipped': {
    label: 'Naar de toezichthouder of de rechter gegaan',
    verb: 'Stap naar toezichthouder of rechter vastleggen',
    who: ['client', handler, directorate],
    facts: facts(),
  },
  'request.withdrawn': {
    label: 'Verzoek ingetrokken',
    verb: 'Verzoek intrekken',
    who: ['client', handler],
    facts: facts('recorded'),
  },
  'decider.named': {
    label: 'Iemand van buiten beslist',
    verb: 'Iemand van buiten laten beslissen',
    who: [directorate],
    /** Everybody of the directorate had a part in it, or it is about them. */
    facts: facts('nobodyFree'),
  },
  'client.died': {
    label: 'Cliënt overleden',
    verb: 'Overlijden vastleggen',
    who: [directorate, 'system'],
    facts: facts('sourceNoted', 'restricts'),
  },
  'clock.tick': {
    label: 'Termijn verstreken',
    verb: 'Verstreken termijn verwerken',
    who: ['system'],
    auto: true,
    facts: facts('duePassed', 'sixWeeksSilent', 'fourteenDaysOver'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type RequestEvent = EventOf<typeof requestEvents>;
