import { approvalPath } from '#src/domain/document-versions.ts';
import { longDate } from '#src/domain/format.ts';
import { findBranch } from '#src/domain/organisation.ts';
import { answerRows } from '../answers.ts';
import { documentName } from '../document-name.ts';
import { PreviewLinks } from './frame.tsx';
import type { OpenSection } from './open-document.ts';
import { sectionTitle } from './section-state.ts';

/** Beside the editor: what of this section is kept now, as it stands on paper, and the whole document in both formats. */
export function Paper({ open }: { readonly open: OpenSection }) {
  const { visit, dossier, document, section } = open;
  const branch = findBranch(visit.organisation, dossier.branchId);
  const stored = document.sections[section.key];
  const rows = stored ? answerRows(section.form, stored).filter(({ value }) => value !== '–') : [];
  return (
    <aside class="noprint">
      <h2 class="first">Voorbeeld</h2>
      <section class="paper" aria-label="Voorbeeld van dit onderdeel">
        <p>
          <strong>{visit.organisation.name}</strong>
          {branch && `, vestiging ${branch.name}`}
          <br />
          VERTROUWELIJK{approvalPath(document) === 'draft' && ', CONCEPT'}
        </p>
        <p>
          {documentName(document)}
          <br />
          Kenmerk {dossier.reference}, {longDate(visit.today)}
        </p>
        <h3>{sectionTitle(section)}</h3>
        {rows.map(({ label, value }) => (
          <>
            <h4>{label}</h4>
            <p class="text">{value}</p>
          </>
        ))}
        {rows.length === 0 && <p>Zodra u dit onderdeel bewaart, staat hier de tekst.</p>}
      </section>
      <PreviewLinks open={open} />
    </aside>
  );
}
