import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderDocx } from '#src/documents/docx/render.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { kinds } from '#templates/index.ts';
import { letterModel } from '../documents/letter-model.ts';
import { trajectplanModel } from '../documents/models.ts';
import { htmlProblems } from '../web/html.ts';
import { compare } from './compare.ts';
import { contactSheet } from './contact-sheet.ts';
import { changesPage } from './index-page.tsx';
import { picturesOf } from './pictures.ts';
import { commitOf, writeGalleryAt } from './revision.ts';
import { tell } from './tell.ts';
import { treeOf } from './tree.ts';

const run = promisify(execFile);
let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gallery-test-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function print(folder: string, models: Readonly<Record<string, DocumentModel>>) {
  await mkdir(join(home, folder), { recursive: true });
  for (const [name, model] of Object.entries(models)) {
    await writeFile(join(home, folder, `${name}.pdf`), await renderPdf(model, '0'));
    await writeFile(join(home, folder, `${name}.docx`), await renderDocx(model, '0'));
  }
  return { folder: join(home, folder), names: Object.keys(models) };
}

function saying(text: string): DocumentModel {
  return { ...letterModel, blocks: [{ kind: 'paragraph', text: [{ text }] }] };
}

it('a contact sheet shows every page beside the other', async () => {
  const pages = await picturesOf(await renderPdf(saying('Goedendag. '.repeat(2000)), '0'));
  expect(pages.length).toBeGreaterThan(4);
  const [sheet, alone] = await Promise.all([pages, pages.slice(0, 1)].map((some) => loadImage(contactSheet(some))));
  expect(sheet?.width).toBeGreaterThan(4 * 595);
  expect(sheet?.height).toBeGreaterThan((alone?.height ?? 0) * 1.5);
});

it('a tree tells what a screen reader finds, with figures in words', async () => {
  const tree = await treeOf(await renderPdf(trajectplanModel, '0'));
  expect(tree).toMatch(/^--- page 1\nDocument\n {2}Sect\n {4}P: Maas groep\n[\s\S]* {2}H1: Trajectplan\n/u);
  expect(tree).toMatch(/ {2}L\n {4}LI\n {6}Lbl: 1\n {6}LBody: \S/u);
  expect(tree).toMatch(/ {4}TR\n {6}TH: Totaal begeleidingsuren\n {6}TD: 48\n/u);
  expect(tree).toMatch(/ {2}Figure \[[A-Z]/u);
});

it('a comparison tells words, pages, what is new and what is gone', async () => {
  const same = saying('Dit blijft zo.');
  const before = await print('before', { same, letter: saying('Wij bellen u morgen.'), old: same });
  const after = await print('after', { same, letter: saying('Wij bellen u vandaag.'), young: same });
  const changes = await compare(before, after, join(home, 'changes'));
  expect(changes).toEqual([
    { kind: 'gone', name: 'old' },
    {
      kind: 'changed',
      name: 'letter',
      words: expect.arrayContaining([
        { in: 'before', text: 'morgen.' },
        { in: 'after', text: 'vandaag.' },
      ]),
      pages: [{ number: 1, before: 'letter-page-1-before.png', after: 'letter-page-1-after.png' }],
    },
    { kind: 'new', name: 'young' },
  ]);
  expect(tell(changes, 'v1', 3)).toBe('Since v1, of 3 documents: 1 changed (letter); 1 new (young); 1 gone (old).');
  expect(tell([], 'v1', 3)).toBe('Nothing changed since v1: all 3 documents are the same.');
  const html = changesPage(changes, tell(changes, 'v1', 3));
  expect(html).toContain('<del>morgen.</del> <ins>vandaag.</ins>');
  expect(await htmlProblems(html)).toEqual([]);
});

it('a document that gained a page shows it without one before', async () => {
  const before = await print('short', { letter: saying('Kort.') });
  const after = await print('long', { letter: saying('Lang. '.repeat(1000)) });
  const [change] = await compare(before, after, join(home, 'grown'));
  const pages = change?.kind === 'changed' ? change.pages : [];
  expect(pages.at(-1)).toMatchObject({ before: '', after: expect.stringMatching(/-after\.png$/) });
  expect(await readdir(join(home, 'grown'))).toContain(pages.at(-1)?.after);
});

it('asked wrongly it says what to name and ends with 2', async () => {
  const gallery = join(import.meta.dirname, 'run.ts');
  const typed = (...words: string[]) => run(process.execPath, ['--import', 'tsx', gallery, ...words]);
  await expect(typed('--against', 'no-such-thing')).rejects.toMatchObject({
    code: 2,
    stderr: "There is no revision 'no-such-thing' here: name a commit, a branch or a tag.\n",
  });
  await expect(typed('--agianst', 'HEAD')).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^Use: /) });
});

const head = await commitOf('HEAD');
// A copy without its history has no other commit to print.
it.skipIf(head === undefined)('another commit prints its own documents and leaves no work tree behind', async () => {
  const out = join(home, 'head');
  await writeGalleryAt(head ?? '', out);
  const { stdout: trees } = await run('git', ['worktree', 'list'], { cwd: import.meta.dirname });
  expect(trees).not.toContain(`gallery-${process.pid}-`);
  const plan = `trajectplan-${Object.keys(kinds.trajectplan?.samples ?? {})[0]}`;
  expect((await readFile(join(out, `${plan}.pdf`))).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await readdir(out)).toContain(`${plan}.docx`);
});
