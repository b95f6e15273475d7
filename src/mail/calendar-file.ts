import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Day, Instant } from '#src/domain/time.ts';

/** As our letters say: 'ongeveer een uur'. */
const minutes = 60;

/** What a calendar is told of an appointment: nothing of whom or what it is about (R4). */
export type CalendarEntry = {
  /** The same for an appointment and for the one that takes its place. */
  readonly uid: string;
  /** Higher than that of the appointment before, so that a calendar moves it. */
  readonly sequence: number;
  readonly on: Day;
  /** '14.30' in Amsterdam. */
  readonly time: string;
  readonly place: string;
  readonly reference: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly madeAt: Instant;
  /** It is off: the calendar takes it out (RFC 5546, 3.2.5). */
  readonly isOff?: true;
};

/**
 * An appointment as a file for any calendar (RFC 5545), its moments in UTC so that summer time needs no table. Published
 * (RFC 5546, 3.2.1) and not requested: nobody has to answer and no guest is named, and whoever lives with the reader sees
 * a word and a number.
 */
export function calendarFile({
  uid,
  sequence,
  on,
  time,
  place,
  reference,
  organizer,
  madeAt,
  isOff,
}: CalendarEntry): Uint8Array {
  const start = new Date(localInstant(on, time));
  const calendar = new ICalCalendar({
    prodId: '//trajectdossier//NL',
    method: ICalCalendarMethod[isOff ? 'CANCEL' : 'PUBLISH'],
  });
  calendar.createEvent({
    id: `${uid}@trajectdossier`,
    sequence,
    stamp: new Date(madeAt),
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    ...(isOff && { status: ICalEventStatus.CANCELLED }),
    summary: `Afspraak ${reference}`,
    location: place,
    // a name between quotes may hold none itself
    organizer: { ...organizer, name: organizer.name.replaceAll('"', '') },
  });
  return new TextEncoder().encode(calendar.toString());
}
