import type { ItemId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, type Result } from '#src/domain/result.ts';
import {
  batchState,
  fileMail,
  isAway,
  type SurveyBatch,
  type SurveyRemoval,
  type SurveyRow,
  standingRows,
} from '#src/domain/survey/batch.ts';
import type { SurveyMail } from '#src/domain/survey/mail.ts';
import type { SurveyBarrier } from '#src/domain/survey/standing.ts';
import { type SurveySituation, surveyStep } from './step.ts';

/** Why rows of a list may not go, or should not have gone, by the line of each in the register. */
export type Barriers = ReadonlyMap<ItemId, SurveyBarrier>;

/** A mail that asks the bureau to remove a row; made by whoever knows how mails are made. */
export type NewRemovalMail = () => SurveyMail;

const undecided = ['checked', 'released', 'failed'];

/** Its mail is on the line at this moment: what comes of that is known in a minute. */
export function isLeaving(batch: SurveyBatch): boolean {
  const mail = fileMail(batch);
  return mail !== undefined && statePath(mail.state) === 'sending';
}

/** Whoever may not go drops out before the file leaves; a list on which nobody is left ends. The very same list when nobody does. */
export function withoutBarred(situation: SurveySituation, barriers: Barriers): Result<SurveyBatch> {
  const { batch, today } = situation;
  if (!undecided.includes(batchState(batch)) || isLeaving(batch)) return ok(batch);
  const out = standingRows(batch).filter(({ line }) => barriers.has(line));
  if (out.length === 0) return ok(batch);
  const rows = batch.rows.map((row): SurveyRow => {
    const why = out.includes(row) ? barriers.get(row.line) : undefined;
    return why ? { ...row, off: { why, on: today } } : row;
  });
  const left = { ...batch, rows };
  if (standingRows(left).length > 0) return ok(left);
  return surveyStep({ ...situation, batch: withoutTries(left) }, { type: 'list.emptied', facts: { noRows: true } });
}

/** Asks the bureau, once, to remove whoever should not be asked any more (AVG 21). The very same list when nobody is. */
export function withRemovals({ batch, today }: SurveySituation, stops: Barriers, mail: NewRemovalMail): SurveyBatch {
  const state = batchState(batch);
  const { file } = batch;
  if (!isAway(state) && state !== 'fileDeleted') return batch;
  const asked = new Set(batch.removals.map(({ line }) => line));
  const made = standingRows(batch).flatMap(({ line, number }): { removal: SurveyRemoval; mail: SurveyMail }[] => {
    const why = stops.get(line);
    if (!why || !number || !file || asked.has(line)) return [];
    const message = mail();
    return [{ removal: { line, number, sha256: file.sha256, why, on: today, mailId: message.id }, mail: message }];
  });
  if (made.length === 0) return batch;
  return {
    ...batch,
    removals: [...batch.removals, ...made.map(({ removal }) => removal)],
    messages: [...batch.messages, ...made.map((one) => one.mail)],
  };
}

/** Its file waits in the outbox no more; what the bureau was asked to remove does. */
export function withoutTries(batch: SurveyBatch): SurveyBatch {
  const messages = batch.messages.map(({ nextTryAt, ...mail }) =>
    mail.kind === 'survey' || !nextTryAt ? mail : { ...mail, nextTryAt },
  );
  return { ...batch, messages };
}
