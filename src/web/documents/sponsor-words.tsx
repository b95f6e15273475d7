import type { DossierDocument } from '#src/domain/document.ts';
import { replacedBy } from '#src/domain/document-versions.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { DecisionWords } from '../components/decision-words.tsx';
import { Notice } from '../components/notice.tsx';
import { VersionDiff } from '../components/version-diff.tsx';
import { paths } from '../paths.ts';
import { differencesOf, previousVersion } from './differences.ts';
import type { OpenDocument } from './open-document.ts';

/** The sponsor's own words and the difference to the version they are about, above the new version (R21). */
export function SponsorWords({ open }: { readonly open: OpenDocument }) {
  const { dossier, document, sight } = open;
  const next = replacedBy(dossier, document);
  if (next)
    return (
      <Notice kind="warn" title={`Vervangen door versie ${next.version}`}>
        <a href={paths.document({ dossier: dossier.id, document: next.id })}>Ga naar versie {next.version}</a>
      </Notice>
    );
  const before = previousVersion(dossier, document);
  return before && sight === 'content' ? <After open={open} before={before} /> : null;
}

function After({ open, before }: { readonly open: OpenDocument; readonly before: DossierDocument }) {
  const { document, kind } = open;
  const differences = differencesOf(kind, before, document);
  const count = differences.length === 1 ? '1 wijziging' : `${differences.length} wijzigingen`;
  return (
    <section class="notice warn">
      <h2>{title(open, before)}</h2>
      <DecisionWords document={before} />
      {differences.length === 0 ? (
        <p class="flush">Deze versie zegt nog hetzelfde als versie {before.version}.</p>
      ) : (
        <details>
          <summary>
            Bekijk het verschil met versie {before.version}: {count}
          </summary>
          <VersionDiff from={`Versie ${before.version}`} to={`Versie ${document.version}`} differences={differences} />
        </details>
      )}
    </section>
  );
}

function title({ visit, dossier }: OpenDocument, { decision, version }: DossierDocument): string {
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId)?.name ?? 'De opdrachtgever';
  if (decision?.outcome === 'asksChange') return `${sponsor} vroeg een aanpassing`;
  return decision?.outcome === 'rejected'
    ? `${sponsor} keurde versie ${version} niet goed`
    : `Deze versie volgt op versie ${version}`;
}
