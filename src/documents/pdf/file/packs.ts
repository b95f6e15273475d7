import { deflateSync } from 'node:zlib';
import { type Ink, openInk } from '../ink.ts';
import { quick } from './objects.ts';

/** Objects that stand in one stream, deflated behind a table of their numbers and offsets (ISO 32000-1, 7.5.7). */
export type Pack = {
  readonly numbers: readonly number[];
  /** Length of the table before it was deflated. */
  readonly first: number;
  readonly bytes: Uint8Array;
};

/** Packs in the making. `begin` opens an object: what is written until the next one begins is its body. */
export type Packs = { readonly begin: (objectNumber: number) => Ink; readonly finish: () => Pack[] };

const mostObjects = 500;

export function openPacks(): Packs {
  const packs: Pack[] = [];
  let body = openInk();
  let table = openInk();
  let numbers: number[] = [];
  const close = (): void => {
    if (numbers.length === 0) return;
    const parts = [table.finish(), body.finish()];
    packs.push({ numbers, first: table.size(), bytes: deflateSync(Buffer.concat(parts), quick) });
    body = openInk();
    table = openInk();
    numbers = [];
  };
  const begin = (objectNumber: number): Ink => {
    if (numbers.length === mostObjects) close();
    body.text('\n');
    numbers.push(objectNumber);
    table.integer(objectNumber);
    table.text(' ');
    table.integer(body.size());
    table.text(' ');
    return body;
  };
  const finish = (): Pack[] => {
    close();
    return packs;
  };
  return { begin, finish };
}
