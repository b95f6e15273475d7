import type { Actor } from './actor.ts';
import { type Dossier, isClosed, responsibleCoach } from './dossier.ts';
import { mayGuide } from './employment.ts';
import { type Fields, type Form, withoutFields } from './form.ts';
import { intakeAnswers } from './intake.ts';
import { isAllowed, mayEndFor } from './necessity.ts';
import { type Contract, findAssigner, findSponsor, isPresent, type Organisation, type User } from './organisation.ts';
import { activeSteps, coachChoice, contactForm, reassignForm } from './steps-active.ts';
import { documentSteps } from './steps-document.ts';
import { concludingForm, endingSteps } from './steps-ending.ts';
import { heldForm, heldShortForm, intakeSteps } from './steps-intake.ts';
import type { Day } from './time.ts';

/** What the choices of a step may depend on. */
export type StepAround = {
  readonly dossier: Dossier;
  readonly organisation: Organisation;
  readonly actor: Actor;
  readonly today: Day;
};

function contractOf({ dossier, organisation }: StepAround): Contract {
  const contract = findAssigner(organisation, dossier.assignment)?.contract;
  if (!contract) throw new Error('the organisation no longer has the contract of this dossier');
  return contract;
}

const fixed: Readonly<Record<string, Form<Fields>>> = { ...intakeSteps, ...activeSteps, ...endingSteps };

const made: Readonly<Record<string, (around: StepAround) => Form<Fields>>> = {
  'intake.held': ({ dossier }) => (intakeAnswers(dossier, 'conversation') ? heldShortForm : heldForm),
  'coach.reassigned': (around) => {
    const coaches = availableCoaches(around).map((coach) =>
      coachChoice(coach, around.organisation, around.dossier.branchId),
    );
    return reassignForm(coaches, { tells: !isClosed(around.dossier) });
  },
  'sponsor.contactChanged': (around) => contactForm(otherContacts(around)),
  'placement.recorded': (around) => {
    const form = activeSteps['placement.recorded'];
    return isAllowed('placementEmployer', contractOf(around)) ? form : withoutFields(form, ['employer']);
  },
  'trajectory.concluded': (around) => concludingForm((reason) => mayEndFor(reason, contractOf(around))),
};

/** Trajectory events a person may send through a page. */
export const stepEvents: readonly string[] = [...new Set([...Object.keys(fixed), ...Object.keys(made)])];

/** The questions of a trajectory step; undefined when no person takes this step through a page. */
export function stepForm(event: string, around: StepAround): Form<Fields> | undefined {
  if (Object.hasOwn(made, event)) return made[event]?.(around);
  return Object.hasOwn(fixed, event) ? fixed[event] : undefined;
}

const documentForms: Readonly<Record<string, Form<Fields>>> = documentSteps;

/** The questions when something happens to a document version; undefined when nothing is asked. */
export function documentStepForm(event: string): Form<Fields> | undefined {
  return Object.hasOwn(documentForms, event) ? documentForms[event] : undefined;
}

/** Who may be made the coach of this client (R63, R64); the present one left out. */
export function availableCoaches({ dossier, organisation, today }: StepAround): User[] {
  return mayGuide(organisation, dossier.branchId, today).filter(({ id }) => id !== responsibleCoach(dossier));
}

/** Contacts of the assigning sponsor to whom something may be sent, the present one left out. */
export function otherContacts({
  dossier,
  organisation,
  today,
}: Pick<StepAround, 'dossier' | 'organisation' | 'today'>) {
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  return (sponsor?.contacts ?? []).filter(
    (contact) =>
      contact.id !== dossier.assignment.contactId && contact.verified !== undefined && isPresent(contact, today),
  );
}
