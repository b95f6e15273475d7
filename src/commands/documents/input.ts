import type { DocumentModel } from '#src/documents/model.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { courseOf, newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { respondBy } from '#src/domain/reminders.ts';
import { invalid, ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { answerDay } from '#src/workflow/document/answer-day.ts';
import type { Issue } from '#templates/issue.ts';
import type { Around, DocumentKind } from '#templates/kind.ts';
import { askedKind, leftOutValues } from './asked-sections.ts';
import { factsOf } from './facts.ts';
import { withStatements, withStatementsBeside } from './statements.ts';

/** Everything of the dossier and the house that a document's input is made of. */
export type InputAround = { readonly dossier: Dossier; readonly organisation: Organisation; readonly today: Day };

/**
 * The parsed input of a document of any kind, as `DocumentKind.toDocument` wants it.
 *
 * @returns `notFound` for a kind nobody knows; `invalid` with one problem a section that is not filled in yet or no
 * longer fits its form, `field` being the section's key.
 */
export function inputOf(
  document: DossierDocument,
  around: InputAround,
): Result<{ kind: DocumentKind; input: unknown }> {
  const kind = askedKind(document, around);
  if (!kind) return refuse('notFound');
  const common = judgedAgainst(document, around);
  const parsed = kind.input.safeParse(
    kind.sections.length === 0
      ? { ...common, letter: letterAnswers(document, around.dossier) }
      : { ...common, sections: { ...document.sections, ...leftOutValues(document, around) } },
  );
  return parsed.success ? ok({ kind, input: parsed.data }) : invalid(...sectionProblems(kind, parsed.error.issues));
}

/** The words of a document as they are now, with what the client says beside them (R47); refused like `inputOf`. */
export function modelOf(document: DossierDocument, around: InputAround): Result<DocumentModel> {
  const made = inputOf(document, around);
  if (!made.ok) return made;
  const { kind, input } = made.value;
  const model = kind.toDocument(input);
  return ok(
    kind.prints
      ? withStatementsBeside(model, kind.prints(input), around.dossier)
      : withStatements(model, document.kind, around.dossier),
  );
}

/** What the sections of a document are judged against, and what it is made with besides them. */
export function judgedAgainst(document: DossierDocument, around: InputAround): Around {
  return { facts: factsOf(around.dossier, around.organisation, around.today), issue: issueOf(document, around) };
}

/** What stands outside the sections: number, version, day, last day to answer, client and decision. */
export function issueOf(document: DossierDocument, { dossier, organisation, today }: InputAround): Issue {
  const date = document.frozen ? dayOf(document.frozen.at) : today;
  const { period, client, decision } = document;
  return {
    number: document.number,
    version: document.version,
    date,
    respondBy: respondBy(document) ?? answerDay({ dossier, organisation }, document, today),
    ...(document.kind === 'trajectplan' ? { course: courseOf(dossier, document) } : {}),
    ...(period ? { period } : {}),
    ...(client ? { client } : {}),
    ...(decision
      ? {
          decision: {
            outcome: decision.outcome,
            deciderName: decision.deciderName,
            deciderFunction: decision.deciderFunction,
            channel: decision.channel,
            at: decision.at,
            ...(decision.answeredOn && { answeredOn: decision.answeredOn }),
            fingerprint: document.frozen?.fingerprint ?? '',
            ...(decision.remarks === undefined ? {} : { remarks: decision.remarks }),
          },
        }
      : {}),
  };
}

/** What the step gave the letter; the closing letter also says what became of the survey (P11). */
function letterAnswers(document: DossierDocument, dossier: Dossier): Record<string, unknown> {
  const answers = document.sections.letter ?? {};
  return document.kind === 'L13' && answers.survey === undefined ? { ...answers, survey: surveyOf(dossier) } : answers;
}

/** A protected address never goes to the bureau (R26); otherwise as the final report says. */
function surveyOf(dossier: Dossier): string | undefined {
  if (dossier.client.addressProtected || dossier.trajectory.endReason === 'deceased') return 'notEligible';
  const survey = newestVersion(dossier, 'eindrapportage')?.sections.closing?.survey;
  return typeof survey === 'string' ? survey : undefined;
}

function sectionProblems(kind: DocumentKind, issues: readonly { readonly path: readonly PropertyKey[] }[]): Problem[] {
  const touched = new Set(issues.flatMap(({ path }) => (path[0] === 'sections' ? [path[1]] : [])));
  const problems = kind.sections
    .filter(({ key }) => touched.has(key) || touched.has(undefined))
    .map(({ key, number, form }) => ({
      field: key,
      message: `Vul eerst ${number ? `onderdeel ${number}, ` : ''}${form.title} in`,
    }));
  return problems.length > 0
    ? problems
    : [{ field: '', message: 'Dit document kan nog niet worden gemaakt: er ontbreken gegevens in het dossier' }];
}
