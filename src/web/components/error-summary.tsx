import type { Problem } from '#src/domain/result.ts';
import { EnglishLine } from './english.tsx';

/** The id of the first control of a field: where its error link goes. */
export function fieldId(name: string): string {
  return name.replaceAll('.', '-');
}

export type ErrorSummaryProps = {
  readonly problems?: readonly Problem[];
  /** What the button of this page would have done, after 'Nog niet': 'bewaard', 'ingelogd'. */
  readonly notYet?: string;
  /** Where something is mended that is not asked on this page; undefined when it is. */
  readonly repairs?: ((field: string) => string | undefined) | undefined;
  /** The heading in English, on pages for whoever reads no Dutch. */
  readonly english?: string | undefined;
};

/**
 * First in main and focused, with the same sentence as at the field (UX). Two problems with one field are one answer to
 * mend; a problem without a field stands here alone. Nothing when there are no problems.
 */
export function ErrorSummary({ problems = [], notYet = 'bewaard', repairs, english }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  const answers = new Set(problems.map(({ field }) => field)).size;
  const count = answers === 1 ? '1 antwoord' : `${answers} antwoorden`;
  return (
    <div class="notice danger" role="alert" tabindex={-1} autofocus aria-labelledby="fouten">
      <h2 id="fouten">
        Nog niet {notYet}: verbeter {count}
        <EnglishLine words={english} />
      </h2>
      <ul class="flush">
        {problems.map((problem) => (
          <li>
            {problem.field === '' ? (
              problem.message
            ) : (
              <a href={repairs?.(problem.field) ?? `#${fieldId(problem.field)}`}>{problem.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
