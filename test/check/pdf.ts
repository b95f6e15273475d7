import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { paperOfDeBrug } from '../documents/letterhead/papers.ts';
import { askedSeed, checkedDocuments } from './documents.ts';
import { fetchJars } from './maven.ts';
import { type Flavour, judge, verapdf } from './verapdf.ts';

/**
 * `npm run check:pdf [-- --seed N]`: every checked document, and every fourth of them on an office's own paper, judged as
 * PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Exit 1 when one fails, 2 when the checker cannot run here. Files that failed are kept.
 */
const flavours: readonly Flavour[] = ['2a', 'ua1'];
const say = (line: string) => process.stdout.write(`${line}\n`);

const seed = askedSeed();
const jars = fetchJars(verapdf, say);
if (seed === undefined || !jars) {
  say(jars ? '--seed takes a whole number' : 'veraPDF cannot run here: it needs Java 11, Maven and Maven Central');
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'check-pdf-'));
  const letterhead = await paperOfDeBrug();
  for (const [index, [name, model]] of [...checkedDocuments(seed)].entries()) {
    const fingerprint = fingerprintOf(model);
    await writeFile(join(folder, `${name}.pdf`), await renderPdf(model, fingerprint));
    if (index % 4 === 0)
      await writeFile(join(folder, `${name}-on-paper.pdf`), await renderPdf(model, fingerprint, letterhead));
  }
  let failures = 0;
  for (const flavour of flavours) {
    const { passed, failed } = judge(jars, flavour, folder);
    say(`${flavour}: ${passed.length} passed, ${failed.length} failed`);
    for (const file of failed) say(`  failed: ${file}`);
    failures += failed.length;
  }
  if (failures === 0) await rm(folder, { recursive: true, force: true });
  process.exitCode = failures === 0 ? 0 : 1;
}
