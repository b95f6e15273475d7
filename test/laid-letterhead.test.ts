import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { prepareLetterhead } from '#src/documents/letterhead/prepare.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { takeLaidLetterhead } from '#src/laid-letterhead.ts';
import { startHarness } from './harness.ts';

const papers = new URL('./documents/letterhead/papers/', import.meta.url);
const [word, pdf] = ['briefpapier.docx', 'briefpapier.pdf'] as const;

/** An office whose operator has a folder; `start` is what a start of the program does with it. */
async function office() {
  const root = await mkdtemp(join(tmpdir(), 'trajectdossier-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const { deps, store, log, office } = await startHarness({ deps: { prepareLetterhead } });
  return {
    lay: (name: string) => copyFile(new URL(name, papers), join(root, name)),
    layWrong: (name: string) => writeFile(join(root, name), 'geen briefpapier'),
    /** A folder in its place: nobody can read that, the system's own user neither. */
    close: (name: string) => mkdir(join(root, name)),
    start: () => takeLaidLetterhead(deps, pathToFileURL(`${root}/`)),
    inForce: () => letterheadInForce(store.organisation.read().value, office.here.id),
    versions: () => store.organisation.read().value.letterheads.versions,
    told: () => log.map(({ message }) => message),
  };
}

it('both files are in force after the start, and taken once', async () => {
  const { lay, start, inForce, versions, told } = await office();
  await lay(word);
  await lay(pdf);
  await start();
  await start();
  expect(versions()).toMatchObject([{ id: inForce(), owner: 'house' }]);
  expect(told()).toEqual(['letterhead taken into use']);
});

it('without files nothing is said', async () => {
  const { start, told } = await office();
  await start();
  expect(told()).toEqual([]);
});

it('one file without the other changes nothing, and the log says which is missing', async () => {
  const { lay, start, inForce, told } = await office();
  await lay(word);
  await start();
  expect(inForce()).toBeUndefined();
  expect(told()).toEqual([
    'In templates/letterhead ontbreekt briefpapier.pdf. Leg beide bestanden neer. Er is niets in gebruik genomen',
  ]);
});

it('files that cannot be read change nothing, and the log says so', async () => {
  const { close, start, inForce, told } = await office();
  await close(word);
  await close(pdf);
  await start();
  expect([inForce(), told()]).toEqual([
    undefined,
    [
      'templates/letterhead/briefpapier.docx kan niet gelezen worden. Geef het programma leesrecht. Er is niets in gebruik genomen',
    ],
  ]);
});

it('a file that cannot be used changes nothing, and the log says what to do about it', async () => {
  const { lay, layWrong, start, inForce, versions, told } = await office();
  await lay(word);
  await layWrong(pdf);
  await start();
  expect([inForce(), versions()]).toEqual([undefined, []]);
  expect(told()).toEqual([
    expect.stringMatching(/^templates\/letterhead\/briefpapier\.pdf: Dit is geen PDF\..*gebruik genomen$/),
  ]);
});
