import { type Case, isAsked } from '#src/domain/cases/case.ts';
import { statePaths } from '#src/domain/machine.ts';
import { can } from '../step.ts';
import { complaintOver } from './release.ts';

/**
 * May it still be said which client it is about? Of a request until its answer is known; of a complaint, which may be about
 * nobody's dossier, until it is over.
 */
export function isToMatch(one: Case): boolean {
  if (!isAsked(one) || one.dossierId) return false;
  if (one.kind === 'request') return can('request', one.machine, { type: 'client.matched', facts: {} });
  return !statePaths(one.machine).some((path) => complaintOver.includes(path));
}

/** Before anything else has to be done, it has to be known who the client is: of a complaint only until it was confirmed. */
export function waitsForMatch(one: Case): boolean {
  return isToMatch(one) && (one.kind === 'request' || statePaths(one.machine).includes('handling.received'));
}
