import { type EventDeclaration, type EventOf, facts } from './event.ts';

/**
 * What happens to the list of a month for the survey bureau (P11, R26, R27): the administration checks it, the branch manager
 * lets it go, the bureau confirms it, and the file with names is deleted.
 */
export const surveyEvents = {
  'list.checked': {
    label: 'Lijst gecontroleerd',
    verb: 'Leg vast dat de lijst klopt',
    who: ['survey.prepare'],
    facts: facts('hasRows'),
  },
  'list.returned': {
    label: 'Lijst teruggezet',
    verb: 'Zet de lijst terug',
    who: ['survey.prepare', 'survey.release'],
    /** No mail of it is on the line at this moment. */
    facts: facts('nothingLeaving'),
  },
  'list.released': {
    label: 'Lijst vrijgegeven',
    verb: 'Geef de lijst vrij',
    who: ['survey.release'],
    /** R27: never by who checked it; and there is a passphrase that the bureau knows. */
    facts: facts('bySecondPerson', 'passphraseAgreed'),
  },
  'list.withdrawn': {
    label: 'Lijst ingetrokken',
    verb: 'Trek de lijst in',
    who: ['survey.release'],
    facts: facts('nothingLeaving'),
  },
  'list.emptied': {
    label: 'Niemand meer op de lijst',
    verb: 'Lege lijst sluiten',
    who: ['system'],
    auto: true,
    facts: facts('noRows'),
  },
  'file.sent': {
    label: 'Bestand gemaild',
    verb: 'Verzending verwerken',
    who: ['system'],
    auto: true,
    facts: facts(),
  },
  'file.failed': {
    label: 'Bestand niet gemaild',
    verb: 'Mislukte verzending verwerken',
    who: ['system'],
    auto: true,
    facts: facts(),
  },
  'file.unknown': {
    label: 'Onbekend of het bestand aankwam',
    verb: 'Onbekende verzending verwerken',
    who: ['system'],
    auto: true,
    facts: facts(),
  },
  'file.resent': {
    label: 'Opnieuw gemaild',
    verb: 'Mail het bestand opnieuw',
    who: ['survey.release'],
    facts: facts(),
  },
  'file.arrived': {
    label: 'Bestand kwam toch aan',
    verb: 'Leg vast dat het bestand aankwam',
    who: ['survey.release'],
    facts: facts(),
  },
  'file.bounced': {
    label: 'Mail met het bestand kwam terug',
    verb: 'Leg vast dat de mail terugkwam',
    who: ['survey.prepare', 'survey.release'],
    facts: facts('byMail'),
  },
  'file.taken': {
    label: 'Bestand gemaakt om zelf aan te leveren',
    verb: 'Maak het bestand om zelf aan te leveren',
    who: ['survey.release'],
    facts: facts('nothingLeaving'),
  },
  'file.handed': {
    label: 'Bestand aangeleverd bij het bureau',
    verb: 'Leg vast dat het bestand is aangeleverd',
    who: ['survey.release'],
    facts: facts(),
  },
  'file.discarded': {
    label: 'Bestand niet aangeleverd',
    verb: 'Gooi het bestand weg',
    who: ['survey.release'],
    facts: facts(),
  },
  'receipt.confirmed': {
    label: 'Bevestiging van het bureau vastgelegd',
    verb: 'Leg de bevestiging vast',
    who: ['survey.prepare', 'survey.release'],
    facts: facts(),
  },
  'file.deleted': {
    label: 'Bestand met namen verwijderd',
    verb: 'Bestand verwijderen',
    who: ['system'],
    auto: true,
    /** R27: thirty days after the confirmation; sixty days after it left where nobody confirms it. */
    facts: facts('thirtyDaysOver', 'sixtyDaysOver'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type SurveyEvent = EventOf<typeof surveyEvents>;
