import type { Change } from './compare.ts';

const named = 8;

/** One line about what changed since `revision`, among `total` documents. */
export function tell(changes: readonly Change[], revision: string, total: number): string {
  if (changes.length === 0) return `Nothing changed since ${revision}: all ${total} documents are the same.`;
  const parts = [
    part(changes, 'changed', 'changed'),
    part(changes, 'new', 'new'),
    part(changes, 'gone', 'gone'),
    part(changes, 'unseen', 'differing only in what is not shown'),
  ];
  return `Since ${revision}, of ${total} documents: ${parts.filter((one) => one !== '').join('; ')}.`;
}

function part(changes: readonly Change[], kind: Change['kind'], words: string): string {
  const names = changes.filter((change) => change.kind === kind).map(({ name }) => name);
  if (names.length === 0) return '';
  const more = names.length > named ? ` and ${names.length - named} more` : '';
  return `${names.length} ${words} (${names.slice(0, named).join(', ')}${more})`;
}
