import type { Decision, Outcome } from '#src/domain/document.ts';
import { area, choice, form, problemsOf, text, tooLong } from '#src/domain/form.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import { readTitledName } from '#src/domain/name-fields.ts';
import { outcomesFor } from '#src/domain/outcomes.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { parseToken } from '#src/mail/secret.ts';
import { changeDossier } from '../change.ts';
import { decisionStep } from '../delivery/decision.ts';
import { findVisit, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';
import { type Named, namedAs, type Told, told } from './named.ts';

/** What the sponsor fills in; nothing is chosen beforehand. */
export type Answer = {
  readonly outcome: Outcome;
  readonly remarks?: string | undefined;
  readonly name: string;
  readonly function: string;
  /** The remark changes goals or hours, so the next version must show it (DOMAIN 8.2). */
  readonly changesPlan?: boolean | undefined;
  /** SHA-256 of the PDF and DOCX the visitor was shown. */
  readonly hashes: { readonly pdf: string; readonly docx: string };
};

/** What the sponsor gives: a decision, or a reaction to what is for information. */
export function answerWord(informOnly: boolean): 'besluit' | 'reactie' {
  return informOnly ? 'reactie' : 'besluit';
}

/** The questions of the decision page. `informOnly` reports are noted or sent back. */
export function decisionForm(informOnly: boolean) {
  const word = answerWord(informOnly);
  return form({
    title: `Uw ${word}`,
    fields: {
      outcome: choice({
        label: `Wat is uw ${word}?`,
        missing: `Kies uw ${word}`,
        options: outcomesFor(informOnly).map((value) => ({ value, label: outcomeLabels[value] })),
      }),
      remarks: area({
        label: 'Opmerking of reden',
        hint: informOnly
          ? 'Nodig als er iets anders moet'
          : 'Nodig bij een opmerking, bij een verzoek om aanpassing en als u niet akkoord gaat',
        optional: true,
        needed: 'soms nodig',
        checkWords: false,
      }),
      name: text({ label: 'Uw naam', missing: 'Vul uw naam in', max: 120, autocomplete: 'name', read: readTitledName }),
      function: text({
        label: 'Uw functie',
        missing: 'Vul uw functie in',
        max: 120,
        autocomplete: 'organization-title',
        checkWords: false,
        named: true,
      }),
    },
    check: ({ outcome, remarks }) => (outcome ? remarkProblems(outcome, remarks) : []),
  });
}

/** R21: a change is asked for and a refusal given with a reason the coach can work with, of at most 4,000 characters. */
export function remarkProblems(outcome: Outcome, remarks: string | undefined): Problem[] {
  const long = tooLong(remarks ?? '', 4000);
  if (long !== undefined) return [{ field: 'remarks', message: long }];
  const length = remarks?.trim().length ?? 0;
  switch (outcome) {
    case 'approved':
    case 'noted':
      return [];
    case 'approvedWithRemarks':
      return length > 0 ? [] : [{ field: 'remarks', message: 'Vul uw opmerking in' }];
    case 'asksChange':
      return length >= 10 ? [] : [{ field: 'remarks', message: 'Vul in wat anders moet, in minstens 10 tekens' }];
    case 'rejected':
      return length >= 10 ? [] : [{ field: 'remarks', message: 'Vul de reden in, in minstens 10 tekens' }];
  }
}

export type Decided = Named & { readonly decision: Told };

/**
 * The sponsor's decision about this version and these bytes (R18, R21). One write: evidence with its seal, the state,
 * the receipt and whatever follows; every link of the version is spent.
 *
 * @returns `expired` (`reason` visit, or what became of the version) when there is nothing to decide any more;
 *   `conflict` when the bytes are not those that were shown; `invalid` with a sentence a field.
 */
export async function decide(deps: SponsorDeps, visit: string, answer: Answer): Promise<Result<Decided>> {
  const token = parseToken(visit);
  if (!token) return refuse('expired', { params: { reason: 'visit' } });
  const problems = answerProblems(answer);
  if (problems.length > 0) return refuse('invalid', { problems });
  const result = await changeDossier<Decided>(deps, { kind: 'sponsor' }, token.dossierId, 'system', (situation) => {
    const found = findVisit(situation.dossier, token, situation.now);
    if (!found) return refuse('expired', { params: { reason: 'visit' } });
    const { document, link } = found;
    const standing = standingOf(found, situation.organisation, situation.today);
    if (standing.kind !== 'open') return refuse('expired', { params: { reason: standing.kind } });
    const { files } = document;
    if (!files || files.pdf.sha256 !== answer.hashes.pdf || files.docx.sha256 !== answer.hashes.docx) {
      return refuse('conflict');
    }
    const decision: Decision = {
      outcome: answer.outcome,
      ...(answer.remarks?.trim() ? { remarks: answer.remarks.trim() } : {}),
      deciderName: answer.name.trim(),
      deciderFunction: answer.function.trim(),
      contactId: link.contactId,
      channel: 'link',
      pdfSha256: files.pdf.sha256,
      docxSha256: files.docx.sha256,
      at: situation.now,
    };
    const stepped = decisionStep(situation, document.id, decision, answer.changesPlan === true);
    if (!stepped.ok) return stepped;
    const value = { ...namedAs(found, situation.organisation.name), decision: told(decision) };
    return ok({ ...stepped.value, value });
  });
  return !result.ok && result.refusal.code === 'notFound' ? refuse('expired', { params: { reason: 'visit' } }) : result;
}

function answerProblems(answer: Answer): readonly Problem[] {
  const { fields } = decisionForm(false);
  const typed = { name: answer.name, function: answer.function };
  return [
    ...remarkProblems(answer.outcome, answer.remarks),
    ...problemsOf(fields.name.parse(typed, 'name')),
    ...problemsOf(fields.function.parse(typed, 'function')),
  ];
}
