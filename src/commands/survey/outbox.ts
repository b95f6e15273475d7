import { dayOf, daysBetween } from '#src/domain/calendar.ts';
import type { BlobRef } from '#src/domain/document.ts';
import type { MailId, SurveyBatchId } from '#src/domain/ids.ts';
import { ourReplies } from '#src/domain/reply-words.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { batchState, type SurveyBatch, withoutFile } from '#src/domain/survey/batch.ts';
import type { SurveyMail } from '#src/domain/survey/mail.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { type SurveySituation, surveyStep } from '#src/workflow/survey/step.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import type { Claim } from '../delivery/claim.ts';
import { afterAttempt } from '../mail/after-attempt.ts';
import { isWaiting, moveMail, withoutTry } from '../mail/state.ts';
import { isReachable } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';
import { dropLooseFiles } from './delete-files.ts';
import { followSurvey } from './follow.ts';
import type { Prepared } from './prepare-file.ts';

/** The outbox of a survey list. What carries the file lies with the file and goes with it; the rest names nobody. */

type Ready = {
  readonly mail: SurveyMail;
  /** Of the mail that carries the file. */
  readonly prepared?: Prepared | undefined;
  /** Of any other. */
  readonly eml?: BlobRef;
};

/**
 * Writes down that a mail is being sent, before anything leaves (as `claimMail` does for a dossier).
 *
 * @returns `refusedHere`: the address of the bureau was not called back; refusal `conflict`: the list, or the mail, changed
 *   since the file was made.
 */
export async function claimSurveyMail(deps: Deps, id: SurveyBatchId, ready: Ready): Promise<Result<Claim>> {
  let claim: Claim = 'claimed';
  const changed = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const claimed = attempted(situation, ready);
    if (!claimed.ok) return claimed;
    claim = claimed.value.claim;
    return ok(claimed.value.batch);
  });
  return changed.ok ? ok(claim) : changed;
}

function attempted(
  situation: SurveySituation,
  { mail, prepared, eml }: Ready,
): Result<{ readonly batch: SurveyBatch; readonly claim: Claim }> {
  const { batch, organisation } = situation;
  const now = batch.messages.find((one) => one.id === mail.id);
  if (!now || !isWaiting(now)) return refuse('conflict');
  if (!isStillMeant(batch, now)) {
    const ended = moveMail(now, 'mail.cancelled');
    return ended.ok ? ok({ batch: withMail(batch, withoutTry(ended.value)), claim: 'notWanted' }) : ended;
  }
  const moved = moveMail(now, 'mail.tried');
  if (!moved.ok) return moved;
  const reply = whyNot(situation, now);
  if (reply !== undefined) {
    const refused = recorded({ ...situation, batch: withMail(batch, moved.value) }, moved.value, {
      kind: 'rejected',
      reply,
    });
    return refused.ok ? ok({ batch: refused.value, claim: 'refusedHere' }) : refused;
  }
  if (now.kind !== 'survey') {
    return ok({ batch: withMail(batch, { ...moved.value, ...(eml && { eml }) }), claim: 'claimed' });
  }
  if (!prepared || basisOf(batch.rows) !== basisOf(prepared.batch.rows)) return refuse('conflict');
  const { settings } = organisation;
  // nextTryAt stays with what is being sent: a later round that finds it knows that its sender is gone
  const sending = { ...withMail(batch, moved.value), file: prepared.file, agency: settings.surveyAgency };
  return ok({ batch: sending, claim: 'claimed' });
}

/** Longer than all tries take: a list that comes back from a backup does not go once more by itself. */
const releasedFor = 4;

/** Why this mail may not leave now. */
function whyNot({ batch, organisation, today }: SurveySituation, { kind, to }: SurveyMail): string | undefined {
  if (to.kind === 'staff') return undefined;
  if (!isReachable(organisation) || organisation.settings.survey?.email !== to.email) return ourReplies.notProven;
  const since = batch.events.findLast(({ type }) => type === 'list.released' || type === 'file.resent')?.at;
  const isOld = kind === 'survey' && since !== undefined && daysBetween(dayOf(since), today) > releasedFor;
  return isOld ? ourReplies.releasedLongAgo : undefined;
}

/** The file as long as it was released and did not leave; a reminder as long as there is something to remind of. */
export function isStillMeant(batch: SurveyBatch, { kind }: Pick<SurveyMail, 'kind'>): boolean {
  switch (kind) {
    case 'survey':
      return batchState(batch) === 'released';
    case 'M08':
      return true;
    case 'M04':
      return reminderOf(batch) !== undefined;
  }
}

/** What our own people are told of: nobody confirmed the file or a removal, or a file that nobody confirmed was deleted. */
export function reminderOf(batch: SurveyBatch): 'receipt' | 'removal' | 'deleted' | undefined {
  if (['sent', 'unknown'].includes(batchState(batch))) return 'receipt';
  if (batch.removals.some(({ confirmed }) => !confirmed)) return 'removal';
  return batch.deletedOn && !batch.confirmedOn ? 'deleted' : undefined;
}

/** Writes down what became of a try; what it means for the registers, and whoever said no meanwhile, follows. */
export async function recordSurveyAttempt(
  deps: Deps,
  id: SurveyBatchId,
  mailId: MailId,
  attempt: Attempt,
): Promise<Result<undefined>> {
  const changed = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const mail = situation.batch.messages.find((one) => one.id === mailId);
    if (!mail) return refuse('notFound');
    // one whose words could not be made never came to `sending`; the failed try counts all the same
    const tried = isWaiting(mail) ? moveMail(mail, 'mail.tried') : ok(mail);
    return tried.ok ? recorded(situation, tried.value, attempt) : tried;
  });
  if (!changed.ok) return changed;
  // a register that could not be told, and a file that could not be deleted, are seen to by the daily tick
  await followSurvey(deps, id);
  await dropLooseFiles(deps);
  return ok(undefined);
}

const events = { accepted: 'file.sent', rejected: 'file.failed', unknown: 'file.unknown' } as const;

function recorded(situation: SurveySituation, mail: SurveyMail, attempt: Attempt): Result<SurveyBatch> {
  const { batch, now, today } = situation;
  const judged = afterAttempt(mail, attempt, now);
  if (!judged.ok) return judged;
  const { after, outcome } = judged.value;
  const told = withMail(batch, after);
  if (mail.kind !== 'survey' || outcome === 'deferred') return ok(told);
  // a file that was refused is made anew when it goes again
  const left = outcome === 'rejected' ? withoutFile(told) : { ...told, sentOn: today };
  return surveyStep({ ...situation, batch: left }, { type: events[outcome] });
}

/** The list with this mail in the place of the one with its id. */
export function withMail(batch: SurveyBatch, mail: SurveyMail): SurveyBatch {
  return { ...batch, messages: batch.messages.map((one) => (one.id === mail.id ? mail : one)) };
}
