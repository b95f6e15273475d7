import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { provisions } from '#src/domain/regulation/regulation.ts';

const head = '| | provision | today | carried out by |';

/** The README, and how it should be: with the table of provisions made from the list. */
export function readmeWithTable(): { readonly path: string; readonly is: string; readonly should: string } {
  const path = join(resolve(import.meta.dirname, '../..'), 'README.md');
  const is = readFileSync(path, 'utf8');
  const from = is.indexOf(head);
  const until = is.indexOf('\n\n', from);
  if (from < 0 || until < 0) throw new Error(`the README has no table that begins with: ${head}`);
  return { path, is, should: is.slice(0, from) + table() + is.slice(until) };
}

function table(): string {
  const rows = provisions.map(
    ([key, { english, lacks }]) => `| ${key} | ${english.title} | ${lacks ? 'part' : 'yes'} | ${english.does} |`,
  );
  return [head, '|---|---|---|---|', ...rows].join('\n');
}
