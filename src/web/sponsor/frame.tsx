import type { Child } from '#html/jsx-runtime';
import type { Named } from '#src/commands/sponsor/named.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { documentWords } from '#src/domain/document-words.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { type Branch, findBranch, openBranches } from '#src/domain/organisation.ts';
import type { ErrorSummaryProps } from '../components/error-summary.tsx';
import { PublicLayout } from '../components/public-layout.tsx';
import { StillNotice } from '../components/still-notice.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { placeOf } from '../visit-cookie.ts';

type FrameProps = ErrorSummaryProps & {
  readonly visit: PublicVisit;
  readonly title: string;
  readonly width?: 'narrow';
  readonly children?: Child;
};

/** Around every page a sponsor sees. */
export function SponsorFrame({ visit, title, problems, notYet, width, children }: FrameProps) {
  return (
    <PublicLayout
      assets={visit.deps.assets}
      organisation={visit.organisation}
      title={title}
      audience="Voor opdrachtgevers"
      home={paths.decisionPlace({ place: placeOf(visit) })}
      problems={problems}
      notYet={notYet}
      width={width}
      footnote={visit.deps.footnote}
    >
      <StillNotice visit={visit} />
      {children}
    </PublicLayout>
  );
}

/** 'Trajectplan'; 'Voortgangsrapportage 2'. */
export function titleOf({ title, number }: Pick<Named, 'title' | 'number'>): string {
  return title === 'Voortgangsrapportage' ? `${title} ${number}` : title;
}

/** 'Trajectplan MG-2026-0417, versie 1' */
export function fullTitleOf(named: Named): string {
  return `${titleOf(named)} ${named.reference}, versie ${named.version}`;
}

/** 'het trajectplan', 'voortgangsrapportage 2' */
export function nounOf(named: Pick<Named, 'title' | 'number'>): string {
  return documentWords(titleOf(named)).noun;
}

/** Whom to call. For a link that opens nothing every branch is named, so that its page tells nothing. */
export function CallUs({ visit, known }: { readonly visit: PublicVisit; readonly known: boolean }) {
  const own = known ? branchOf(visit) : undefined;
  if (own)
    return (
      <p>
        Bel vestiging {own.name}, <span class="nowrap">{showPhone(own.phone)}</span>.
      </p>
    );
  return (
    <ul>
      {openBranches(visit.organisation).map((branch) => (
        <li>
          Vestiging {branch.name}: <span class="nowrap">{showPhone(branch.phone)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The branch of the dossier a link leads to; only for pages that already say that the link is known. */
function branchOf(visit: PublicVisit): Branch | undefined {
  // A place begins with the 26 characters of the dossier's id; any other text names no dossier.
  const summary = visit.deps.store.dossiers.summary(placeOf(visit).slice(0, 26) as DossierId);
  return summary && findBranch(visit.organisation, summary.branchId);
}
