import { type Field, text } from './form.ts';

const typed = { hint: 'Bijvoorbeeld 14.30', width: 5, max: 5, read: readClock } as const;

/** A time as people write it: '9.05' and '9:05' are kept as '09.05'. */
export function clockField(label: string, missing: string): Field<string> {
  return text({ ...typed, label, missing });
}

export function optionalClockField(label: string): Field<string | undefined> {
  return text({ ...typed, label, optional: true });
}

function readClock(line: string): { value: string } | string {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(line) ?? [];
  return minute === ''
    ? 'Vul de tijd in als uren en minuten, zoals 14.30'
    : { value: `${hour.padStart(2, '0')}.${minute}` };
}
