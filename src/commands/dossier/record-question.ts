import { createHash } from 'node:crypto';
import type { Actor } from '#src/domain/actor.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { AskedAfter } from '#src/domain/dossier.ts';
import { judgeForm } from '#src/domain/form.ts';
import { type DossierId, type ItemId, newId } from '#src/domain/ids.ts';
import { type QuestionAnswers, questionForm } from '#src/domain/question-form.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { closedOn } from '#src/domain/retention-days.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

type Recorded = { readonly answers: QuestionAnswers } & Pick<Handed, 'reasons'>;

/**
 * R65: keeps a question that came after the end, with its purpose and its answer; what was given has its line in the
 * register. The same answers twice are one question. No day of the archive moves by it.
 *
 * @returns `illegalStep` as long as the trajectory runs; `invalid` with a sentence a field.
 */
export function recordQuestion(
  deps: Deps,
  actor: Actor,
  id: DossierId,
  { answers, reasons }: Recorded,
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, id, 'question.record', (situation) => {
    const { dossier, today } = situation;
    if (actor.kind !== 'user') return refuse('notAllowed');
    const closed = closedOn(dossier);
    if (!closed) return refuse('illegalStep', { params: { event: 'question.recorded', state: 'open' } });
    const problems = judgeForm(questionForm(closed, today), answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    const question = toQuestion(dossier.id, actor.id, answers);
    if (dossier.questions.some((one) => one.id === question.id)) return ok({ dossier, effects: [], value: undefined });
    const kept = keepWords(situation, dossier, { section: 'question.recorded', reasons });
    const line = given(situation, actor.id, answers);
    return ok({
      dossier: {
        ...kept,
        questions: [...dossier.questions, question],
        disclosures: [...dossier.disclosures, ...(line ? [line] : [])],
        events: [...dossier.events, logLine(situation, { type: 'question.recorded', data: { from: answers.from } })],
      },
      effects: [],
      value: undefined,
    });
  });
}

function toQuestion(dossierId: DossierId, by: AskedAfter['by'], answers: QuestionAnswers): AskedAfter {
  const { given: _given, channel: _channel, ...told } = answers;
  const bytes = createHash('sha256')
    .update(JSON.stringify([dossierId, by, answers]))
    .digest();
  return { id: newId<ItemId>((size) => bytes.subarray(0, size)), by, ...told };
}

function given(
  { newId: draw, now }: Situation,
  by: AskedAfter['by'],
  { given: what, channel, from, name, on }: QuestionAnswers,
): Disclosure | undefined {
  if (!what || !channel) return undefined;
  return {
    id: draw<ItemId>(),
    at: now,
    recipientKind: from,
    recipientName: name,
    purpose: 'questionAfterEnd',
    legalBasis: 'Privacyreglement, bepaling 27',
    what: { kind: 'fields', fields: [what] },
    channel,
    by,
    status: 'sent',
    sentOn: on,
  };
}
