import { type EventDeclaration, type EventOf, facts } from './event.ts';

const handler = 'complaint.handle';
const directorate = 'complaint.directorate';

/**
 * Everything that can happen to a complaint (P19, R50-R53). It begins with its being filed, which is no event of the machine:
 * by then there is a name, an address, a date and a description.
 */
export const complaintEvents = {
  'complaint.acknowledged': {
    label: 'Ontvangst bevestigd',
    verb: 'Ontvangst bevestigen',
    who: [handler],
    facts: facts(),
  },
  'subject.named': {
    label: 'Vastgelegd over welke medewerker het gaat',
    verb: 'Vastleggen over welke medewerker het gaat',
    who: [handler],
    facts: facts(),
  },
  'complaint.forwarded': {
    label: 'Doorgestuurd naar wie erover gaat',
    verb: 'Doorsturen',
    who: [handler],
    facts: facts('consentGiven', 'recipientNamed'),
  },
  'admissibility.advised': {
    label: 'Advies over behandeling gegeven',
    verb: 'Advies over behandeling geven',
    who: [handler],
    facts: facts('reasonGiven'),
  },
  'admissibility.checked': {
    label: 'Besloten of de klacht wordt behandeld',
    verb: 'Besluiten over behandeling',
    who: [directorate],
    /** `groundGiven`: handled before, older than a year, before a court, no interest, or about somebody else's work. */
    facts: facts('admitted', 'handlerNotInvolved', 'groundGiven', 'reasonGiven'),
  },
  'handler.replaced': {
    label: 'Andere klachtbehandelaar',
    verb: 'Andere klachtbehandelaar aanwijzen',
    who: [directorate],
    facts: facts('handlerNotInvolved', 'reasonGiven'),
  },
  'informal.proposed': {
    label: 'Samen oplossen begonnen',
    verb: 'Samen oplossen beginnen',
    who: [handler],
    facts: facts('bothAgree'),
  },
  'informal.settled': {
    label: 'Samen opgelost',
    verb: 'Oplossing vastleggen',
    who: [handler],
    facts: facts('bothConfirmed'),
  },
  'informal.failed': {
    label: 'Samen oplossen is niet gelukt',
    verb: 'Vastleggen dat samen oplossen niet lukt',
    who: [handler, 'complainant'],
    facts: facts(),
  },
  'agreement.broken': {
    label: 'Afspraak niet nagekomen: klacht gaat verder',
    verb: 'Klacht verder behandelen',
    who: [handler, 'complainant'],
    /** `extended`: the one extension was used already. */
    facts: facts('settledInformally', 'extended'),
  },
  'investigation.started': {
    label: 'Onderzoek begonnen',
    verb: 'Onderzoek beginnen',
    who: [handler],
    facts: facts('respondentInformed'),
  },
  'respondent.replied': {
    label: 'Reactie van de betrokken medewerker',
    verb: 'Reactie geven',
    who: ['complaint.respond', handler],
    facts: facts(),
  },
  'hearing.offered': {
    label: 'Gesprek aangeboden aan beide kanten',
    verb: 'Gesprek aanbieden',
    who: [handler],
    facts: facts('bothSides'),
  },
  'hearing.held': {
    label: 'Beide kanten gehoord',
    verb: 'Gesprek vastleggen',
    who: [handler],
    facts: facts('dayCame', 'minutes', 'bothSides'),
  },
  'hearing.waived': {
    label: 'Klager wil geen gesprek',
    verb: 'Vastleggen dat er geen gesprek komt',
    who: [handler, 'complainant'],
    /** Or stayed away twice. */
    facts: facts('wishRecorded'),
  },
  'drafting.started': {
    label: 'Oordeel in voorbereiding',
    verb: 'Oordeel voorbereiden',
    who: [handler],
    /** The respondent replied, was heard, or let ten working days pass. */
    facts: facts('respondentHad'),
  },
  'decision.signed': {
    label: 'Oordeel vastgesteld',
    verb: 'Oordeel ondertekenen',
    who: [directorate],
    facts: facts('signerNotHandler', 'findings', 'reasonGiven', 'routesTold'),
  },
  'measures.set': {
    label: 'Maatregelen vastgesteld',
    verb: 'Maatregelen vaststellen',
    who: [directorate],
    facts: facts('ownersAndDates'),
  },
  'measures.none': {
    label: 'Geen maatregelen nodig',
    verb: 'Zonder maatregelen afsluiten',
    who: [directorate],
    /** The complaint was not upheld, or it is told why nothing changes all the same. */
    facts: facts('explained'),
  },
  'measure.done': {
    label: 'Maatregel uitgevoerd',
    verb: 'Maatregel uitgevoerd melden',
    who: [directorate, handler],
    facts: facts('all'),
  },
  'term.extended': {
    label: 'Verlenging besloten',
    verb: 'Termijn verlengen',
    who: [handler],
    /** Once by ourselves, before six weeks are over; after that only with consent of whoever complains. */
    facts: facts('beforeDue', 'reasonGiven', 'consentGiven'),
  },
  'extension.told': {
    label: 'Verlenging verteld',
    verb: 'Verlenging verwerken',
    who: ['system'],
    auto: true,
    /** R50: its letter left before six weeks were over, else nothing is extended. */
    facts: facts('inTime'),
  },
  'answer.sent': {
    label: 'Antwoord verstuurd',
    verb: 'Versturen verwerken',
    who: ['system'],
    auto: true,
    /** The letter with what became of it left; `inTime`: on the last day or before, whenever it is recorded. */
    facts: facts('left', 'inTime'),
  },
  'complaint.withdrawn': {
    label: 'Klacht ingetrokken',
    verb: 'Intrekking vastleggen',
    who: ['complainant', handler],
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
    label: 'Klager overleden',
    verb: 'Overlijden vastleggen',
    who: [directorate, 'system'],
    facts: facts('sourceNoted', 'complainantDied'),
  },
  'inquiry.continued': {
    label: 'Directie onderzoekt zelf verder',
    verb: 'Zelf verder onderzoeken',
    who: [directorate],
    facts: facts('reasonGiven', 'handlerNotInvolved'),
  },
  'external.opened': {
    label: 'Ook elders in behandeling',
    verb: 'Klacht ligt ook ergens anders',
    who: ['complainant', handler, directorate],
    facts: facts('named'),
  },
  'external.ended': {
    label: 'Behandeling elders afgelopen',
    verb: 'Ergens anders is de klacht klaar',
    who: [handler, directorate],
    facts: facts(),
  },
  'clock.tick': {
    label: 'Termijn verstreken',
    verb: 'Verstreken termijn verwerken',
    who: ['system'],
    auto: true,
    facts: facts('duePassed', 'twoWeeksOver', 'fourteenDaysOver'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type ComplaintEvent = EventOf<typeof complaintEvents>;
