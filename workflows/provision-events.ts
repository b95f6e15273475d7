import { type EventDeclaration, type EventOf, facts } from './event.ts';

/** Data of one client for one person at a partner (P15, R39-R41): asked for, given behind a link, and taken back. */
export const provisionEvents = {
  'provision.approved': {
    label: 'Verstrekking goedgekeurd',
    verb: 'Keur de verstrekking goed',
    who: ['partner.provide'],
    /** All of it true today: cleared, and an activity of the plan in force names the partner. */
    facts: facts('proven', 'fieldsChosen'),
  },
  'package.provided': {
    label: 'Pakket klaargezet',
    verb: 'Zet het pakket klaar',
    who: ['partner.provide'],
    facts: facts('proven'),
  },
  'package.opened': {
    label: 'Pakket geopend',
    verb: 'Open het pakket',
    who: ['partner'],
    facts: facts('rightCode'),
  },
  'package.expired': {
    label: 'Link verlopen, nooit geopend',
    verb: 'Verlopen link verwerken',
    who: ['system'],
    auto: true,
    facts: facts('linkOver'),
  },
  'package.recalled': {
    label: 'Gevraagd om de gegevens te verwijderen',
    verb: 'Vraag de gegevens terug',
    who: ['partner.recall', 'system'],
    facts: facts('reasonGiven'),
  },
  'provision.stopped': {
    label: 'Verstrekking gestopt voordat iemand iets zag',
    verb: 'Stop de verstrekking',
    who: ['partner.recall', 'system'],
    facts: facts('reasonGiven'),
  },
  'deletion.confirmed': {
    label: 'Verwijdering bevestigd',
    verb: 'Leg de bevestiging vast',
    who: ['partner.recall'],
    facts: facts('dayCame'),
  },
} as const satisfies Record<string, EventDeclaration>;
export type ProvisionEvent = EventOf<typeof provisionEvents>;
