import type { Fields, Form } from '../form.ts';
import { breachSteps, sponsorInformedForm } from './breach-steps.ts';
import type { Case } from './case.ts';
import { complaintPeopleSteps } from './complaint-people-steps.ts';
import { complaintSteps } from './complaint-steps.ts';
import { deciderForm } from './decider-form.ts';
import { askingWhatIsDisputed } from './disputed.ts';
import type { StepAround } from './involved.ts';
import { refusals } from './refusals.ts';
import { requestPeopleSteps } from './request-people-steps.ts';
import { requestSteps } from './request-steps.ts';
import { unmatchForm } from './unmatch.ts';
import { identityForm } from './who-asks-now.ts';

/** A form, or one whose choices depend on the case and the house. */
type StepForm = Form<Fields> | ((around: StepAround) => Form<Fields>);

const forms: Readonly<Record<Case['kind'], Readonly<Record<string, StepForm>>>> = {
  request: {
    ...requestSteps,
    ...requestPeopleSteps,
    ...refusals,
    'identity.confirmed': (around) => askingWhatIsDisputed(identityForm(around.theCase))(around),
    'client.unmatched': unmatchForm,
    'talk.declined': askingWhatIsDisputed(requestSteps['talk.declined']),
    'talk.held': askingWhatIsDisputed(requestSteps['talk.held']),
    'decider.named': deciderForm,
  },
  complaint: { ...complaintSteps, ...complaintPeopleSteps, 'decider.named': deciderForm },
  breach: { ...breachSteps, 'sponsor.informed': sponsorInformedForm },
};

/** What is asked when this step of the case is taken; undefined when nothing is. */
export function caseStepForm(event: string, around: StepAround): Form<Fields> | undefined {
  const known = forms[around.theCase.kind];
  const found = Object.hasOwn(known, event) ? known[event] : undefined;
  return typeof found === 'function' ? found(around) : found;
}
