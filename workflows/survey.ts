import { setup } from 'xstate';
import { z } from 'zod';
import type { SurveyEvent } from './survey-events.ts';

/** Guards of a survey list ask the event's facts only. */
export const surveyContext = z.strictObject({});

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as z.infer<typeof surveyContext>,
    events: {} as SurveyEvent,
  },
});
type Transitions = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

/** Whatever did not leave can be stopped, and ends when everybody on it dropped out. */
const stoppable = {
  'list.withdrawn': { target: 'withdrawn', guard: ({ event }) => event.facts.nothingLeaving },
  'list.emptied': { target: 'lapsed', guard: ({ event }) => event.facts.noRows },
} satisfies Transitions;

/** And can be checked once more. */
const returnable = {
  'list.returned': { target: 'collecting', guard: ({ event }) => event.facts.nothingLeaving },
} satisfies Transitions;

/** By hand through the bureau's own site, in the place of a mail. */
const takeable = {
  'file.taken': { target: 'taken', guard: ({ event }) => event.facts.nothingLeaving },
} satisfies Transitions;

/** Of what nobody confirms the file stays no longer than this either. */
const unsure = {
  'file.deleted': { target: 'fileDeleted', guard: ({ event }) => event.facts.sixtyDaysOver },
} satisfies Transitions;

/** P11: one list a branch and a month, from the first name on it until the file with names is deleted. */
export const surveyMachine = types.createMachine({
  id: 'survey',
  context: {},
  initial: 'collecting',
  states: {
    collecting: {
      on: { ...stoppable, 'list.checked': { target: 'checked', guard: ({ event }) => event.facts.hasRows } },
    },
    checked: {
      on: {
        ...stoppable,
        ...returnable,
        'list.released': {
          target: 'released',
          guard: ({ event: { facts } }) => facts.bySecondPerson && facts.passphraseAgreed,
        },
      },
    },
    released: {
      on: {
        ...stoppable,
        ...returnable,
        ...takeable,
        'file.sent': 'sent',
        'file.failed': 'failed',
        'file.unknown': 'unknown',
      },
    },
    taken: { on: { 'file.handed': 'sent', 'file.discarded': 'checked', 'file.unknown': 'unknown' } },
    failed: { on: { ...stoppable, ...returnable, ...takeable, 'file.resent': 'released' } },
    unknown: { on: { ...unsure, 'file.resent': 'released', 'file.arrived': 'sent' } },
    sent: {
      on: {
        'receipt.confirmed': 'confirmed',
        'file.bounced': { target: 'failed', guard: ({ event }) => event.facts.byMail },
        ...unsure,
      },
    },
    confirmed: {
      on: { 'file.deleted': { target: 'fileDeleted', guard: ({ event }) => event.facts.thirtyDaysOver } },
    },
    fileDeleted: { type: 'final' },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

export const surveyStateLabels = {
  collecting: 'Wordt verzameld',
  checked: 'Gecontroleerd, wacht op vrijgave',
  released: 'Vrijgegeven',
  taken: 'Bestand gemaakt, nog niet aangeleverd',
  failed: 'Mailen is niet gelukt',
  unknown: 'Onbekend of de mail aankwam',
  sent: 'Bij het bureau, wacht op bevestiging',
  confirmed: 'Ontvangst bevestigd',
  fileDeleted: 'Bestand met namen verwijderd',
  withdrawn: 'Ingetrokken',
  lapsed: 'Niemand op de lijst',
} as const;
