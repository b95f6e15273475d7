import { type EventDeclaration, facts } from './event.ts';

/** What a dossier and a book year have in common from the list of destruction on (R31 to R33). Nobody sends these by a button. */
const byList = { who: ['system'], auto: true } as const;

/** Each machine adds who may confirm, and what was looked for when it is gone. */
export const listEvents = {
  'hold.set': {
    label: 'Vernietiging tegengehouden',
    verb: 'Vernietiging tegenhouden',
    ...byList,
    /** Something keeps it: a case, a restriction, the directorate (R33). */
    facts: facts('held'),
  },
  'destruction.proposed': {
    label: 'Voorgedragen voor vernietiging',
    verb: 'Voordragen voor vernietiging',
    ...byList,
    facts: facts('onList'),
  },
  'destruction.withdrawn': {
    label: 'Van de vernietigingslijst gehaald',
    verb: 'Van de vernietigingslijst halen',
    ...byList,
    facts: facts('offList'),
  },
  'destruction.begun': {
    label: 'Vernietiging begonnen',
    verb: 'Vernietigen',
    ...byList,
    facts: facts('coolingOver', 'noHold'),
  },
  'part.failed': {
    label: 'Een deel kon niet worden vernietigd',
    verb: 'Vernietiging onderbreken',
    ...byList,
    facts: facts(),
  },
  'destruction.resumed': {
    label: 'Vernietiging hervat',
    verb: 'Vernietiging hervatten',
    ...byList,
    facts: facts(),
  },
} as const satisfies Record<string, EventDeclaration>;

type Asking<F extends string> = { readonly event: { readonly facts: Readonly<Record<F, boolean>> } };

/** R33: what is held leaves the list it stood on, also in its last seven days. */
export const holdable = {
  'hold.set': { target: 'onHold', guard: ({ event }: Asking<'held'>) => event.facts.held },
} as const;

/** Taken off the list: it may still be destroyed, and somebody has to propose it again. */
export const withdrawable = {
  'destruction.withdrawn': { target: 'due', guard: ({ event }: Asking<'offList'>) => event.facts.offList },
} as const;

type Begun = Asking<'coolingOver' | 'noHold'>;

/**
 * From the day its list is confirmed. What is to be destroyed and stands on no list, was begun in name only, before a crash:
 * nothing of it is gone.
 */
export const carriedOut = {
  coolingOff: {
    on: {
      ...holdable,
      ...withdrawable,
      'destruction.begun': {
        target: 'destroying',
        guard: ({ event: { facts } }: Begun) => facts.coolingOver && facts.noHold,
      },
    },
  },
  destroying: {
    on: {
      ...withdrawable,
      'parts.destroyed': { target: 'destroyed', guard: ({ event }: Asking<'allGone'>) => event.facts.allGone },
      'part.failed': 'destroyFailed',
    },
  },
  destroyFailed: { on: { 'destruction.resumed': 'destroying' } },
  destroyed: { type: 'final' },
} as const;

export const listStateLabels = {
  due: 'Mag worden vernietigd',
  toConfirm: 'Voorgedragen voor vernietiging',
  coolingOff: 'Vernietiging bevestigd, zeven dagen bedenktijd',
  onHold: 'In het archief, vernietiging wacht',
  destroying: 'Wordt vernietigd',
  destroyFailed: 'Vernietiging niet gelukt',
  destroyed: 'Vernietigd',
} as const;
