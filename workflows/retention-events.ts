import { type EventDeclaration, type EventOf, facts } from './event.ts';
import { listEvents } from './list-of-destruction.ts';

/**
 * What happens to a dossier once its trajectory has closed, until it is destroyed (P12, R29 to R33). Nobody sends these by
 * a button in the dossier: the days send them, and the list of destruction does, where people decide (src/domain/destruction).
 */
export const retentionEvents = {
  ...listEvents,
  'trajectory.closed': {
    label: 'Traject afgesloten',
    verb: 'Afsluiten verwerken',
    who: ['system'],
    auto: true,
    facts: facts('closed'),
  },
  'close.undone': {
    label: 'Traject weer open',
    verb: 'Heropening verwerken',
    who: ['system'],
    auto: true,
    facts: facts('openAgain'),
  },
  'archive.run': {
    label: 'Dossier gearchiveerd',
    verb: 'Archiveren',
    who: ['system'],
    auto: true,
    /** `nothingLeft`: no letter, mail or answer is still to be seen to; `latestDay`: thirty days after the end it is archived all the same. */
    facts: facts('dayCame', 'nothingLeft', 'latestDay'),
  },
  'destruction.nears': {
    label: 'Vernietiging komt eraan',
    verb: 'Vernietiging aankondigen',
    who: ['system'],
    auto: true,
    facts: facts('sixtyDaysLeft'),
  },
  'destruction.allowed': {
    label: 'Mag worden vernietigd',
    verb: 'Op de vernietigingslijst zetten',
    who: ['system'],
    auto: true,
    /** The two years are over: not a day before (R30). */
    facts: facts('dayCame'),
  },
  'hold.released': {
    label: 'Vernietiging niet meer tegengehouden',
    verb: 'Vernietiging weer laten doorgaan',
    who: ['system'],
    auto: true,
    /** `noneLeft`: it was the last hold; the days are reckoned anew, fourteen days after it at the earliest. */
    facts: facts('noneLeft', 'sixtyDaysLeft', 'dayCame'),
  },
  'destruction.confirmed': {
    label: 'Vernietiging bevestigd',
    verb: 'Vernietiging bevestigen',
    who: ['system'],
    auto: true,
    /** R31: by somebody who did not propose it and was nobody's coach in it. */
    facts: facts('bySecondPerson', 'noCoachOfIt'),
  },
  'parts.destroyed': {
    label: 'Dossier vernietigd',
    verb: 'Vernietiging afronden',
    who: ['system'],
    auto: true,
    /** Key, files, mails, cases and index were looked for, and are not there any more. */
    facts: facts('allGone'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type RetentionEvent = EventOf<typeof retentionEvents>;
