import type { Child } from '#html/jsx-runtime';
import { findBranch } from '#src/domain/organisation.ts';
import { mayDo } from '#src/domain/permissions.ts';
import { accessTerms } from '#src/domain/settings/terms.ts';
import { menu, type Section } from '../navigation.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Csrf } from './csrf.tsx';
import { ErrorSummary, type ErrorSummaryProps } from './error-summary.tsx';
import { Frame } from './frame.tsx';
import { Icon } from './icon.tsx';
import { StillNotice } from './still-notice.tsx';

type LayoutProps = ErrorSummaryProps & {
  readonly visit: UserVisit;
  /** In the browser's tab; becomes 'Fout: …' when there are problems. No client's name (it stays in the history). */
  readonly title: string;
  readonly here?: Section;
  readonly back?: { readonly href: string; readonly label: string };
  /** 'narrow' for forms and reading, 'wide' for the editor with its preview. */
  readonly width?: 'narrow' | 'wide';
  readonly children?: Child;
};

/** A page behind the log-in. */
export function Layout({ visit, title, here, back, problems = [], notYet, repairs, width, children }: LayoutProps) {
  const { deps, organisation, user } = visit;
  const branch = findBranch(organisation, user.branchId);
  const content = (
    <>
      {back && <Breadcrumb {...back} />}
      <StillNotice visit={visit} />
      <ErrorSummary problems={problems} notYet={notYet} repairs={repairs} />
      {children}
    </>
  );
  return (
    <Frame
      assets={deps.assets}
      title={problems.length > 0 ? `Fout: ${title}` : title}
      organisation={organisation}
      audience={branch ? `Vestiging ${branch.name}` : 'Trajectdossier'}
      home={paths.work()}
      help={paths.help()}
      menu={<Menu visit={visit} here={here} />}
      footer={<Footer visit={visit} />}
      wide={width === 'wide'}
      display={user.display}
      idleSeconds={accessTerms(organisation).idleMinutes * 60}
    >
      {width === 'narrow' ? <div class="narrow">{content}</div> : content}
    </Frame>
  );
}

function Menu({ visit, here }: { readonly visit: UserVisit; readonly here: Section | undefined }) {
  const lines = menu.filter((line) => mayDo(visit.user, line.may));
  return (
    <>
      <button class="button text menu-button" type="button" popovertarget="menu">
        <Icon name="menu" /> Menu
      </button>
      <nav class="nav" id="menu" popover="auto" aria-label="Hoofdmenu">
        {lines.map((line) => (
          <a href={line.href} aria-current={line.section === here ? 'page' : undefined}>
            {line.label}
          </a>
        ))}
        <a href={paths.account()} aria-current={here === 'account' ? 'page' : undefined}>
          {visit.user.name}
        </a>
      </nav>
    </>
  );
}

function Footer({ visit }: { readonly visit: UserVisit }) {
  return (
    <>
      <p>
        <a href={paths.help()}>Hulp</a> · <a href={paths.accessibility()}>Toegankelijkheid</a>
      </p>
      <form method="post" action={paths.logout()} class="flush">
        <Csrf visit={visit} />
        <button class="button text" type="submit">
          Log uit
        </button>
      </form>
      <p>
        {visit.deps.footnote ? <>{visit.deps.footnote} · </> : ''}Versie {visit.deps.version}
      </p>
    </>
  );
}
