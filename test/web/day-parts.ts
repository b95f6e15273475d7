import type { Day } from '#src/domain/time.ts';

/** A day as the three fields of a date post it. */
export function dayParts(name: string, day: Day): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-dag`]: date, [`${name}-maand`]: month, [`${name}-jaar`]: year };
}
