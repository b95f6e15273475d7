import type { Actor } from '#src/domain/actor.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import { type Fields, type Form, formSchema } from '#src/domain/form.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { findKind } from '#templates/index.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { bsnProblems } from './words.ts';

type Values = Readonly<Record<string, unknown>>;
type Stored = DossierDocument['sections'][string];

export type SectionSaved = {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  /** Key of the section in the document's kind. */
  readonly section: string;
  /** The parsed answers. */
  readonly values: Values;
  /** `basisOf` the section as it was shown. */
  readonly basis: string;
  /** Reasons given for words the health check warned about (R8). */
  readonly reasons?: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};

/**
 * Keeps the finished answers of one section of a concept and drops its draft. One write.
 *
 * @returns the new basis; `conflict` with `params.basis` of what is stored now, when somebody saved other words in
 *   between (the page shows both texts); `illegalStep` once the words are fixed; `invalid` for wrong answers or a
 *   number like a BSN.
 */
export function saveSection(
  deps: Deps,
  actor: Actor,
  saved: SectionSaved,
): Promise<Result<{ readonly basis: string }>> {
  return changeDossier(deps, actor, saved.dossierId, 'content.edit', (situation) => {
    const found = concept(situation, saved);
    if (!found.ok) return found;
    const { document, form } = found.value;
    const values = plain(saved.values);
    const parsed = formSchema(form).safeParse(values);
    if (!parsed.success) return invalid(...asked(form, parsed.error.issues));
    const problems = [...(form.check?.(parsed.data) ?? []), ...bsnProblems(form, values)];
    if (problems.length > 0) return refuse('invalid', { problems });
    const stored = document.sections[saved.section];
    const now = basisOf(stored);
    if (now !== saved.basis && basisOf(values) !== now) return refuse('conflict', { params: { basis: now } });
    return ok({
      dossier: kept(situation, document, { ...saved, values }),
      effects: [],
      value: { basis: basisOf(values) },
    });
  });
}

/** The concept and the form of its section. */
function concept(
  { dossier }: Situation,
  { documentId, section }: SectionSaved,
): Result<{ document: DossierDocument; form: Form<Fields> }> {
  const document = dossier.documents.find((one) => one.id === documentId);
  const form = document && findKind(document.kind)?.sections.find((one) => one.key === section)?.form;
  if (!document || !form) return refuse('notFound');
  const state = approvalPath(document);
  return state === 'draft' ? ok({ document, form }) : refuse('illegalStep', { params: { event: 'doc.edited', state } });
}

function kept(situation: Situation, document: DossierDocument, { section, values, reasons = [] }: SectionSaved) {
  const { dossier, actor, now } = situation;
  const by = actor.kind === 'user' ? actor.id : responsibleCoach(dossier);
  const given = reasons.map(({ field, word, reason }) => ({ section, field, word, reason, by, at: now }));
  const same = (one: (typeof given)[number]) => (other: (typeof given)[number]) =>
    other.section === one.section && other.field === one.field && other.word === one.word;
  const before = document.overrides.filter((one) => !given.some(same(one)));
  const changed: DossierDocument = {
    ...document,
    // plain() left JSON only, and the form's schema accepted it
    sections: { ...document.sections, [section]: values as Stored },
    overrides: [...before, ...given],
  };
  const { [`${document.id}.${section}`]: _finished, ...drafts } = dossier.drafts;
  return { ...dossier, drafts, documents: dossier.documents.map((one) => (one.id === document.id ? changed : one)) };
}

/** Answers left open are not stored. */
function plain(values: Values): Values {
  return JSON.parse(JSON.stringify(values));
}

function asked(form: Form<Fields>, issues: readonly { readonly path: readonly PropertyKey[] }[]) {
  return issues.map(({ path }) => {
    const field = path.map(String).join('.');
    return { field, message: `Controleer: ${form.fields[String(path[0])]?.label ?? form.title}` };
  });
}
