import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { onWordPapers } from '../documents/letterhead/on-word-papers.ts';
import { askedSeed, checkedDocuments } from './documents.ts';
import { fetchJars } from './maven.ts';
import { judgeWord, poi } from './word-judge.ts';

/**
 * `npm run check:docx [-- --seed N]`: every checked document, in the house style and on one of the papers of the tests,
 * judged by the transitional schemas of ECMA-376 and opened by Apache POI. Exit 1 when one fails, 2 when the checker cannot run here. Files that failed are kept.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

const seed = askedSeed();
const jars = fetchJars(poi, say);
if (seed === undefined || !jars) {
  say(jars ? '--seed takes a whole number' : 'Apache POI cannot run here: it needs Java 11, Maven and Maven Central');
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'check-docx-'));
  let made = 0;
  const papers = [...onWordPapers()];
  for (const [name, model] of checkedDocuments(seed)) {
    const [paper, letterhead] = papers[(made / 2) % papers.length] ?? [];
    const write = (file: string, bytes: Uint8Array) => writeFile(join(folder, `${file}.docx`), bytes);
    await write(name, await renderDocx(model, fingerprintOf(model)));
    await write(`${name}-on-${paper}`, await renderDocx(model, fingerprintOf(model), letterhead));
    made += 2;
  }
  const wrong = judgeWord(jars, folder);
  say(`ECMA-376 transitional: ${made - wrong.size} passed, ${wrong.size} failed`);
  for (const [file, said] of wrong) say(`failed: ${file}\n${said}`);
  if (wrong.size === 0) await rm(folder, { recursive: true, force: true });
  process.exitCode = wrong.size === 0 ? 0 : 1;
}
