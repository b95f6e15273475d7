import { createHash } from 'node:crypto';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { kinds } from '#templates/index.ts';
import { letterModel } from './letter-model.ts';
import { onWordPapers } from './letterhead/on-word-papers.ts';

/** Every kind with every sample: 'L13 gemeente' and its words. */
export const sampleModels: readonly (readonly [name: string, model: DocumentModel])[] = Object.values(kinds).flatMap(
  (kind) =>
    Object.entries(kind.samples).map(([sample, input]) => [`${kind.key} ${sample}`, kind.toDocument(input)] as const),
);

/** SHA-256 of both files of every sample, and of a Word file on every paper. */
export async function hashesOfSamples(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [name, model] of sampleModels) {
    const fingerprint = fingerprintOf(model);
    const hash = createHash('sha256');
    hash.update(await renderPdf(model, fingerprint));
    hash.update(await renderDocx(model, fingerprint));
    hashes[name] = hash.digest('hex');
  }
  for (const [name, letterhead] of onWordPapers()) {
    const file = await renderDocx(letterModel, fingerprintOf(letterModel), letterhead);
    hashes[`on the paper ${name}`] = createHash('sha256').update(file).digest('hex');
  }
  return hashes;
}
