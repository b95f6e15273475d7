import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGallery } from '#src/demo/gallery-files.ts';
import { type LetterheadFiles, paperFiles } from '#src/documents/letterhead/letterhead.ts';
import { prepareFolder } from '#src/documents/letterhead/prepare.ts';
import { compare } from './compare.ts';
import { contactSheet } from './contact-sheet.ts';
import { changesPage, sheetsPage } from './index-page.tsx';
import { picturesOf } from './pictures.ts';
import { commitOf, writeGalleryAt } from './revision.ts';
import { tell } from './tell.ts';
import { treeOf } from './tree.ts';

/**
 * `npm run gallery`: every kind with every sample as PDF, Word file, contact sheet and what a screen reader finds, with an index.
 * `npm run gallery -- --against REV`: what changed between that commit and this folder as it is now, in words and pages.
 * `npm run gallery -- --letterhead FOLDER`: all of it on the office's own paper in that folder (briefpapier.docx and .pdf).
 * Written to `gallery/`, or to `--out FOLDER`. Exit 2 when asked wrongly.
 */
const usage = 'Use: npm run gallery [-- [--against REV | --letterhead FOLDER] [--out FOLDER]]';
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<0 | 2> {
  const asked = options(words);
  if (!asked) return refuse(usage);
  const { out, against, letterhead } = asked;
  if (against !== undefined && letterhead !== undefined) return refuse(usage);
  if (letterhead !== undefined) return await sheetsOnPaper(out, letterhead);
  if (against === undefined) return await makeSheets(out);
  const commit = await commitOf(against);
  if (!commit) return refuse(`There is no revision '${against}' here: name a commit, a branch or a tag.`);
  return await showChanges(join(out, 'against'), { name: against, commit });
}

type Options = { readonly out: string; readonly against?: string; readonly letterhead?: string };

function options(words: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        against: { type: 'string' },
        letterhead: { type: 'string' },
        out: { type: 'string', default: 'gallery' },
      },
    });
    return values;
  } catch {
    return undefined;
  }
}

async function sheetsOnPaper(out: string, folder: string): Promise<0 | 2> {
  const prepared = await prepareFolder(folder).catch(() => undefined);
  if (!prepared) return refuse(`There is no letterhead to read in ${folder}.`);
  if (prepared.ok) return await makeSheets(out, prepared.files);
  return refuse(prepared.problems.map(({ file, message }) => `${paperFiles[file]}: ${message}`).join('\n'));
}

async function makeSheets(out: string, letterhead?: LetterheadFiles): Promise<0> {
  const names = await writeGallery(out, letterhead);
  for (const name of names) {
    const pdf = await readFile(join(out, `${name}.pdf`));
    await writeFile(join(out, `${name}.png`), contactSheet(await picturesOf(pdf)));
    await writeFile(join(out, `${name}.tree.txt`), await treeOf(pdf));
  }
  return await done(out, sheetsPage(names), `${names.length} documents.`);
}

async function showChanges(out: string, revision: { readonly name: string; readonly commit: string }): Promise<0> {
  await rm(out, { recursive: true, force: true });
  const [before, after] = [join(out, 'before'), join(out, 'after')];
  await mkdir(before, { recursive: true });
  await writeGalleryAt(revision.commit, before);
  const names = await writeGallery(after);
  const prints = { folder: before, names: await namesIn(before) };
  const changes = await compare(prints, { folder: after, names }, out);
  const said = tell(changes, revision.name, names.length);
  return await done(out, changesPage(changes, said), said);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.pdf')).map((file) => file.slice(0, -'.pdf'.length));
}

async function done(out: string, html: string, said: string): Promise<0> {
  const index = join(out, 'index.html');
  await writeFile(index, html);
  process.stdout.write(`${said} See ${index}\n`);
  return 0;
}

function refuse(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
