import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LetterheadFiles, Upload } from '#src/documents/letterhead/letterhead.ts';
import { prepareFolder } from '#src/documents/letterhead/prepare.ts';

const papers = new URL('./papers/', import.meta.url);

/** The two files of an invented office: its Word file as Word keeps one, its PDF printed by Chromium from the page beside it. */
export async function filesOfDeBrug(): Promise<Upload> {
  const [word, pdf] = await Promise.all(
    ['briefpapier.docx', 'briefpapier.pdf'].map((name) => readFile(new URL(name, papers))),
  );
  if (!word || !pdf) throw new Error('a paper without its files');
  return { word, pdf };
}

/** The same, checked and cleaned. */
export async function paperOfDeBrug(): Promise<LetterheadFiles> {
  const prepared = await prepareFolder(fileURLToPath(papers));
  if (!prepared.ok) throw new Error(prepared.problems.map(({ message }) => message).join('\n'));
  return prepared.files;
}
