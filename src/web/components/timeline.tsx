import type { Child } from '#html/jsx-runtime';

export type Moment = {
  /** As people read it: 'Vandaag', '27 nov. 2026'. */
  readonly when: string;
  /** The day or instant for machines, when there is one. */
  readonly datetime?: string;
  readonly what: Child;
  readonly place: 'past' | 'now' | 'future';
};

/** One line for past and future, today marked. Newest on top in files, next first in futures. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  return (
    <ol class="timeline">
      {moments.map((moment) => (
        <li class={moment.place === 'past' ? undefined : moment.place}>
          {moment.datetime ? (
            <time datetime={moment.datetime}>{moment.when}</time>
          ) : (
            <span class="date">{moment.when}</span>
          )}
          <p class="small">{moment.what}</p>
        </li>
      ))}
    </ol>
  );
}
