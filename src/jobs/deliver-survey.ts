import type { Claim } from '#src/commands/delivery/claim.ts';
import { surveyMailFacts } from '#src/commands/survey/mail-facts.ts';
import { claimSurveyMail, isStillMeant } from '#src/commands/survey/outbox.ts';
import { keepMail, prepareFile } from '#src/commands/survey/prepare-file.ts';
import type { SurveyBatchId } from '#src/domain/ids.ts';
import { ourReplies } from '#src/domain/reply-words.ts';
import type { SurveyMail } from '#src/domain/survey/mail.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { type Attachment, type Composed, compose } from '#src/mail/compose.ts';
import { mailFor } from '#templates/mail/index.ts';
import type { Post } from './deliver.ts';

type Delivery = {
  readonly id: SurveyBatchId;
  readonly mail: SurveyMail;
  /** Writes down what the server said. */
  readonly onAttempt: (attempt: Attempt) => Promise<void>;
};

/**
 * Brings one due mail of a survey list to the relay, in the same four steps as `deliver`: the file and the words, the write
 * that says it is being sent, the sending, the write of what became of it.
 *
 * @returns as `deliver`.
 */
export async function deliverSurveyMail(post: Post, { id, mail, onAttempt }: Delivery): Promise<Claim | 'changed'> {
  const { store } = post;
  const carries = mail.kind === 'survey' && (await isMeant(post, id, mail));
  const prepared = carries ? await prepareFile(post, id) : undefined;
  if (prepared && !prepared.ok) {
    if (prepared.refusal.code !== 'illegalStep') return 'changed';
    await onAttempt({ kind: 'rejected', reply: ourReplies.noPassphrase });
    return 'refusedHere';
  }
  const batch = (await store.surveyBatches.load(id))?.value;
  if (!batch) return 'changed';
  const made = prepared?.value;
  const files: Attachment[] = made ? [{ fileName: made.file.name, type: 'application/zip', bytes: made.zip }] : [];
  const facts = surveyMailFacts(
    post,
    { ...batch, ...(made && { file: made.file }) },
    { mail, house: post.sender.address, appUrl: post.appUrl },
  );
  const composed = await compose({
    from: post.sender,
    to: mail.to.email,
    replyTo: facts.coach.email,
    ...mailFor(mail.kind, facts),
    messageId: mail.messageId,
    date: post.clock.now(),
    attachments: files,
    secrets: [],
  });
  if (made) await keepMail(post, made.fileId, composed.copy);
  const claim = await claimSurveyMail(post, id, { mail, prepared: made, ...(await ownCopy(post, id, mail, composed)) });
  if (!claim.ok) return 'changed';
  if (claim.value !== 'claimed') return claim.value;
  const { sender, transport } = post;
  await onAttempt(await transport.send({ id: mail.id, from: sender.address, to: mail.to.email, wire: composed.wire }));
  return 'claimed';
}

async function isMeant({ store }: Post, id: SurveyBatchId, mail: SurveyMail): Promise<boolean> {
  const batch = (await store.surveyBatches.load(id))?.value;
  return batch !== undefined && isStillMeant(batch, mail);
}

/** What names nobody is kept with the list; what carries the file lies with the file. */
async function ownCopy({ store }: Post, id: SurveyBatchId, { kind }: SurveyMail, { copy }: Composed) {
  return kind === 'survey' ? {} : { eml: await store.blobs.put(id, copy) };
}
