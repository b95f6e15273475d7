import type { Fields, Form } from '../form.ts';
import type { Case } from './case.ts';
import { requestSteps } from './request-steps.ts';

const forms: Readonly<Record<Case['kind'], Readonly<Record<string, Form<Fields>>>>> = {
  request: requestSteps,
  complaint: {},
  breach: {},
};

/** What is asked when this step of the case is taken; undefined when nothing is. */
export function caseStepForm(event: string, { theCase }: { readonly theCase: Case }): Form<Fields> | undefined {
  const known = forms[theCase.kind];
  return Object.hasOwn(known, event) ? known[event] : undefined;
}
