import { type Fields, type Form, form } from '../form.ts';
import type { Case } from './case.ts';
import { wasRecognised } from './recognised.ts';
import { whoAsksSteps } from './who-asks-steps.ts';

const {
  asker: _asker,
  representativeName: _name,
  capacity: _capacity,
  address: _address,
  email: _email,
  ...fields
} = whoAsksSteps['identity.confirmed'].fields;
const firstTime = form({ ...whoAsksSteps['identity.confirmed'], fields });

/** The form by which somebody is recognised: again after a mandate was over, it asks who comes in its place (E19). */
export function identityForm(theCase: Case): Form<Fields> {
  return mayHaveChanged(theCase) ? whoAsksSteps['identity.confirmed'] : firstTime;
}

/** Was a representative recognised before, in whose place somebody else may come? */
export function mayHaveChanged(theCase: Case): boolean {
  return theCase.kind === 'request' && theCase.representative !== undefined && wasRecognised(theCase);
}

/** Is it not the representative who asked before? */
export function isOtherAsker({ asker }: { readonly asker?: string | undefined }): boolean {
  return asker === 'client' || asker === 'other';
}
