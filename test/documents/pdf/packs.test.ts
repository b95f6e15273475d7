import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPacks, type Pack } from '#src/documents/pdf/file/packs.ts';

/** The objects of a pack, as a reader finds them by its table (ISO 32000-1, 7.5.7). */
function objectsOf({ numbers, first, bytes }: Pack): Map<number, string> {
  const text = inflateSync(bytes).toString('latin1');
  const table = text.slice(0, first).trim().split(' ').map(Number);
  const starts = numbers.map((_, at) => table[2 * at + 1] ?? Number.NaN);
  return new Map(
    numbers.map((number, at) => {
      expect(table[2 * at]).toBe(number);
      return [number, text.slice(first + (starts[at] ?? 0), starts[at + 1] && first + (starts[at + 1] ?? 0)).trim()];
    }),
  );
}

test('each object is found where the table says, over as many packs as it takes', () => {
  const packs = openPacks();
  const wanted = new Map(Array.from({ length: 1203 }, (_, at) => [at + 7, `<</Size ${at}>>`]));
  for (const [number, body] of wanted) packs.begin(number).text(body);
  const made = packs.finish();
  expect(made.map(({ numbers }) => numbers.length)).toEqual([500, 500, 203]);
  expect(new Map(made.flatMap((pack) => [...objectsOf(pack)]))).toEqual(wanted);
});

test('no objects make no packs', () => {
  expect(openPacks().finish()).toEqual([]);
});
