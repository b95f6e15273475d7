import { undrawn } from '#src/documents/undrawn.ts';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import type { OpenDocument } from './open-document.ts';
import { sectionTitle } from './section-state.ts';

const shown = 10;

/** A warning only: the text stays as it is, and a reader of the PDF can still copy the sign. */
export function UndrawnNotice({ open: { dossier, document, kind } }: { readonly open: OpenDocument }) {
  const found = kind.sections
    .map((section) => ({ section, signs: undrawn(JSON.stringify(document.sections[section.key] ?? {})) }))
    .filter(({ signs }) => signs.length > 0);
  if (found.length === 0) return null;
  const at = { dossier: dossier.id, document: document.id };
  return (
    <Notice kind="warn" title="De PDF kan deze tekens niet laten zien">
      <p>In de PDF staat op die plek een leeg vakje. Schrijf het met andere letters, of laat het zo.</p>
      <ul class="flush">
        {found.map(({ section, signs }) => (
          <li>
            <a href={paths.documentSection({ ...at, section: section.key })}>{sectionTitle(section)}</a>:{' '}
            {signs.slice(0, shown).join(' ')}
            {signs.length > shown && ' …'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
