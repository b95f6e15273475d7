import type { Child } from '#html/jsx-runtime';

export type Fact = { readonly label: string; readonly value: Child; readonly nowrap?: boolean };

/** Four to six short facts under a name. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd class={fact.nowrap ? 'nowrap' : undefined}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
