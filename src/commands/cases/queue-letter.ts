import { type CaseLetter, isAsked } from '#src/domain/cases/case.ts';
import { isInvitation } from '#src/domain/cases/case-appointment.ts';
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

/** R44: of a client we know, the own address in the dossier, which nobody can give instead; else the one that was given. */
function recipientOf({ theCase, dossier }: CaseSituation, { to }: CaseLetter): Message['to'] | undefined {
  if (to !== 'asker' || !isAsked(theCase)) return undefined;
  if (theCase.kind === 'request' && !theCase.facts['identity.confirmed']) return undefined;
  const known = theCase.kind === 'request' && !theCase.representative ? dossier?.client : undefined;
  const email = known?.email ?? theCase.contact.email ?? '';
  const name = known ? plainName(known) : (theCase.representative?.name ?? theCase.person.name);
  return isSendable(email) ? { kind: 'client', name, email } : undefined;
}
