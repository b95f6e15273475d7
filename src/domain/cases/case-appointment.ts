import { z } from 'zod';
import { statePaths } from '../machine.ts';
import { daySchema } from '../time.ts';
import type { Case, CaseLetter } from './case.ts';
import { isOwnInquiry } from './own-inquiry.ts';
import { isForgone, isTooLate, isVoid } from './void-letters.ts';

/** When and where people meet about a case, as a letter told it. */
export const caseAppointmentSchema = z.strictObject({
  on: daySchema,
  /** '14.30', as the clocks in Amsterdam show it. */
  time: z.string().max(5),
  place: z.string().max(120),
});
export type CaseAppointment = z.infer<typeof caseAppointmentSchema>;

/** A letter that invites somebody to a talk. */
export type Invitation = CaseLetter & { readonly appointment: CaseAppointment };

const toCome: readonly string[] = ['handling.talkPlanned', 'handling.directoratePlanned', 'handling.hearingOffered'];

/** To the talk that is to come now: of each who is invited the last letter, which replaces those before it. */
export function invitationsIn({ machine, letters }: Pick<Case, 'machine' | 'letters'>): Invitation[] {
  if (!statePaths(machine).some((path) => toCome.includes(path))) return [];
  const newest = new Map<string, Invitation>();
  for (const letter of letters)
    if (isInvitation(letter) && !isVoid(letter)) newest.set(letter.respondentId ?? letter.to, letter);
  return [...newest.values()];
}

export function isInvitation(letter: CaseLetter): letter is Invitation {
  return letter.appointment !== undefined;
}

/** E4: nobody writes to whoever asked and died, or complained and has no part in what the house itself looks into. */
export function isBarred(one: Pick<Case, 'facts' | 'events'>, { to }: Pick<CaseLetter, 'to'>): boolean {
  return to === 'asker' && (one.facts['client.died'] !== undefined || isOwnInquiry(one));
}

/**
 * Does it still have to leave? An invitation to a talk that is over, or that was planned anew, does not; nor what lay here for
 * somebody who may act for the client no more (E19), what tells of more time after the term, and what promises what is not owed.
 */
export function isToSend(one: Pick<Case, 'machine' | 'letters' | 'facts' | 'events'>, letter: CaseLetter): boolean {
  if (isVoid(letter) || isBarred(one, letter) || isOvertaken(one, letter)) return false;
  if (isTooLate(one, letter) || isForgone(one, letter)) return false;
  return !letter.sent && (!isInvitation(letter) || invitationsIn(one).includes(letter));
}

const receipts: readonly string[] = ['L20', 'L30'];

/** A receipt that promises an answer has no use once that answer left, nor the question who it is once that is known. */
function isOvertaken({ events, facts }: Pick<Case, 'events' | 'facts'>, { kind }: Pick<CaseLetter, 'kind'>): boolean {
  if (kind === 'L21') return facts['identity.confirmed'] !== undefined;
  return receipts.includes(kind) && events.some(({ type }) => answerLeft.includes(type));
}

const answerLeft: readonly string[] = ['answer.sent', 'recipients.done'];
