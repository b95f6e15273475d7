import type { Actor } from '#src/domain/actor.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isTooLate } from '#src/domain/document-versions.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { namedProblems } from '#src/domain/partner/named.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { findKind } from '#templates/index.ts';
import type { Section } from '#templates/kind.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { judgedAgainst } from '../documents/input.ts';
import { type Handed, judgeSection, type Stored, withReasons } from './judge.ts';
import { stillKept } from './words.ts';

export type SectionSaved = Handed & {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  /** Key of the section in the document's kind. */
  readonly section: string;
};

/**
 * Keeps the finished answers of one section of a concept and drops its draft. One write.
 *
 * @returns the new basis; what `judgeSection` or the section's own `judge` refuses; `illegalStep` once the words are fixed, or too late.
 */
export function saveSection(
  deps: Deps,
  actor: Actor,
  saved: SectionSaved,
): Promise<Result<{ readonly basis: string }>> {
  return changeDossier(deps, actor, saved.dossierId, 'content.edit', (situation) => {
    const found = concept(situation, saved);
    if (!found.ok) return found;
    const { document, section } = found.value;
    const values = judgeSection(section.form, saved, document.sections[section.key]);
    if (!values.ok) return values;
    const impossible = [
      ...(section.judge?.(values.value, judgedAgainst(document, situation)) ?? []),
      ...(document.kind === 'trajectplan' ? namedProblems(situation.organisation, values.value) : []),
    ];
    if (impossible.length > 0) return invalid(...impossible);
    const dossier = kept(situation, document, { section, values: values.value, reasons: saved.reasons });
    return ok({ dossier, effects: [], value: { basis: basisOf(values.value) } });
  });
}

/** The concept and its section. */
function concept(
  { dossier }: Situation,
  { documentId, section: key }: SectionSaved,
): Result<{ document: DossierDocument; section: Section }> {
  const document = dossier.documents.find((one) => one.id === documentId);
  const section = document && findKind(document.kind)?.sections.find((one) => one.key === key);
  if (!document || !section) return refuse('notFound');
  const state = approvalPath(document);
  return state === 'draft' && !isTooLate(dossier, document)
    ? ok({ document, section })
    : refuse('illegalStep', { params: { event: 'doc.edited', state } });
}

type Kept = Pick<Handed, 'reasons'> & { readonly section: Section; readonly values: Stored };

function kept(situation: Situation, document: DossierDocument, { section: { key, form }, values, reasons }: Kept) {
  const { dossier, actor, now } = situation;
  const by = actor.kind === 'user' ? actor.id : responsibleCoach(dossier);
  const held = stillKept(document.overrides, { section: key, form, before: document.sections[key], after: values });
  const changed: DossierDocument = {
    ...document,
    sections: { ...document.sections, [key]: values },
    overrides: withReasons(held, { reasons }, { section: key, by, at: now }),
  };
  const { [`${document.id}.${key}`]: _finished, ...drafts } = dossier.drafts;
  return { ...dossier, drafts, documents: dossier.documents.map((one) => (one.id === document.id ? changed : one)) };
}
