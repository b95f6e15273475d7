import { type EventDeclaration, type EventOf, facts } from './event.ts';

/** A company that carries out part of a trajectory (P15): nobody there is told anything without a contract that is in force. */
export const partnerEvents = {
  'partner.contracted': {
    label: 'Contract vastgelegd',
    verb: 'Leg het contract vast',
    who: ['partners.clear'],
    facts: facts('inForce'),
  },
  'partner.suspended': {
    label: 'Samenwerking geschorst',
    verb: 'Schors de samenwerking',
    who: ['partners.clear'],
    facts: facts('reasonGiven'),
  },
  'contract.ended': {
    label: 'Contract afgelopen: samenwerking geschorst',
    verb: 'Afgelopen contract verwerken',
    who: ['system'],
    auto: true,
    facts: facts('contractOver'),
  },
  'partner.leaked': {
    label: 'Datalek gemeld: samenwerking geschorst',
    verb: 'Gemeld datalek verwerken',
    who: ['system'],
    auto: true,
    facts: facts('breachReported'),
  },
  'partner.ended': {
    label: 'Samenwerking beëindigd',
    verb: 'Beëindig de samenwerking',
    who: ['partners.clear'],
    facts: facts('reasonGiven'),
  },
} as const satisfies Record<string, EventDeclaration>;
export type PartnerEvent = EventOf<typeof partnerEvents>;

/** One person who works there, and the declaration of secrecy of that very person (P15, R39). */
export const partnerPersonEvents = {
  'declaration.sent': {
    label: 'Verklaring verstuurd',
    verb: 'Leg vast dat de verklaring is verstuurd',
    who: ['partners.prepare'],
    facts: facts('contracted'),
  },
  'declaration.received': {
    label: 'Getekende verklaring ontvangen',
    verb: 'Leg de getekende verklaring vast',
    who: ['partners.prepare'],
    facts: facts('signed', 'nameMatches', 'contracted'),
  },
  'declaration.archived': {
    label: 'Verklaring gearchiveerd',
    verb: 'Archiveer de verklaring',
    who: ['partners.prepare'],
    facts: facts('numbered'),
  },
  'declaration.refused': {
    label: 'Verklaring afgekeurd',
    verb: 'Keur de verklaring af',
    who: ['partners.clear'],
    facts: facts('reasonGiven'),
  },
  'person.cleared': {
    label: 'Verklaring gecontroleerd: mag gegevens krijgen',
    verb: 'Keur de verklaring goed',
    who: ['partners.clear'],
    /** Never by who put the declaration down or gave it its number. */
    facts: facts('bySecondPerson', 'contracted', 'addressProven'),
  },
  'person.reviewed': {
    label: 'Jaarlijks nagegaan: mag gegevens blijven krijgen',
    verb: 'Leg vast dat het is nagegaan',
    who: ['partners.clear'],
    facts: facts('contracted'),
  },
  'person.suspended': {
    label: 'Geschorst: krijgt geen gegevens',
    verb: 'Schors deze persoon',
    who: ['partners.clear'],
    facts: facts('reasonGiven'),
  },
  'person.lapsed': {
    label: 'Vanzelf geschorst: krijgt geen gegevens',
    verb: 'Schorsing verwerken',
    who: ['system'],
    auto: true,
    facts: facts('groundGiven'),
  },
  'person.leaked': {
    label: 'Datalek gemeld: krijgt geen gegevens',
    verb: 'Gemeld datalek verwerken',
    who: ['system'],
    auto: true,
    facts: facts('breachReported'),
  },
  'person.resumed': {
    label: 'Schorsing opgeheven: mag weer gegevens krijgen',
    verb: 'Hef de schorsing op',
    who: ['partners.clear'],
    facts: facts('contracted', 'addressProven', 'reasonGiven'),
  },
  'person.ended': {
    label: 'Werkt niet meer voor ons',
    verb: 'Leg vast dat deze persoon weg is',
    who: ['partners.prepare', 'partners.clear'],
    facts: facts('reasonGiven'),
  },
  'company.ended': {
    label: 'Samenwerking met het bedrijf beëindigd',
    verb: 'Einde van de samenwerking verwerken',
    who: ['system'],
    auto: true,
    facts: facts('partnerEnded'),
  },
} as const satisfies Record<string, EventDeclaration>;
export type PartnerPersonEvent = EventOf<typeof partnerPersonEvents>;
