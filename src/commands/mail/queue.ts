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

/** A mail as it enters the outbox of a dossier or of a case. */
export function newMessage(
  situation: Pick<Situation, 'now' | 'newId'>,
  branch: Branch | undefined,
  mail: NewMail,
): Message {
  const { documentId, linkId, attach = [] } = mail;
  return {
    ...outgoing(situation, branch, mail),
    ...(documentId && { documentId }),
    ...(linkId && { linkId }),
    attach: [...attach],
  };
}

/** What every mail begins as, in whatever outbox. */
export function outgoing<K extends string, T extends { readonly email: string }>(
  { now, newId }: Pick<Situation, 'now' | 'newId'>,
  branch: Branch | undefined,
  mail: { readonly kind: K; readonly to: T },
) {
  const id = newId<MailId>();
  return {
    id,
    kind: mail.kind,
    to: mail.to,
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
