import type { Child } from '#html/jsx-runtime';
import { lowerFirst } from '#src/domain/format.ts';
import { EnglishLine } from './english.tsx';

export type SummaryRow = {
  readonly label: string;
  /** The label in English, for whoever reads no Dutch. */
  readonly english?: string | undefined;
  /** What 'Wijzig' changes, where that is not the label. */
  readonly about?: string;
  readonly value: Child;
  /** Where to change it; hidden words say what. */
  readonly change?: { readonly href: string; readonly label?: string };
  /** A button of the form around the list, where a link would lose what was typed. */
  readonly action?: Child;
};

/** For 'controleer uw antwoorden': question, answer, Wijzig. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div>
          <dt>
            {row.label}
            <EnglishLine words={row.english} />
          </dt>
          <dd>{row.value}</dd>
          {row.change && (
            <dd>
              <a href={row.change.href}>
                {row.change.label ?? 'Wijzig'}
                <span class="vh"> {row.about ?? lowerFirst(row.label)}</span>
              </a>
            </dd>
          )}
          {row.action && <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
