import { type EventDeclaration, type EventOf, facts } from './event.ts';

/** What happens to a dossier once its trajectory has closed, until it may be destroyed (P12, R29, R30). */
export const retentionEvents = {
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
} as const satisfies Record<string, EventDeclaration>;

export type RetentionEvent = EventOf<typeof retentionEvents>;
