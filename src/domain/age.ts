import { addYears } from './calendar.ts';
import type { Day } from './time.ts';

/** Whole years on this day; who was born on 29 February is a year older on 28 February of a common year. */
export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return addYears(birthDate, years) <= today ? years : years - 1;
}

/** Outside these ages a birth date is more often a slip than true. */
export function isUnusualAge(birthDate: Day, today: Day): boolean {
  const age = ageOn(birthDate, today);
  return age < 16 || age > 75;
}

/** A minor does not act alone: a parent or guardian does (BW 1:245). */
export function isMinor(birthDate: Day, today: Day): boolean {
  return ageOn(birthDate, today) < 18;
}
