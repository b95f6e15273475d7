import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roads } from './roads.ts';

it('every road is there: one that was renamed would not be gone on PostgreSQL any more', () => {
  const root = join(import.meta.dirname, '../..');
  expect(roads.filter((road) => !existsSync(join(root, road)))).toEqual([]);
});
