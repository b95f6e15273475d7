import { askedKind } from '#src/commands/documents/asked-sections.ts';
import { factsOf } from '#src/commands/documents/facts.ts';
import { oldWordsIn } from '#src/commands/documents/held-words.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isTooLate } from '#src/domain/document-versions.ts';
import { withoutFields } from '#src/domain/form.ts';
import { isHeldBack } from '#src/domain/held-back.ts';
import { partnersToName } from '#src/domain/partner/named.ts';
import type { DocumentKind, Section } from '#templates/kind.ts';
import { asAsked, offering, offeringOfHouse } from '../asked-fields.ts';
import { type OpenDossier, situationOf, withDossier } from '../open-dossier.ts';
import { notFound } from '../respond.tsx';

export type OpenDocument = OpenDossier & {
  readonly document: DossierDocument;
  readonly kind: DocumentKind;
  /** The words may still be changed: a concept, not too late, in a dossier that is not restricted. */
  readonly isConcept: boolean;
  /** E11: what a concept still says and was changed at the client's request. */
  readonly oldWords: readonly string[];
};

/** One document of the dossier; unknown ids look like unknown pages. */
export function withDocument(handler: (open: OpenDocument) => Response | Promise<Response>) {
  return withDossier(async (open) => {
    const document = open.dossier.documents.find((one) => one.id === open.visit.param('document'));
    const kind = document && askedKind(document, open);
    if (!document || !kind) return notFound(open.visit);
    const isConcept =
      approvalPath(document) === 'draft' &&
      !isHeldBack(open.dossier, 'content.edit') &&
      !isTooLate(open.dossier, document);
    const old = isConcept ? await oldWordsIn(open.visit.deps, situationOf(open), document) : [];
    return handler({ ...open, document, kind, isConcept, oldWords: old.map(({ word }) => word) });
  });
}

/** The same, for who may see the words: the coach, or a manager after a reason. */
export function withWords(handler: (open: OpenDocument) => Response | Promise<Response>) {
  return withDocument((open) => (open.sight === 'content' ? handler(open) : notFound(open.visit)));
}

export type OpenSection = OpenDocument & { readonly section: Section };

/** One section of a concept, for the coach who writes it. */
export function withSection(handler: (open: OpenSection) => Response | Promise<Response>) {
  return withWords((open) => {
    const section = open.kind.sections.find((one) => one.key === open.visit.param('section'));
    return section ? handler({ ...open, section: askedIn(open, section) }) : notFound(open.visit);
  });
}

/** What this dossier can have (necessity guard). A first version is asked nothing about the version before; of a later one it is asked. */
function askedIn({ visit, dossier, document }: OpenDocument, section: Section): Section {
  const { aboutVersionBefore = [], offered = {}, notAsked } = section;
  const facts = factsOf(dossier, visit.organisation, visit.today);
  const form = Object.entries(offered).reduce(
    (narrowed, [name, values]) => offering(narrowed, name, values(facts)),
    offeringOfHouse(withoutFields(section.form, notAsked?.(facts) ?? []), partnersToName(visit.organisation)),
  );
  if (document.version > 1) return { ...section, form: asAsked(form, aboutVersionBefore) };
  return { ...section, form: withoutFields(form, aboutVersionBefore) };
}
