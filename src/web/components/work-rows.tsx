import type { Child } from '#html/jsx-runtime';

export type WorkRow = {
  /** 'do 19 nov.' with '2 werkdagen te laat' below it. Absent in lists without a deadline. */
  readonly when?: { readonly day: string; readonly note?: string; readonly late?: boolean };
  readonly title: Child;
  readonly href?: string;
  readonly text?: Child;
  /** One verb: a LinkButton, PostButton or a Tag. */
  readonly action?: Child;
};

/** Every row reads: when, who and what, one verb. */
export function WorkRows({ rows }: { readonly rows: readonly WorkRow[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li>
          {row.when && (
            <p class={row.when.late ? 'when late' : 'when'}>
              {row.when.day} {row.when.note && <small>{row.when.note}</small>}
            </p>
          )}
          <div>
            <p class="title">{row.href ? <a href={row.href}>{row.title}</a> : row.title}</p>
            {row.text && <p>{row.text}</p>}
          </div>
          {row.action}
        </li>
      ))}
    </ul>
  );
}
