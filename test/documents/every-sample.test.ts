import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { expectedWords, wordsOfDocx, wordsOfPdf } from './same-words.ts';
import { hashesOfSamples, sampleModels } from './sample-hashes.ts';

it.each(sampleModels)('%s says the same in Word and in PDF, in the same order', async (_, model) => {
  expect(await wordsOfDocx(model)).toEqual(expectedWords(model));
  expect(await wordsOfPdf(model)).toEqual(expectedWords(model));
});

it('every sample is the same bytes each time, also in another process', async () => {
  const here = await hashesOfSamples();
  const script = new URL('./print-hashes.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
  expect(JSON.parse(stdout)).toEqual(here);
});
