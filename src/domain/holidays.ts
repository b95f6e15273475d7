import { dayNumber, fromDayNumber, weekdayOf } from './day-number.ts';
import type { Day } from './time.ts';

/**
 * Dutch public holidays of a year in order (Algemene termijnenwet art. 3, Good Friday assimilated): New Year, Good
 * Friday, Easter Monday, King's Day (26 April when the 27th is a Sunday), 5 May, Ascension, Whit Monday, Christmas.
 * Easter Sunday and Whit Sunday are Sundays and need no line. Two holidays may fall on one day; it is listed once.
 */
export function publicHolidays(year: number): Day[] {
  const easter = easterNumber(year);
  const first = dayNumber(`${pad(year, 4)}-01-01` as Day);
  const kingsDay = dayNumber(`${pad(year, 4)}-04-27` as Day);
  const numbers = [
    first,
    easter - 2,
    easter + 1,
    isSunday(kingsDay) ? kingsDay - 1 : kingsDay,
    dayNumber(`${pad(year, 4)}-05-05` as Day),
    easter + 39,
    easter + 50,
    dayNumber(`${pad(year, 4)}-12-25` as Day),
    dayNumber(`${pad(year, 4)}-12-26` as Day),
  ];
  return [...new Set(numbers)].sort((a, b) => a - b).map(fromDayNumber);
}

/** Easter Sunday by the Gregorian rule of Meeus, Jones and Butcher. */
function easterNumber(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + correction + 15) % 30;
  const moon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const fullMoon = dayNumber(`${pad(year, 4)}-03-21` as Day) + moon;
  return fullMoon + 7 - (weekdayOf(fullMoon) % 7);
}

function isSunday(number: number): boolean {
  return weekdayOf(number) === 7;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
