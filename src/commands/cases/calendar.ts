import type { Case } from '#src/domain/cases/case.ts';
import { type Invitation, invitationsIn, isInvitation } from '#src/domain/cases/case-appointment.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { type CalendarEntry, calendarFile } from '#src/mail/calendar-file.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { branchOf } from './case-facts.ts';
import type { OwnCase } from './find-own-case.ts';

export const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH';
export const callOffType = 'text/calendar; charset=utf-8; method=CANCEL';

type Around = Pick<CaseSituation, 'organisation' | 'theCase' | 'dossier'>;

/** The file for a calendar that goes with an invitation; the same bytes every time. */
export function invitationFile(around: Around, letter: Invitation): CalendarFile {
  return file(around, entryOf(around, letter));
}

/** Takes that appointment out of the calendar it was put in. */
export function callOffFile(around: Around, letter: Invitation, madeAt: Instant): CalendarFile {
  const entry = entryOf(around, letter);
  return file(around, { ...entry, sequence: entry.sequence + 1, madeAt, isOff: true });
}

type CalendarFile = { readonly bytes: Uint8Array; readonly fileName: string };

function file({ theCase }: Around, entry: CalendarEntry): CalendarFile {
  return { bytes: calendarFile(entry), fileName: `afspraak-${theCase.reference}.ics` };
}

function entryOf(around: Around, letter: Invitation): CalendarEntry {
  const { organisation, theCase } = around;
  return {
    ...letter.appointment,
    uid: `${theCase.id}-${letter.kind}-${letter.respondentId ?? 'asker'}`.toLowerCase(),
    sequence: earlier(theCase, letter),
    reference: theCase.reference,
    organizer: { name: organisation.name, email: branchOf(around).email },
    madeAt: letter.createdAt,
  };
}

/** How many times this talk was planned with this person before, or called off. */
function earlier({ letters }: Case, letter: Invitation): number {
  const same = letters.filter(
    (one) => isInvitation(one) && one.kind === letter.kind && one.respondentId === letter.respondentId,
  );
  const before = same.slice(
    0,
    same.findIndex(({ id }) => id === letter.id),
  );
  return before.length + before.filter(({ calledOff }) => calledOff).length;
}

/** What whoever asked may put in the own calendar: a talk to come, and of a request only once it is known who asks (R44). */
export function ownInvitation({ theCase, dossier }: OwnCase, today: Day): Invitation | undefined {
  const open = theCase.kind === 'complaint' || dossier !== undefined;
  const mine = invitationsIn(theCase).find(({ to }) => to === 'asker');
  return open && mine && mine.appointment.on >= today ? mine : undefined;
}
