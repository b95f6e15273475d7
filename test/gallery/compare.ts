import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { readDocx } from '../documents/docx/read-docx.ts';
import { markChanges } from './mark-changes.ts';
import { picturesOf } from './pictures.ts';
import { type Run, wordDifferences } from './words.ts';

/** A page that looks otherwise; a side without picture has no such page. Names of files beside the index. */
export type ChangedPage = { readonly number: number; readonly before?: string; readonly after?: string };

export type Change =
  | { readonly kind: 'new' | 'gone'; readonly name: string }
  /** Neither words nor pages: the files differ in what is not shown, such as tags and properties. */
  | { readonly kind: 'unseen'; readonly name: string }
  | {
      readonly kind: 'changed';
      readonly name: string;
      readonly words: readonly Run[];
      readonly pages: readonly ChangedPage[];
    };

/** A folder of prints with the names of the documents in it. */
export type Prints = { readonly folder: string; readonly names: readonly string[] };

/** What differs between two folders of prints, in the order of the later one. Writes pictures of changed pages to `outDir`. */
export async function compare(before: Prints, after: Prints, outDir: string): Promise<Change[]> {
  await mkdir(outDir, { recursive: true });
  const gone = before.names.filter((name) => !after.names.includes(name));
  const changes: Change[] = gone.map((name) => ({ kind: 'gone', name }));
  for (const name of after.names) {
    if (!before.names.includes(name)) changes.push({ kind: 'new', name });
    else changes.push(...(await compareDocument(name, [before.folder, after.folder], outDir)));
  }
  return changes;
}

async function compareDocument(name: string, folders: [string, string], outDir: string): Promise<Change[]> {
  const [before, after] = await Promise.all(folders.map((folder) => filesOf(folder, name)));
  if (!before || !after) return [];
  if (before.pdf.equals(after.pdf) && before.docx.equals(after.docx)) return [];
  const words = wordDifferences(readDocx(before.docx).words, readDocx(after.docx).words);
  const pages = await changedPages(name, [await picturesOf(before.pdf), await picturesOf(after.pdf)], outDir);
  return [words.length + pages.length > 0 ? { kind: 'changed', name, words, pages } : { kind: 'unseen', name }];
}

async function filesOf(folder: string, name: string): Promise<{ pdf: Buffer; docx: Buffer }> {
  const [pdf, docx] = await Promise.all(['pdf', 'docx'].map((type) => readFile(join(folder, `${name}.${type}`))));
  if (!pdf || !docx) throw new Error(`no files of ${name}`);
  return { pdf, docx };
}

type Pictures = readonly Canvas[];

async function changedPages(
  name: string,
  [before, after]: [Pictures, Pictures],
  outDir: string,
): Promise<ChangedPage[]> {
  const changed: ChangedPage[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const sides = { before: before[index], after: after[index] };
    if (sides.before && sides.after && !markChanges(sides.before, sides.after)) continue;
    const number = index + 1;
    const written = { number, before: '', after: '' };
    for (const side of ['before', 'after'] as const) {
      const picture = sides[side];
      if (!picture) continue;
      written[side] = `${name}-page-${number}-${side}.png`;
      await writeFile(join(outDir, written[side]), picture.toBuffer('image/png'));
    }
    changed.push(written);
  }
  return changed;
}
