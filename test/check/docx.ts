import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { askedSeed, checkedDocuments } from './documents.ts';
import { fetchJars } from './maven.ts';
import { judgeWord, poi } from './word-judge.ts';

/**
 * `npm run check:docx [-- --seed N]`: every checked document judged by the transitional schemas of ECMA-376, and opened by
 * Apache POI. Exit 1 when one fails, 2 when the checker cannot run here. Files that failed are kept.
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
  for (const [name, model] of checkedDocuments(seed)) {
    await writeFile(join(folder, `${name}.docx`), await renderDocx(model, fingerprintOf(model)));
    made++;
  }
  const wrong = judgeWord(jars, folder);
  say(`ECMA-376 transitional: ${made - wrong.size} passed, ${wrong.size} failed`);
  for (const [file, said] of wrong) say(`failed: ${file}\n${said}`);
  if (wrong.size === 0) await rm(folder, { recursive: true, force: true });
  process.exitCode = wrong.size === 0 ? 0 : 1;
}
