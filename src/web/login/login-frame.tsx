import type { Child } from 'hono/jsx';
import type { Problem } from '#src/domain/result.ts';
import { PublicLayout } from '../components/public-layout.tsx';
import type { PublicVisit } from '../visit.ts';

type LoginFrameProps = {
  readonly visit: PublicVisit;
  readonly title: string;
  /** What stands on the page itself; the title when there is none. */
  readonly heading?: Child;
  readonly problems?: readonly Problem[];
  readonly children?: Child;
};

/** Every page around logging in: narrow, without a menu. */
export function LoginFrame({ visit, title, heading, problems, children }: LoginFrameProps) {
  return (
    <PublicLayout
      assets={visit.deps.assets}
      organisation={visit.organisation}
      title={title}
      problems={problems}
      width="narrow"
      footnote={visit.deps.footnote}
    >
      <h1>{heading ?? title}</h1>
      {children}
    </PublicLayout>
  );
}
