import type { Actor } from '#src/domain/actor.ts';
import { dayProblems, type Limit, notBefore, untilToday } from '#src/domain/day-limits.ts';
import type { Decision, DossierDocument, Outcome } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Judged } from '#src/domain/form.ts';
import type { ContactId, DocumentId, DossierId } from '#src/domain/ids.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { maxUploadBytes, uploadTooLarge } from '#src/domain/upload-check.ts';
import { firstCameOn } from '#src/workflow/document/reached.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { decisionStep } from '../delivery/decision.ts';
import { contactFor } from '../mail/recipient.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { remarkProblems } from './decide.ts';

/** An answer that reached us by reply mail, letter or phone (R20). */
export type RecordedAnswer = {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  readonly outcome: Outcome;
  readonly remarks?: string | undefined;
  readonly changesPlan?: boolean | undefined;
  readonly contactId: ContactId;
  /** Function of the contact, as the answer says. */
  readonly function: string;
  /** The day of the letter, the mail or the call. */
  readonly answeredOn: Day;
  readonly channel: 'reply' | 'letter' | 'phone';
  /** The scan, the saved mail or the note of the call. */
  readonly proof: Uint8Array;
} & Pick<Handed, 'reasons'>;

/**
 * Records a sponsor's answer that did not come through the link. It holds for the bytes this version was sent with; the
 * proof is sealed with it, and who recorded it is part of the evidence. Terms run from the day of the answer.
 *
 * @returns `invalid` with a sentence a field; `illegalStep` when the version waits for no decision.
 */
export async function recordDecision(deps: Deps, actor: Actor, answer: RecordedAnswer): Promise<Result<undefined>> {
  if (actor.kind !== 'user') return refuse('notAllowed');
  const recordedBy = actor.id;
  const problems = proofProblems(answer);
  if (problems.length > 0) return refuse('invalid', { problems });
  return changeDossier<undefined>(deps, actor, answer.dossierId, 'decision.record', async (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === answer.documentId);
    const contact = contactFor(situation.organisation, situation.dossier, answer.contactId);
    if (!document) return refuse('notFound');
    if (!contact) return refuse('invalid', { problems: [{ field: 'contactId', message: 'Kies wie heeft besloten' }] });
    const found = answerProblems(situation, document, answer);
    if (found.length > 0) return refuse('invalid', { problems: found });
    const decision: Decision = {
      outcome: answer.outcome,
      ...(answer.remarks?.trim() ? { remarks: answer.remarks.trim() } : {}),
      deciderName: contact.name,
      deciderFunction: answer.function.trim(),
      contactId: contact.id,
      channel: answer.channel,
      pdfSha256: document.files?.pdf.sha256 ?? '',
      docxSha256: document.files?.docx.sha256 ?? '',
      at: situation.now,
      answeredOn: answer.answeredOn,
      recordedBy,
      proof: await deps.store.blobs.put(answer.dossierId, answer.proof),
    };
    const stepped = decisionStep(situation, document.id, decision, answer.changesPlan === true);
    if (!stepped.ok) return stepped;
    const kept = keepWords(situation, stepped.value.dossier, { section: 'decision.recorded', reasons: answer.reasons });
    return ok({ ...stepped.value, dossier: kept, value: undefined });
  });
}

function cameOn(dossier: Dossier, document: DossierDocument): Limit | undefined {
  const on = firstCameOn(dossier, document);
  return on && notBefore(on, 'toen deze versie bij de opdrachtgever kwam');
}

/**
 * What keeps the words or the day of an answer back, also asked of a form of which some is not filled in yet; its proof is
 * judged apart.
 */
export function answerProblems(
  { dossier, today }: { readonly dossier: Dossier; readonly today: Day },
  document: DossierDocument,
  answer: Judged<Pick<RecordedAnswer, 'outcome' | 'remarks' | 'function' | 'answeredOn'>>,
): Problem[] {
  const limits = { first: cameOn(dossier, document), last: untilToday(today) };
  const problems = answer.outcome ? remarkProblems(answer.outcome, answer.remarks) : [];
  if (answer.function !== undefined && (answer.function.trim() === '' || answer.function.length > 120)) {
    problems.push({ field: 'function', message: 'Vul de functie in van wie heeft besloten' });
  }
  return [...problems, ...(answer.answeredOn ? dayProblems('answeredOn', answer.answeredOn, limits) : [])];
}

function proofProblems({ proof }: RecordedAnswer): Problem[] {
  if (proof.length === 0) return [{ field: 'proof', message: 'Voeg de brief, de mail of uw gespreksnotitie toe' }];
  return proof.length > maxUploadBytes ? [{ field: 'proof', message: uploadTooLarge }] : [];
}
