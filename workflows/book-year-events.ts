import { type EventDeclaration, type EventOf, facts } from './event.ts';

/**
 * What happens to the invoices of a book year (P13, R35). Nobody sends these by a button: the days send them, and the list of
 * destruction does, where people decide (src/domain/destruction).
 */
export const bookYearEvents = {
  'year.closed': {
    label: 'Boekjaar gearchiveerd',
    verb: 'Boekjaar archiveren',
    who: ['system'],
    auto: true,
    /** It is 1 January of the year after. */
    facts: facts('dayCame'),
  },
  'destruction.allowed': {
    label: 'Mag worden vernietigd',
    verb: 'Op de vernietigingslijst zetten',
    who: ['system'],
    auto: true,
    /** The seven years are over: not a day before (R35). */
    facts: facts('dayCame'),
  },
  'hold.set': {
    label: 'Vernietiging tegengehouden',
    verb: 'Vernietiging tegenhouden',
    who: ['system'],
    auto: true,
    /** The directorate keeps it, such as for an order of the tax office (R33). */
    facts: facts('held'),
  },
  'hold.released': {
    label: 'Vernietiging niet meer tegengehouden',
    verb: 'Vernietiging weer laten doorgaan',
    who: ['system'],
    auto: true,
    /** `noneLeft`: it was the last hold; the day is reckoned anew, fourteen days after it at the earliest. */
    facts: facts('noneLeft', 'dayCame'),
  },
  'destruction.proposed': {
    label: 'Voorgedragen voor vernietiging',
    verb: 'Voordragen voor vernietiging',
    who: ['system'],
    auto: true,
    facts: facts('onList'),
  },
  'destruction.withdrawn': {
    label: 'Van de vernietigingslijst gehaald',
    verb: 'Van de vernietigingslijst halen',
    who: ['system'],
    auto: true,
    facts: facts('offList'),
  },
  'destruction.confirmed': {
    label: 'Vernietiging bevestigd',
    verb: 'Vernietiging bevestigen',
    who: ['system'],
    auto: true,
    /** R31: by somebody who did not propose it. */
    facts: facts('bySecondPerson'),
  },
  'destruction.begun': {
    label: 'Vernietiging begonnen',
    verb: 'Vernietigen',
    who: ['system'],
    auto: true,
    facts: facts('coolingOver', 'noHold'),
  },
  'part.failed': {
    label: 'Een deel kon niet worden vernietigd',
    verb: 'Vernietiging onderbreken',
    who: ['system'],
    auto: true,
    facts: facts(),
  },
  'destruction.resumed': {
    label: 'Vernietiging hervat',
    verb: 'Vernietiging hervatten',
    who: ['system'],
    auto: true,
    facts: facts(),
  },
  'parts.destroyed': {
    label: 'Facturen van het boekjaar vernietigd',
    verb: 'Vernietiging afronden',
    who: ['system'],
    auto: true,
    /** Key and files of all its invoices were looked for, and are not there any more. */
    facts: facts('allGone'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type BookYearEvent = EventOf<typeof bookYearEvents>;
