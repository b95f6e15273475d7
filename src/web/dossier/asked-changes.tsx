import { approvalPath, isTooLate, sentBack } from '#src/domain/document-versions.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { DecisionWords } from '../components/decision-words.tsx';
import { Notice } from '../components/notice.tsx';
import { documentName } from '../document-name.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';

/** What a sponsor wants changed and is not yet sent again, in the sponsor's own words (R21). */
export function AskedChanges({ open: { visit, dossier } }: { readonly open: OpenDossier }) {
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId)?.name ?? 'De opdrachtgever';
  return dossier.documents.map((document) => {
    const before = sentBack(dossier, document);
    if (!before || approvalPath(document) !== 'draft' || isTooLate(dossier, document)) return null;
    return (
      <Notice kind="warn" title={`${sponsor} vroeg een aanpassing`}>
        <DecisionWords document={before} />
        <a href={paths.document({ dossier: dossier.id, document: document.id })}>Ga naar {documentName(document)}</a>
      </Notice>
    );
  });
}
