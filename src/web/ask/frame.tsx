import type { Child } from '#html/jsx-runtime';
import { showPhone } from '#src/domain/contact-data.ts';
import { openBranches } from '#src/domain/organisation.ts';
import { English } from '../components/english.tsx';
import type { ErrorSummaryProps } from '../components/error-summary.tsx';
import { PublicLayout } from '../components/public-layout.tsx';
import { StillNotice } from '../components/still-notice.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { english } from './english.ts';

type FrameProps = ErrorSummaryProps & {
  readonly visit: PublicVisit;
  readonly title: string;
  readonly children?: Child;
};

/** Around every page for clients and representatives: one column, no menu, the office in the footer. */
export function AskFrame({ visit, title, problems, notYet = 'verstuurd', children }: FrameProps) {
  return (
    <PublicLayout
      assets={visit.deps.assets}
      organisation={visit.organisation}
      title={title}
      audience="Voor cliënten"
      home={paths.ask()}
      problems={problems}
      notYet={notYet}
      english={english.mend}
      width="narrow"
      footnote={visit.deps.footnote}
    >
      <StillNotice visit={visit}>
        <English>{english.still}</English>
      </StillNotice>
      {children}
    </PublicLayout>
  );
}

/** The form is never the only way (R43, R52). */
export function OtherWays({ visit }: { readonly visit: PublicVisit }) {
  return (
    <>
      <hr />
      <p>
        Liever praten? Bel uw coach of een vestiging. U mag ook een brief sturen of langskomen.{' '}
        <English>{english.talk}</English>
      </p>
      <ul>
        {openBranches(visit.organisation).map((branch) => (
          <li>
            {branch.name}: <span class="nowrap">{showPhone(branch.phone)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
