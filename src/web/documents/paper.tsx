import { sectionWords } from '#src/commands/documents/section-words.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { longDate } from '#src/domain/format.ts';
import { findBranch } from '#src/domain/organisation.ts';
import type { Section } from '#templates/kind.ts';
import { BlocksView } from '../components/model-view.tsx';
import { documentName } from '../document-name.ts';
import { PreviewLinks } from './frame.tsx';
import type { OpenSection } from './open-document.ts';
import { sectionTitle } from './section-state.ts';

/** Beside the editor: what this section says as it is kept now, in the document's own words, and the whole in both formats. */
export function Paper({ open }: { readonly open: OpenSection }) {
  const { visit, dossier, document, section } = open;
  const branch = findBranch(visit.organisation, dossier.branchId);
  const words = sectionWords(document, section, { dossier, organisation: visit.organisation, today: visit.today });
  return (
    <aside class="noprint">
      <h2 class="first">Voorbeeld</h2>
      <section class="paper document" aria-label="Voorbeeld van dit onderdeel">
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
        {words.kind === 'words' ? (
          <BlocksView blocks={words.blocks} />
        ) : (
          <>
            <h3>{sectionTitle(section)}</h3>
            <p>
              {words.kind === 'waits'
                ? waiting(open, words.for)
                : 'Dit onderdeel staat niet apart in dit document. Bekijk hieronder het geheel.'}
            </p>
          </>
        )}
      </section>
      <PreviewLinks open={open} />
    </aside>
  );
}

function waiting({ section }: OpenSection, missing: readonly Section[]): string {
  const others = missing.filter(({ key }) => key !== section.key).map(({ form }) => `‘${form.title}’`);
  const own = missing.length > others.length;
  if (others.length === 0) return 'Zodra u dit onderdeel bewaart, staat hier de tekst.';
  return own
    ? `Zodra dit onderdeel en ${others.join(' en ')} zijn bewaard, staat hier de tekst.`
    : `Zodra ook ${others.join(' en ')} is bewaard, staat hier de tekst.`;
}
