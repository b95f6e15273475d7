import type { Disclosure } from './disclosure.ts';
import type { Dossier } from './dossier.ts';
import { statePath } from './machine.ts';
import type { MailKind, Message } from './message.ts';

/** States of a mail that arrived as far as anybody knows. */
export const arrivedStates: readonly string[] = ['accepted', 'presumedDelivered', 'replied'];

/** States of a mail of which nobody can say that it did not arrive. */
export const mayHaveArrived: readonly string[] = [...arrivedStates, 'sending', 'unknown'];

/** Later mails that leave nothing for an earlier one to do. A withdrawal and a code each have an errand of their own. */
const successors: Readonly<Record<MailKind, readonly MailKind[]>> = {
  M01: ['M01'],
  M02: ['M01', 'M02', 'M03'],
  M03: ['M01', 'M02', 'M03'],
  M04: ['M04'],
  M05: ['M05'],
  M06: [],
  M07: ['M07'],
  M09: ['M09'],
  M10: ['M10'],
  M11: ['M11'],
  letter: ['letter'],
  copy: ['copy'],
  code: [],
};

/** The same words went, or are going, to the same reader since: by a newer mail, or on paper where no mail arrived. */
export function isOvertaken(dossier: Dossier, mail: Message): boolean {
  return hasNewerMail(dossier, mail) || isOnPaper(dossier, mail);
}

/** A newer mail with the same errand is there for the same reader, whatever became of it: that one tells how it stands. */
export function hasNewerMail(dossier: Dossier, mail: Message): boolean {
  return newerMail(dossier, mail) !== undefined;
}

/** The newest mail with the same errand for the same reader that was made after this one. */
export function newerMail({ messages }: Pick<Dossier, 'messages'>, mail: Message): Message | undefined {
  if (mail.documentId === undefined) return undefined;
  const later = messages.slice(messages.findIndex((one) => one.id === mail.id) + 1);
  return later.findLast(
    (one) =>
      successors[mail.kind].includes(one.kind) && one.documentId === mail.documentId && isSameReader(one.to, mail.to),
  );
}

/** A client is one reader with whoever acts for the client; a colleague is known by the address alone. */
function isSameReader(one: Message['to'], other: Message['to']): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind === 'staff' ? one.email === other.email : one.contactId === other.contactId;
}

/** A mail that was never tried is new, and was made in spite of the paper. */
function isOnPaper({ disclosures }: Dossier, mail: Message): boolean {
  if (mail.documentId === undefined || mail.tries.length === 0 || arrivedStates.includes(statePath(mail.state)))
    return false;
  return disclosures.some((line) => line.at >= mail.createdAt && isPaperFor(line, mail));
}

function isPaperFor({ channel, contactId, recipientKind, what }: Disclosure, { documentId, to }: Message): boolean {
  return (
    (channel === 'post' || channel === 'handed') &&
    (recipientKind === 'sponsor') === (to.kind === 'sponsor') &&
    contactId === to.contactId &&
    what.kind === 'file' &&
    what.documentId === documentId
  );
}
