import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { kinds } from '#templates/index.ts';
import { modelsOf, typedText } from '../documents/docx/generated-models.ts';
import { hostileModel, longTableModel } from '../documents/models.ts';
import { type Flavour, findVerapdf, judge } from './verapdf.ts';

/**
 * `npm run check:pdf [-- --seed N]`: every kind with every sample, hostile text, a table over pages, and 200 generated
 * documents out of every block, judged as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Exit 1 when one fails,
 * 2 when the checker cannot run here. Files that failed are kept.
 */
const flavours: readonly Flavour[] = ['2a', 'ua1'];
const generated = 200;
const say = (line: string) => process.stdout.write(`${line}\n`);

function* documents(seed: number): Generator<readonly [name: string, model: DocumentModel]> {
  for (const kind of Object.values(kinds))
    for (const [sample, input] of Object.entries(kind.samples)) yield [`${kind.key}-${sample}`, kind.toDocument(input)];
  yield ['hostile', hostileModel];
  yield ['long-table', longTableModel];
  const models = fc.sample(modelsOf(typedText), { seed, numRuns: generated });
  for (const [index, model] of models.entries()) yield [`generated-${seed}-${index}`, model];
}

const asked = process.argv.indexOf('--seed');
const seed = asked === -1 ? 1 : Number(process.argv[asked + 1]);
const jars = findVerapdf(say);
if (!Number.isInteger(seed) || !jars) {
  say(jars ? '--seed takes a whole number' : 'veraPDF cannot run here: it needs Java 11, Maven and Maven Central');
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'check-pdf-'));
  for (const [name, model] of documents(seed))
    await writeFile(join(folder, `${name}.pdf`), await renderPdf(model, fingerprintOf(model)));
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
