import { emailDomain } from '#src/domain/contact-data.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Format } from '#src/domain/file-name.ts';
import type { DocumentId, ItemId, MailId } from '#src/domain/ids.ts';
import { carriesLetter, type MailKind, type Message } from '#src/domain/message.ts';
import { type Branch, findBranch } from '#src/domain/organisation.ts';
import type { Situation } from '#src/workflow/context.ts';
import { start } from '#src/workflow/step.ts';

export type NewMail = {
  readonly kind: MailKind;
  readonly to: Message['to'];
  readonly documentId?: DocumentId | undefined;
  readonly linkId?: ItemId | undefined;
  readonly attach?: readonly Format[];
};

/** Puts one mail to one person in the outbox of the dossier, due at once; without an address it waits to be posted. */
export function queueMail(situation: Situation, mail: NewMail): Dossier {
  const { dossier, organisation } = situation;
  const branch = findBranch(organisation, dossier.branchId);
  const inReplyTo = startOfThread(dossier, mail);
  const message = newMessage(situation, branch, mail);
  return { ...dossier, messages: [...dossier.messages, { ...message, ...(inReplyTo && { inReplyTo }) }] };
}

/** A mail as it enters an outbox, of a dossier or of a case. */
export function newMessage(
  { now, newId }: Pick<Situation, 'now' | 'newId'>,
  branch: Branch | undefined,
  mail: NewMail,
): Message {
  const id = newId<MailId>();
  return {
    id,
    kind: mail.kind,
    to: mail.to,
    ...(mail.documentId === undefined ? {} : { documentId: mail.documentId }),
    ...(mail.linkId === undefined ? {} : { linkId: mail.linkId }),
    attach: [...(mail.attach ?? [])],
    state: start('mail'),
    createdAt: now,
    ...(mail.to.email === '' ? {} : { nextTryAt: now }),
    tries: [],
    messageId: `<${id}@${(branch && emailDomain(branch.email)) || 'trajectdossier.invalid'}>`,
  };
}

/** Reminders, receipts and withdrawals stand under the mail that carried the document to the same person. */
function startOfThread(dossier: Dossier, mail: NewMail): string | undefined {
  if (carriesLetter(mail) || ['M01', 'copy', 'code'].includes(mail.kind)) return undefined;
  const first = dossier.messages.findLast(
    (one) => one.kind === 'M01' && one.documentId === mail.documentId && one.to.email === mail.to.email,
  );
  return first?.messageId;
}
