import { calendarType, callOffFile, callOffType, invitationFile } from '#src/commands/cases/calendar.ts';
import { letterFileName } from '#src/commands/cases/case-letter.ts';
import { claimCaseMail } from '#src/commands/cases/case-mail.ts';
import { caseMailFacts } from '#src/commands/cases/case-mail-facts.ts';
import { letterPdf } from '#src/commands/cases/letter-pdf.ts';
import { openCase } from '#src/commands/cases/open-case.ts';
import type { Claim } from '#src/commands/delivery/claim.ts';
import { ownerOf } from '#src/commands/destruction/cases-due.ts';
import { isInvitation } from '#src/domain/cases/case-appointment.ts';
import { isOwed } from '#src/domain/cases/case-mail.ts';
import { ownerInAddress } from '#src/domain/destruction/destruction.ts';
import type { CaseId, DocumentId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { type Attachment, compose } from '#src/mail/compose.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { mailFor } from '#templates/mail/index.ts';
import type { Post } from './deliver.ts';

type Delivery = {
  readonly id: CaseId;
  readonly mail: Message;
  /** Writes down what the server said. */
  readonly onAttempt: (attempt: Attempt) => Promise<void>;
};

/**
 * Brings one due mail of a case to the relay, in the same four steps as `deliver`: files and words, the write that says it is
 * being sent, the sending, the write of what became of it.
 *
 * @returns as `deliver`.
 */
export async function deliverCaseMail(post: Post, { id, mail, onAttempt }: Delivery): Promise<Claim | 'changed'> {
  const opened = await openCase(post, { kind: 'system' }, { id, right: 'system' });
  if (!opened.ok) return 'changed';
  const { situation } = opened.value;
  const attachments = mail.documentId ? await filesOf(post, situation, mail.documentId) : callOffOf(situation, mail);
  const facts = caseMailFacts(situation, {
    mail,
    attachments: attachments.map(({ fileName }) => fileName),
    link: `${post.appUrl}${placeOf(post, situation)}`,
    house: post.sender.address,
  });
  const composed = await compose({
    from: post.sender,
    to: mail.to.email,
    replyTo: facts.coach.email,
    ...mailFor(mail.kind, facts),
    messageId: mail.messageId,
    date: post.clock.now(),
    attachments,
    secrets: [],
  });
  const eml = await post.store.blobs.put(id, composed.copy);
  const claim = await claimCaseMail(post, id, { mail, eml });
  if (!claim.ok) return 'changed';
  if (claim.value !== 'claimed') return claim.value;
  const { sender, transport } = post;
  await onAttempt(await transport.send({ id: mail.id, from: sender.address, to: mail.to.email, wire: composed.wire }));
  return 'claimed';
}

/** Where it is to be seen to: the case, or the list on which it waits to be destroyed. */
function placeOf({ store }: Post, { theCase }: CaseSituation): string {
  const summary = store.cases.summary(theCase.id);
  return isOwed(theCase) || !summary
    ? `/zaken/${theCase.id}`
    : `/vernietigen/${ownerInAddress(ownerOf(store, summary))}`;
}

/** What takes an appointment that is off out of a calendar. */
function callOffOf(situation: CaseSituation, { id, createdAt }: Message): Attachment[] {
  const letter = situation.theCase.letters.find(({ calledOff }) => calledOff === id);
  return letter && isInvitation(letter) ? [{ ...callOffFile(situation, letter, createdAt), type: callOffType }] : [];
}

/** The letter as it was printed, and the appointment for a calendar. */
async function filesOf(post: Post, situation: CaseSituation, letterId: DocumentId): Promise<Attachment[]> {
  const { theCase } = situation;
  const letter = theCase.letters.find((one) => one.id === letterId);
  if (!letter) return [];
  const pdf = await letterPdf(post, post.render, { letter, of: theCase.id });
  return [
    { fileName: letterFileName(theCase, letter, 'pdf'), type: 'application/pdf', bytes: pdf },
    ...(isInvitation(letter) ? [{ ...invitationFile(situation, letter), type: calendarType }] : []),
  ];
}
