import { actingFor, isWithoutAuthority } from '#src/domain/acting.ts';
import type { Client } from '#src/domain/client.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { hasLeft, isEmployed, substituteOf, successorOf } from '#src/domain/employment.ts';
import type { ContactId } from '#src/domain/ids.ts';
import { carriesLetter, type Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import {
  type Contact,
  findSponsor,
  findUser,
  isPresent,
  type Organisation,
  type User,
} from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { isSendable } from '#src/mail/address.ts';
import type { Situation } from '#src/workflow/context.ts';

type Recipient = Message['to'];

/** The contact a document goes to: the one it was forwarded or moved to, else the one who gave the assignment. */
export function contactFor(organisation: Organisation, dossier: Dossier, wanted?: ContactId): Contact | undefined {
  const id = wanted ?? dossier.assignment.contactId;
  return findSponsor(organisation, dossier.assignment.sponsorId)?.contacts.find((one) => one.id === id);
}

/** The contact who has the decision about this version now. */
export function deciderOf(organisation: Organisation, dossier: Dossier, document: DossierDocument) {
  return contactFor(organisation, dossier, document.contactId);
}

/** Whether a contact may get mail today: address proven by call-back or forward, not left, one plain address. */
export function mayReceive(contact: Contact, today: Day): boolean {
  const proven = contact.verified !== undefined || contact.forwarded !== undefined;
  return proven && isPresent(contact, today) && isSendable(contact.email);
}

export function sponsorRecipient(contact: Contact): Recipient {
  return { kind: 'sponsor', name: contact.name, email: contact.email, contactId: contact.id };
}

/** The client, or whoever lawfully acts for the client. Undefined: no e-mail address, so letters go by post. */
export function clientRecipient({ client }: Pick<Dossier, 'client'>, today: Day): Recipient | undefined {
  const { email } = actingFor(client, today) ?? client;
  if (email === undefined || !isSendable(email)) return undefined;
  return { ...clientReader(client, today), email };
}

/**
 * To whom and where a mail goes when it is made again today. A contact's other address only counts once it is proven; a
 * withdrawal asks whoever got the version, at the address it went to. Undefined: no mail goes to this reader any more.
 */
export function readerNow(
  { organisation, dossier, today }: Pick<Situation, 'organisation' | 'dossier' | 'today'>,
  { kind, to }: Pick<Message, 'kind' | 'to'>,
): Recipient | undefined {
  switch (to.kind) {
    case 'staff':
    // another address asks for another declaration's call-back, and another package
    case 'partner':
      return to;
    case 'sponsor': {
      const contact = kind === 'M06' ? undefined : contactFor(organisation, dossier, to.contactId);
      return contact && mayReceive(contact, today) ? sponsorRecipient(contact) : to;
    }
    case 'client': {
      const isGone = dossier.trajectory.endReason === 'deceased';
      // E19: a letter names whom it was written to
      const isBarred = carriesLetter({ kind }) && isWithoutAuthority(dossier.client, to, today);
      return isGone || isBarred ? undefined : clientRecipient(dossier, today);
    }
  }
}

/** The client, or whoever lawfully acts for the client on this day, on paper: without an address for mail. */
export function clientReader(client: Client, day: Day): Recipient {
  const acting = actingFor(client, day);
  return acting
    ? { kind: 'client', name: acting.name, email: '', representativeId: acting.id }
    : { kind: 'client', name: plainName(client), email: '' };
}

/**
 * Whoever stands in today (DOMAIN 8.2 `coach.absent`), else the responsible coach; of a coach who left the successor
 * (R61, E5), so that nothing is signed by, or answered to, somebody who no longer works here.
 */
export function coachOnDuty(organisation: Organisation, dossier: Dossier, today: Day): User | undefined {
  const coachId = responsibleCoach(dossier);
  const coach = findUser(organisation, coachId);
  const substitute = substituteOf(organisation, coachId, today);
  if (substitute || (coach && isEmployed(coach, today))) return substitute ?? coach;
  return successorOf(organisation, { coachId, branchId: dossier.branchId }, today) ?? coach;
}

/** Every manager of the dossier's branch who still works here. */
export function branchManagers(organisation: Organisation, dossier: Dossier, today: Day): User[] {
  return organisation.users.filter(
    (user) => user.roles.includes('branchManager') && user.branchId === dossier.branchId && !hasLeft(user, today),
  );
}

export function staffRecipient(user: User): Recipient {
  return { kind: 'staff', name: user.name, email: user.email };
}
