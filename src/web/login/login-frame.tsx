import type { Child } from '#html/jsx-runtime';
import type { ErrorSummaryProps } from '../components/error-summary.tsx';
import { PublicLayout } from '../components/public-layout.tsx';
import type { PublicVisit } from '../visit.ts';

type LoginFrameProps = ErrorSummaryProps & {
  readonly visit: PublicVisit;
  readonly title: string;
  /** What stands on the page itself; the title when there is none. */
  readonly heading?: Child;
  readonly children?: Child;
};

/** Every page around logging in: narrow, without a menu. */
export function LoginFrame({ visit, title, heading, problems, notYet, children }: LoginFrameProps) {
  return (
    <PublicLayout
      assets={visit.deps.assets}
      organisation={visit.organisation}
      title={title}
      problems={problems}
      notYet={notYet}
      width="narrow"
      footnote={visit.deps.footnote}
    >
      <h1>{heading ?? title}</h1>
      {children}
    </PublicLayout>
  );
}
