import { expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from '#src/mail/calendar-file.ts';

const entry: CalendarEntry = {
  uid: 'zaak-l27-asker',
  sequence: 0,
  on: '2026-12-15',
  time: '14.30',
  place: 'Verzinselkade 7, Voorbeeldstad; bel aan bij de deur met het blauwe bord naast de fietsenstalling',
  reference: 'V-2026-0012',
  organizer: { name: 'Bureau "Verzonnen"', email: 'voorbeeldstad@bureau.example' },
  madeAt: '2026-12-01T09:00:00.123Z',
};
const text = (changed: Partial<CalendarEntry> = {}) => new TextDecoder().decode(calendarFile({ ...entry, ...changed }));
/** As a calendar reads it: a line that begins with a space goes on. */
const lines = (file: string) => file.replace(/\r\n /g, '').split('\r\n');

it('is an appointment of an hour that any calendar reads (RFC 5545)', () => {
  const file = text();
  expect(lines(file)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//trajectdossier//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:zaak-l27-asker@trajectdossier',
    'SEQUENCE:0',
    'DTSTAMP:20261201T090000Z',
    'DTSTART:20261215T133000Z',
    'DTEND:20261215T143000Z',
    'SUMMARY:Afspraak V-2026-0012',
    String.raw`LOCATION:Verzinselkade 7\, Voorbeeldstad\; bel aan bij de deur met het blauwe bord naast de fietsenstalling`,
    'ORGANIZER;CN="Bureau Verzonnen":mailto:voorbeeldstad@bureau.example',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

it('is at the time the clocks in Amsterdam show, in summer too', () => {
  expect(text({ on: '2027-07-01' })).toContain('DTSTART:20270701T123000Z');
});
