import { weekday } from './calendar.ts';
import type { Day, Instant, Month } from './time.ts';

export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const shortMonths = [
  'jan.',
  'feb.',
  'mrt.',
  'apr.',
  'mei',
  'jun.',
  'jul.',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'dec.',
] as const;
const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

type Parts = { readonly year: string; readonly month: number; readonly date: number };

function partsOf(day: Day): Parts {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

/** '22 november 2026': letters and sentences. */
export function longDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${monthNames[month - 1]} ${year}`;
}

/** '22 nov. 2026': tables. */
export function shortDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${shortMonths[month - 1]} ${year}`;
}

/** '7 dec.': subjects and rows where the year is plain. */
export function briefDate(day: Day): string {
  const { month, date } = partsOf(day);
  return `${date} ${shortMonths[month - 1]}`;
}

/** '22-11-2026': as people type a date. */
export function numericDate(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}-${month}-${year}`;
}

/** 'do 19 nov.': rows of a list; with its year when that is not this year's: 'ma 22 jun. 2026'. */
export function rowDate(day: Day, today: Day): string {
  const date = day.slice(0, 4) === today.slice(0, 4) ? briefDate(day) : shortDate(day);
  return `${weekdayName(day).slice(0, 2)} ${date}`;
}

/** 'donderdag 10 december 2026': appointments. */
export function weekdayDate(day: Day): string {
  return `${weekdayName(day)} ${longDate(day)}`;
}

/** 'donderdag'. */
export function weekdayName(day: Day): string {
  return weekdays[weekday(day) - 1] ?? '';
}

/** '1 mei 2026 tot en met 31 juli 2026'. */
export function dateRange(from: Day, until: Day): string {
  return `${longDate(from)} tot en met ${longDate(until)}`;
}

/** 'maart 2027'. */
export function longMonth(month: Month): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

const amsterdamTime = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '14.03' in Amsterdam. */
export function clockTime(instant: Instant): string {
  return amsterdamTime.format(Date.parse(instant)).replace(':', '.');
}

/** '28,5' and '1.140': as many decimals as the number has, at most two unless told. */
export function dutchNumber(value: number, decimals?: { readonly min?: number; readonly max?: number }): string {
  const min = decimals?.min ?? 0;
  const rounded = Math.abs(value).toFixed(decimals?.max ?? Math.max(min, 2));
  const [whole = '0', fraction = ''] = rounded.split('.');
  const kept = fraction.slice(0, min) + fraction.slice(min).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && Number(rounded) !== 0 ? '-' : '';
  return `${sign}${grouped}${kept && `,${kept}`}`;
}

/** '€ 1.140,00', the space unbreakable. */
export function money(euros: number): string {
  return `€\u00a0${dutchNumber(euros, { min: 2, max: 2 })}`;
}

/** The same of whole cents. */
export function centsAsMoney(cents: number): string {
  return money(cents / 100);
}

/** '1 uur', '28,5 uur'. */
export function hours(value: number): string {
  return `${dutchNumber(value)} uur`;
}

/** '84 kB', '1,2 MB', '10 MB', '75,6 GB': in thousands of 1024. */
export function dataSize(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  if (kilo < 1000) return `${kilo} kB`;
  const mega = bytes / 1024 ** 2;
  return mega < 10_000 ? `${dutchNumber(mega, { max: 1 })} MB` : `${dutchNumber(mega / 1024, { max: 1 })} GB`;
}

/** 'één' loses its first accent, as is usual: 'Eén'. */
export function upperFirst(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice('één'.length)}`;
  const [first = ''] = text;
  return first.toLocaleUpperCase('nl') + text.slice(first.length);
}

/** For words used inside a sentence: 'Achternaam' becomes 'achternaam'; 'BSN' and 'HR-adviseur' stay. */
export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return /^\p{Lu}{2}/u.test(text) ? text : first.toLocaleLowerCase('nl') + text.slice(first.length);
}
