import { expect, test } from 'vitest';
import { keptSpaces } from '#src/documents/kept-together.ts';
import { cutToFit } from '#src/documents/pdf/text/measure.ts';
import { splitWords } from '#src/documents/pdf/text/words.ts';

const length = 200_000;
const endless = (part: string): string => part.repeat(length / part.length);
const label = { face: 'regular', size: 9.5, width: 100 } as const;

/** Milliseconds of this process, whatever else the machine does. */
function cost(work: () => void): number {
  const from = process.cpuUsage();
  work();
  return process.cpuUsage(from).user / 1000;
}

test.each<readonly [string, () => void]>([
  ['a label that is cut to fit', () => cutToFit(endless('woord '), label)],
  ['a word of hyphens', () => splitWords([{ text: endless('ab-cd-') }])],
  ['a word of slashes', () => splitWords([{ text: endless('ab/cd/') }])],
  ['a number of points', () => keptSpaces(`${endless('1.')}x 3 uur`)],
  ['initials without end', () => keptSpaces(`${endless('A.')}1 3 uur`)],
])('%s takes time by its length, not by the square of it', (_, work) => {
  expect(cost(work)).toBeLessThan(2_000);
});

test('a label that is cut keeps as many letters as fit', () => {
  expect(cutToFit('Cv, profiel, gespreksoefening en meer', label)).toBe(
    cutToFit(endless('Cv, profiel, gespreksoefening en meer '), label),
  );
});
