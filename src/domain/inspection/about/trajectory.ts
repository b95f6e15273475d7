import type { AskedAfter, Note, Retention, Trajectory } from '../../dossier.ts';
import { eventLabel } from '../../event-labels.ts';
import type { Fields, Form } from '../../form.ts';
import {
  attendanceLabels,
  noteKindLabels,
  orderedHoldLabels,
  questionerLabels,
  reportFieldLabels,
} from '../../labels.ts';
import { statePath } from '../../machine.ts';
import { noteForm } from '../../note-form.ts';
import { questionForm } from '../../question-form.ts';
import { activeSteps, contactForm, reassignForm } from '../../steps-active.ts';
import { documentSteps } from '../../steps-document.ts';
import { endingSteps } from '../../steps-ending.ts';
import { heldForm, intakeSteps } from '../../steps-intake.ts';
import { type Description, leftOut, list, parts, told } from '../describe.ts';
import { looseCode } from '../loose.ts';
import { amount, asked, by, coded, day, moment, text } from '../words.ts';

/** The questions of every step, for their words; who may be chosen in them does not matter here. */
const stepForms: Readonly<Record<string, Form<Fields>>> = {
  ...documentSteps,
  ...intakeSteps,
  ...activeSteps,
  ...endingSteps,
  'intake.held': heldForm,
  'coach.reassigned': reassignForm([], { tells: true }),
  'sponsor.contactChanged': contactForm([]),
};

/** The questions that were asked when this happened. */
export function stepFormOf(event: string): Form<Fields> | undefined {
  return Object.hasOwn(stepForms, event) ? stepForms[event] : undefined;
}

/** How a machine's position is told: where it stands. */
export function stateDescription(
  machine: 'trajectory' | 'retention' | 'approval' | 'mail' | 'provision',
  label: string,
): Description<Trajectory['machine']> {
  return parts({
    machine: leftOut('clockwork'),
    version: leftOut('clockwork'),
    value: told(label, (value, { names }) => names.state(machine, statePath({ value }))),
    context: leftOut('clockwork'),
  });
}

// the labels of its questions do not depend on the days
const questionAsks = questionForm('2000-01-01', '2000-01-01').fields;

/** R65: what others asked about the client after the end, why, and what they heard. */
export const questionsDescription: Description<AskedAfter[]> = list(
  'Vraag',
  parts({
    id: leftOut('ownNumber'),
    on: day('Dag', { as: 'when' }),
    from: coded(questionAsks.from.label, questionerLabels),
    name: asked(questionAsks.name),
    question: asked(questionAsks.question),
    purpose: asked(questionAsks.purpose),
    answer: asked(questionAsks.answer),
    by: by('Opgeschreven door'),
  }),
);

/** P12: where the dossier stands between its end and its destruction. */
export const retentionDescription: Description<Retention> = parts({
  machine: stateDescription('retention', 'Waar uw dossier ligt'),
  archivedOn: day('In het archief sinds'),
  holds: list(
    'Vernietiging tegengehouden',
    parts({
      id: leftOut('ownNumber'),
      kind: coded('Waarvoor', orderedHoldLabels),
      reason: text('Waarom'),
      setOn: day('Vanaf', { as: 'when' }),
      by: by('Besloten door'),
      reviewOn: day('Wij kijken er opnieuw naar op'),
      reviews: list(
        'Opnieuw bekeken',
        parts({ on: day('Op', { as: 'when' }), by: by('Door'), reason: text('Waarom het langer duurt') }),
      ),
      ended: parts({ on: day('Op'), by: by('Door') }, 'Opgeheven'),
    }),
  ),
  leftOut: list(
    'Nog niet op de vernietigingslijst gezet',
    parts({
      on: day('Op', { as: 'when' }),
      until: day('Tot'),
      by: by('Door'),
      reason: text('Waarom'),
    }),
  ),
  // what else held it stands with the request or complaint itself (R51)
  releasedOn: leftOut('clockwork'),
});

/** DOMAIN 8.1: where the trajectory stands, its days, and what was answered at each step. */
export const trajectoryDescription: Description<Trajectory> = parts({
  machine: stateDescription('trajectory', 'Waar het traject staat'),
  intakeDueOn: day('Intake uiterlijk op'),
  intakePlannedOn: day('Intake gepland op'),
  intakeHeldOn: day('Intake gehouden op'),
  planDueOn: day('Trajectplan uiterlijk op'),
  startDate: day('Eerste dag'),
  maxEnd: day('Looptijd tot en met'),
  nextReport: parts(
    {
      number: amount('Nummer'),
      from: day('Over de periode vanaf'),
      until: day('Over de periode tot en met'),
      dueOn: day('Uiterlijk op'),
    },
    'Volgende voortgangsrapportage',
  ),
  pausedFrom: day('Onderbroken vanaf'),
  placedFrom: day('Aan het werk vanaf'),
  aftercareUntil: day('Nazorg tot en met'),
  finalReportDueOn: day('Eindrapportage uiterlijk op'),
  endDate: day('Laatste dag van deelname'),
  endReason: told('Waarom het traject eindigde', (reason) => looseCode('endReason', reason)),
  tickedOn: leftOut('clockwork'),
  facts: {
    kind: 'keyed',
    label: ({ key }) => eventLabel({ type: key }),
    each: { kind: 'answers', form: ({ key }) => stepFormOf(key) },
  },
});

// the labels of its questions do not depend on the day
const asks = noteForm([], '2000-01-01').fields;

const noteWords = {
  on: day('Dag', { as: 'when' }),
  kind: coded('Soort', noteKindLabels, { as: 'what' }),
  field: coded('Onderdeel', reportFieldLabels),
  text: asked(asks.text),
  activity: amount('Hoort bij activiteit uit het trajectplan, nummer'),
  hours: amount('Aantal uur'),
  attendance: coded(asks.attendance.label, attendanceLabels),
} as const;

const mended = { by: by('Door'), at: moment('Op'), reason: text('Waarom') } as const;

/** R23: what was done and agreed, with every earlier text and what was struck out. */
export const notesDescription: Description<Note[]> = list(
  'Aantekening',
  parts({
    id: leftOut('ownNumber'),
    ...noteWords,
    by: by('Opgeschreven door'),
    at: moment('Opgeschreven op'),
    struck: parts(mended, 'Doorgehaald'),
    earlier: list('Eerdere tekst', parts({ ...noteWords, corrected: parts(mended, 'Verbeterd') })),
  }),
);
