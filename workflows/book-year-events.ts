import { type EventDeclaration, type EventOf, facts } from './event.ts';
import { listEvents } from './list-of-destruction.ts';

/**
 * What happens to the invoices of a book year (P13, R35). Nobody sends these by a button: the days send them, and the list of
 * destruction does, where people decide (src/domain/destruction).
 */
export const bookYearEvents = {
  ...listEvents,
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
  'hold.released': {
    label: 'Vernietiging niet meer tegengehouden',
    verb: 'Vernietiging weer laten doorgaan',
    who: ['system'],
    auto: true,
    /** `noneLeft`: it was the last hold; the day is reckoned anew, fourteen days after it at the earliest. */
    facts: facts('noneLeft', 'dayCame'),
  },
  'destruction.confirmed': {
    label: 'Vernietiging bevestigd',
    verb: 'Vernietiging bevestigen',
    who: ['system'],
    auto: true,
    /** R31: by somebody who did not propose it. */
    facts: facts('bySecondPerson'),
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
