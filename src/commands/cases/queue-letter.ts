import { type CaseLetter, isAsked } from '#src/domain/cases/case.ts';
import { isInvitation } from '#src/domain/cases/case-appointment.ts';
import { codeProven, isRecognised } from '#src/domain/cases/recognised.ts';
import type { Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import { isSendable } from '#src/mail/address.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { newMessage } from '../mail/queue.ts';
import { branchOf } from './case-facts.ts';

/** The mail that brings an invitation to whoever asked; none without an address, for then the letter is printed. */
export function mailsWith(situation: CaseSituation, letter: CaseLetter): Message[] {
  const to = isInvitation(letter) ? recipientOf(situation, letter) : undefined;
  if (!to) return [];
  return [newMessage(situation, branchOf(situation), { kind: 'letter', to, documentId: letter.id, attach: ['pdf'] })];
}

/**
 * R44: of a client we know, the own address in the dossier, which nobody can give instead; without one the address of the
 * form, once whoever was recognised showed the code of that form. Of anybody else the one that was given.
 */
export function recipientOf({ theCase, dossier, today }: CaseSituation, { to }: CaseLetter): Message['to'] | undefined {
  if (to !== 'asker' || !isAsked(theCase)) return undefined;
  if (theCase.kind === 'request' && !isRecognised(theCase, today)) return undefined;
  const { representative, person, contact, facts } = theCase;
  const known = theCase.kind === 'request' && !representative ? dossier?.client : undefined;
  // of whoever came in the place of a representative the address was asked when that one was recognised (E19)
  const isAsker = facts['identity.confirmed']?.asker === 'other';
  const isOwnForm = theCase.kind === 'complaint' || isAsker || facts[codeProven]?.shown === true;
  const email = known?.email ?? (isOwnForm ? contact.email : undefined) ?? '';
  const name = known ? plainName(known) : (representative?.name ?? person.name);
  return isSendable(email) ? { kind: 'client', name, email } : undefined;
}
