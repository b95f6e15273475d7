import type { Child } from '#html/jsx-runtime';
import { clockTime, weekdayDate } from '#src/domain/format.ts';
import { minifyStyles } from '#src/web/assets.ts';
import type { ErrorSummaryProps } from '#src/web/components/error-summary.tsx';
import { PublicLayout } from '#src/web/components/public-layout.tsx';
import { Tabs } from '#src/web/components/tabs.tsx';
import { paths } from '#src/web/paths.ts';
import type { PublicVisit } from '#src/web/visit.ts';
import { demoPaths, demoPatterns } from './paths.ts';

export type DemoPart = 'mailbox' | 'phone' | 'clock' | 'gallery';

type DemoPageProps = ErrorSummaryProps & {
  readonly visit: PublicVisit;
  readonly title: string;
  readonly here: DemoPart;
  readonly children?: Child;
};

/** A page around the program: looks like it, says that it is the demo, and leads back. */
export function DemoPage({ visit, title, here, problems = [], notYet, children }: DemoPageProps) {
  const { assets, footnote, clock } = visit.deps;
  const now = clock.now();
  return (
    <PublicLayout
      assets={assets}
      organisation={visit.organisation}
      title={title}
      audience="Demonstratie"
      home={paths.work()}
      problems={problems}
      notYet={notYet}
      footnote={footnote}
    >
      <link rel="stylesheet" href={demoPatterns.styles} />
      <p class="soft small">
        Demonstratie. In de demo is het {weekdayDate(clock.today())}, {clockTime(now)} uur.{' '}
        <a href={paths.work()}>Naar het programma</a>
      </p>
      <Tabs
        label="Demo"
        tabs={[
          { label: 'Postvak', href: demoPaths.mailbox(), here: here === 'mailbox' },
          { label: 'Telefoon', href: demoPaths.phone(), here: here === 'phone' },
          { label: 'Klok', href: demoPaths.clock(), here: here === 'clock' },
          { label: 'Galerij', href: demoPaths.gallery(), here: here === 'gallery' },
        ]}
      />
      {children}
    </PublicLayout>
  );
}

/** What the program's own sheet has no use for. */
export const demoStyles = minifyStyles(`
.mail { display: block; width: 100%; height: 44rem; border: var(--maas-border); border-radius: var(--maas-radius-md); background: #fff }
.mail-text { white-space: pre-wrap; overflow-wrap: anywhere; hyphens: none }
.hash { overflow-wrap: anywhere }
`);
