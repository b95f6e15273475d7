import { diffArrays } from 'diff';

/** A run of words that stands in both, or only before or after the change. */
export type Run = { readonly in: 'both' | 'before' | 'after'; readonly text: string };

/** Unchanged words shown on each side of a change. */
const around = 8;

/** What a text says otherwise than before, with a few words around each change; empty when it says the same. */
export function wordDifferences(before: readonly string[], after: readonly string[]): Run[] {
  const parts = diffArrays([...before], [...after]);
  if (parts.every(({ added, removed }) => !added && !removed)) return [];
  return parts.map(({ added, removed, value }, index): Run => {
    if (added) return { in: 'after', text: value.join(' ') };
    if (removed) return { in: 'before', text: value.join(' ') };
    return { in: 'both', text: shortened(value, { first: index === 0, last: index === parts.length - 1 }) };
  });
}

function shortened(words: readonly string[], at: { readonly first: boolean; readonly last: boolean }): string {
  const head = at.first ? [] : words.slice(0, around);
  const tail = at.last ? [] : words.slice(-around);
  return head.length + tail.length < words.length ? [...head, '…', ...tail].join(' ') : words.join(' ');
}
