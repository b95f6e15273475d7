import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../src');

/** Classes in the text of pages, and classes the style knows. */
async function read(folder: string, ends: string): Promise<string> {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith(ends));
  return (await Promise.all(files.map((name) => readFile(join(root, folder, name), 'utf8')))).join('\n');
}

it('every class a page names by itself has a style, and every style has a page', async () => {
  const pages = await read('web', '.tsx');
  const styles = await read('web/assets/styles', '.css');
  const named = new Set(
    [...pages.matchAll(/class="([^"{]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/).filter(Boolean)),
  );
  const styled = new Set([...styles.matchAll(/\.([a-z][a-z0-9-]*)(?![\w-]*\()/g)].map(([, name = '']) => name));
  const forScripts = ['row-number'];
  expect([...named].filter((name) => !styled.has(name) && !forScripts.includes(name))).toEqual([]);
  const words = new Set(pages.match(/[a-z][a-z0-9-]*/g));
  expect([...styled].filter((name) => !words.has(name) && name !== 'woff2')).toEqual([]);
});
