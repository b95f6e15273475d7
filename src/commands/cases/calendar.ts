import type { Case } from '#src/domain/cases/case.ts';
import { type Invitation, invitationsIn, isInvitation } from '#src/domain/cases/case-appointment.ts';
import type { Day } from '#src/domain/time.ts';
import { type CalendarEntry, calendarFile } from '#src/mail/calendar-file.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { branchOf } from './case-facts.ts';
import type { OwnCase } from './find-own-case.ts';

export const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH';

type Around = Pick<CaseSituation, 'organisation' | 'theCase' | 'dossier'>;

/** The file for a calendar that goes with an invitation; the same bytes every time. */
export function invitationFile(around: Around, letter: Invitation): { bytes: Uint8Array; fileName: string } {
  const { organisation, theCase } = around;
  const entry: CalendarEntry = {
    ...letter.appointment,
    uid: `${theCase.id}-${letter.kind}-${letter.respondentId ?? 'asker'}`.toLowerCase(),
    sequence: earlier(theCase, letter),
    reference: theCase.reference,
    organizer: { name: organisation.name, email: branchOf(around).email },
    madeAt: letter.createdAt,
  };
  return { bytes: calendarFile(entry), fileName: `afspraak-${theCase.reference}.ics` };
}

/** How many times this talk was planned with this person before. */
function earlier({ letters }: Case, letter: Invitation): number {
  const same = letters.filter(
    (one) => isInvitation(one) && one.kind === letter.kind && one.respondentId === letter.respondentId,
  );
  return same.indexOf(letter);
}

/** What whoever asked may put in the own calendar: a talk to come, and of a request only once it is known who asks (R44). */
export function ownInvitation({ theCase, dossier }: OwnCase, today: Day): Invitation | undefined {
  const open = theCase.kind === 'complaint' || dossier !== undefined;
  const mine = invitationsIn(theCase).find(({ to }) => to === 'asker');
  return open && mine && mine.appointment.on >= today ? mine : undefined;
}
