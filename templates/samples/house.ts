import type { Day } from '#src/domain/time.ts';
import type { FormInput } from '../brieven/house-form.ts';
import { proefFacts } from './facts.ts';

/** A sample form of the house: filled in with these answers on this day. */
export function ofHouse(form: object, date: Day): FormInput<object> {
  const { organisation, branch } = proefFacts;
  return { facts: { organisation, branch }, issue: { number: 1, version: 1, date }, form };
}
