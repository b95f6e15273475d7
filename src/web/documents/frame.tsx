import type { Child } from '#html/jsx-runtime';
import { approvalPath } from '#src/domain/document-versions.ts';
import { LinkButton } from '../components/button.tsx';
import type { ErrorSummaryProps } from '../components/error-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { Tag } from '../components/tag.tsx';
import { approvalLabel, approvalStatus, documentName } from '../document-name.ts';
import { isOpenedByTwo } from '../opened-by-two.ts';
import { paths } from '../paths.ts';
import type { OpenDocument } from './open-document.ts';
import { SponsorWords } from './sponsor-words.tsx';

type FrameProps = ErrorSummaryProps & {
  readonly open: OpenDocument;
  /** The page's own title; the document's name when there is none. */
  readonly title?: string;
  readonly width?: 'narrow' | 'wide';
  readonly back?: { readonly href: string; readonly label: string };
  readonly children?: Child;
};

/** Head of every page about one document: name, state, what the sponsor said about the version before. */
export function DocumentFrame({ open, title, problems, notYet, repairs, width, back, children }: FrameProps) {
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
      notYet={notYet}
      repairs={repairs}
      back={back ?? { href: paths.dossier({ dossier: dossier.id }), label: `Dossier ${dossier.reference}` }}
    >
      <div class="bar apart">
        <h1>{title ?? name}</h1>
        {path !== '' && <Tag status={approvalStatus(path)}>{approvalLabel(document)}</Tag>}
      </div>
      <SponsorWords open={open} />
      {children}
    </Layout>
  );
}

/** "Bekijk PDF" and "Bekijk Word". */
export function PreviewLinks({ open }: { readonly open: OpenDocument }) {
  const at = { dossier: open.dossier.id, document: open.document.id };
  if (isOpenedByTwo(open.visit)) return null;
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

/** The copy that carries the decision, beside the version as it was sent. */
export function DecidedLinks({ open: { visit, dossier, document } }: { readonly open: OpenDocument }) {
  if (!document.decision || !document.frozen || isOpenedByTwo(visit)) return null;
  const at = { dossier: dossier.id, document: document.id };
  return (
    <>
      <p>Er is ook een exemplaar met het besluit erin. Wat is verstuurd, blijft zoals het was.</p>
      <div class="bar">
        <LinkButton look="second" href={paths.documentDecided({ ...at, format: 'pdf' })}>
          Bekijk PDF met besluit
        </LinkButton>
        <LinkButton look="second" href={paths.documentDecided({ ...at, format: 'docx' })}>
          Bekijk Word met besluit
        </LinkButton>
      </div>
    </>
  );
}
