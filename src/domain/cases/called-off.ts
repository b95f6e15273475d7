import type { Day } from '../time.ts';
import type { Case, CaseLetter } from './case.ts';
import { type Invitation, invitationsIn, isBarred } from './case-appointment.ts';

/** A talk that came to its time: nothing of it is called off. */
const came = ['talk.held', 'directorate.held', 'hearing.held', 'client.noShow'];

/** To talks that were to come before this change and are off after it, not moved; by letters of the case as it is now. */
export function calledOffNow(before: Case, after: Case, today: Day): Invitation[] {
  const taken = after.events.slice(before.events.length).map(({ type }) => type);
  const isOver = taken.some((type) => came.includes(type));
  return invitationsIn(before).flatMap(({ id }) => {
    const letter = after.letters.find((one) => one.id === id);
    if (!letter?.appointment || letter.calledOff || isMoved(after, letter)) return [];
    const { on } = letter.appointment;
    const isOff = on > today || (on === today && !isOver);
    return isOff ? [{ ...letter, appointment: letter.appointment }] : [];
  });
}

/** Is there still a reason to tell so: nobody writes to the dead (E4), and a talk that was planned anew is not off. */
export function isStillOff(one: Case, letter: CaseLetter): boolean {
  return !isBarred(one, letter) && !isMoved(one, letter);
}

/** The same person is invited to a talk to come. */
function isMoved(one: Case, { to, respondentId }: CaseLetter): boolean {
  return invitationsIn(one).some((other) => other.to === to && other.respondentId === respondentId);
}
