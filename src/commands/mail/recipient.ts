import type { DossierDocument } from '#src/domain/document.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { ContactId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import { type Contact, findUser, type Organisation, type Sponsor, type User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { isSendable } from '#src/mail/address.ts';

type Recipient = Message['to'];

export function sponsorOf(organisation: Organisation, dossier: Dossier): Sponsor | undefined {
  return organisation.sponsors.find((one) => one.id === dossier.assignment.sponsorId);
}

/** The contact a document goes to: the one it was forwarded or moved to, else the one who gave the assignment. */
export function contactFor(organisation: Organisation, dossier: Dossier, wanted?: ContactId): Contact | undefined {
  const id = wanted ?? dossier.assignment.contactId;
  return sponsorOf(organisation, dossier)?.contacts.find((one) => one.id === id);
}

/** The contact who has the decision about this version now. */
export function deciderOf(organisation: Organisation, dossier: Dossier, document: DossierDocument) {
  return contactFor(organisation, dossier, document.contactId);
}

/** Whether a contact may get mail today: address proven by call-back or forward, not left, one plain address. */
export function mayReceive(contact: Contact, today: Day): boolean {
  const proven = contact.verified !== undefined || contact.forwarded !== undefined;
  return proven && !hasLeft(contact, today) && isSendable(contact.email);
}

export function hasLeft(contact: Contact, today: Day): boolean {
  return contact.leftOn !== undefined && contact.leftOn < today;
}

export function sponsorRecipient(contact: Contact): Recipient {
  return { kind: 'sponsor', name: contact.name, email: contact.email, contactId: contact.id };
}

/** The client, or whoever lawfully acts for the client. Undefined: no e-mail address, so letters go by post. */
export function clientRecipient({ client }: Pick<Dossier, 'client'>, today: Day): Recipient | undefined {
  const acting = client.representative;
  const valid = acting && acting.validFrom <= today && (acting.validUntil === undefined || today <= acting.validUntil);
  const email = valid ? acting.email : client.email;
  if (email === undefined || !isSendable(email)) return undefined;
  return { kind: 'client', name: valid ? acting.name : plainName(client), email };
}

/** The responsible coach, or whoever stands in today (DOMAIN 8.2 `coach.absent`). */
export function coachOnDuty(organisation: Organisation, dossier: Dossier, today: Day): User | undefined {
  const coachId = responsibleCoach(dossier);
  const standIn = organisation.substitutions.find(
    (one) => one.coachId === coachId && one.from <= today && today <= one.until,
  );
  return findUser(organisation, standIn?.substituteId ?? coachId) ?? findUser(organisation, coachId);
}

/** Every manager of the dossier's branch who still works here. */
export function branchManagers(organisation: Organisation, dossier: Dossier, today: Day): User[] {
  return organisation.users.filter(
    (user) =>
      user.roles.includes('branchManager') &&
      user.branchId === dossier.branchId &&
      (user.leavesOn === undefined || today <= user.leavesOn),
  );
}

export function staffRecipient(user: User): Recipient {
  return { kind: 'staff', name: user.name, email: user.email };
}
