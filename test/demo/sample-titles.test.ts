import { expect, it } from 'vitest';
import { sampleTitle } from '#src/demo/pages/sample-titles.ts';
import { kinds } from '#templates/index.ts';

it('names every sample of a document in Dutch', () => {
  const samples = Object.values(kinds).flatMap((kind) => Object.keys(kind.samples));
  expect(samples.filter((sample) => sampleTitle(sample) === sample)).toEqual([]);
});
