import type { UserId } from '../ids.ts';
import type { Case } from './case.ts';

/** Everybody of the house who took one of these steps. */
export function whoTook({ events }: Pick<Case, 'events'>, types: readonly string[]): UserId[] {
  const taken = events.filter(({ type }) => types.includes(type));
  return [...new Set(taken.flatMap(({ by }) => (by === 'system' || by === 'sponsor' ? [] : [by])))];
}

const preparing = [
  'informal.proposed',
  'investigation.started',
  'hearing.offered',
  'hearing.held',
  'hearing.waived',
  'drafting.started',
];

/**
 * R50: who prepared the judgment, and so does not sign it. Whoever wrote down what somebody from outside prepared, did not.
 */
export function preparersOf(one: Case): UserId[] {
  return one.kind === 'complaint' && !one.externalHandler ? whoTook(one, preparing) : [];
}
