import type { Child } from 'hono/jsx';
import { dayOf } from '#src/domain/calendar.ts';
import { approvalPath, replacedBy } from '#src/domain/document-versions.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Tag } from '../components/tag.tsx';
import { VersionDiff } from '../components/version-diff.tsx';
import { documentName } from '../document-name.ts';
import { paths } from '../paths.ts';
import { differencesOf, previousVersion } from './differences.ts';
import type { OpenDocument } from './open-document.ts';

type FrameProps = {
  readonly open: OpenDocument;
  /** The page's own title; the document's name when there is none. */
  readonly title?: string;
  readonly problems?: readonly Problem[];
  readonly width?: 'narrow' | 'wide';
  readonly back?: { readonly href: string; readonly label: string };
  readonly children?: Child;
};

/** Head of every page about one document: name, state, what the sponsor said about the version before. */
export function DocumentFrame({ open, title, problems, width, back, children }: FrameProps) {
  const { visit, dossier, document } = open;
  const name = documentName(document);
  const path = approvalPath(document);
  return (
    <Layout
      visit={visit}
      title={`${title ?? name}, ${dossier.reference}`}
      here="clients"
      width={width}
      problems={problems}
      back={back ?? { href: paths.dossier({ dossier: dossier.id }), label: `Dossier ${dossier.reference}` }}
    >
      <div class="bar apart">
        <h1>{title ?? name}</h1>
        {path !== '' && <Tag status={path === 'mailFailed' ? 'danger' : 'info'}>{stateLabel('approval', path)}</Tag>}
      </div>
      <SponsorWords open={open} />
      {children}
    </Layout>
  );
}

/** The sponsor's own words and the difference to the version they are about, above the new version. */
function SponsorWords({ open }: { readonly open: OpenDocument }) {
  const { dossier, document, kind, sight } = open;
  const next = replacedBy(dossier, document);
  if (next)
    return (
      <Notice kind="warn" title={`Vervangen door versie ${next.version}`}>
        <a href={paths.document({ dossier: dossier.id, document: next.id })}>Ga naar versie {next.version}</a>
      </Notice>
    );
  const before = previousVersion(dossier, document);
  if (!before || sight !== 'content') return null;
  const { decision } = before;
  const differences = differencesOf(kind, before, document);
  const said = decision?.remarks;
  return (
    <section class="notice warn">
      <h2>{said ? 'De opdrachtgever vroeg een aanpassing' : `Deze versie volgt op versie ${before.version}`}</h2>
      {said && <blockquote>{said}</blockquote>}
      {decision && (
        <p class="small">
          {decision.deciderName}, {decision.deciderFunction}, {longDate(dayOf(decision.at))} om {clockTime(decision.at)}{' '}
          uur, over versie {before.version}.
        </p>
      )}
      <details>
        <summary>
          Bekijk het verschil met versie {before.version}: {differences.length}{' '}
          {differences.length === 1 ? 'wijziging' : 'wijzigingen'}
        </summary>
        {differences.length > 0 && (
          <VersionDiff from={`Versie ${before.version}`} to={`Versie ${document.version}`} differences={differences} />
        )}
      </details>
    </section>
  );
}

/** "Bekijk PDF" and "Bekijk Word". */
export function PreviewLinks({ open }: { readonly open: OpenDocument }) {
  const at = { dossier: open.dossier.id, document: open.document.id };
  return (
    <div class="bar">
      <LinkButton look="tint" href={paths.documentPreview({ ...at, format: 'pdf' })}>
        Bekijk PDF
      </LinkButton>
      <LinkButton look="tint" href={paths.documentPreview({ ...at, format: 'docx' })}>
        Bekijk Word
      </LinkButton>
    </div>
  );
}
