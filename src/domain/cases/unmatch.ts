import { type Fields, type Form, form } from '../form.ts';
import type { RequestCase } from './case.ts';
import type { StepAround } from './involved.ts';
import { wasRecognised } from './recognised.ts';
import { whoAsksSteps } from './who-asks-steps.ts';

const { given: _given, ...fields } = whoAsksSteps['client.unmatched'].fields;
const unknown = form({ ...whoAsksSteps['client.unmatched'], fields });

/** Nothing can have been shown of a client as whom nobody was recognised. */
export function unmatchForm({ theCase }: Pick<StepAround, 'theCase'>): Form<Fields> {
  return theCase.kind === 'request' && wasRecognised(theCase) ? whoAsksSteps['client.unmatched'] : unknown;
}

/** Steps by which something of the client is decided, given or changed. */
const giving = [
  'package.handed',
  'request.effective',
  'request.granted',
  'request.partlyGranted',
  'request.refused',
  'request.excessive',
  'nothing.found',
  'question.answered',
  'directorate.held',
  'directorate.decided',
  'change.applied',
];

/** Was nothing of the client it is matched to decided, given or changed? Then another client can still take that place. */
export function isNothingGiven({ events, corrections, notices, errands, package: made }: RequestCase): boolean {
  const touched = [corrections, notices, errands].some(({ length }) => length > 0);
  return !touched && made?.sharedUntil === undefined && !events.some(({ type }) => giving.includes(type));
}
