import fc from 'fast-check';
import type { DocumentModel } from '#src/documents/model.ts';
import { kinds } from '#templates/index.ts';
import { modelsOf, typedText } from '../documents/docx/generated-models.ts';
import { hostileModel, longTableModel } from '../documents/models.ts';
import { tallBlocks } from '../documents/tall-blocks.ts';

const generated = 200;

/** Every kind with every sample, hostile text, a table over pages, and 200 generated documents out of every block. */
export function* checkedDocuments(seed: number): Generator<readonly [name: string, model: DocumentModel]> {
  for (const kind of Object.values(kinds))
    for (const [sample, input] of Object.entries(kind.samples)) yield [`${kind.key}-${sample}`, kind.toDocument(input)];
  yield ['hostile', hostileModel];
  yield ['long-table', longTableModel];
  yield ['tall', { ...longTableModel, blocks: tallBlocks.map(([, block]) => block) }];
  const models = fc.sample(modelsOf(typedText), { seed, numRuns: generated });
  for (const [index, model] of models.entries()) yield [`generated-${seed}-${index}`, model];
}

/** The number after `--seed`, else 1; undefined when it is no whole number. */
export function askedSeed(): number | undefined {
  const asked = process.argv.indexOf('--seed');
  const seed = asked === -1 ? 1 : Number(process.argv[asked + 1]);
  return Number.isInteger(seed) ? seed : undefined;
}
