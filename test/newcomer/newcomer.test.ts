import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * A newcomer adds a kind of document: the three files of `evaluatieverslag/` into the templates and its line into the
 * registry, in a copy of the house. Nothing else changes, and everything there is for a document is there for this one.
 */
const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const rooms = ['src', 'templates', 'workflows', 'test', 'package.json', 'tsconfig.json'];
let house = '';
let saw: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'newcomer-'));
  const filter = (path: string) => basename(path) !== 'node_modules';
  for (const room of rooms) await cp(join(root, room), join(house, room), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  await cp(join(import.meta.dirname, 'evaluatieverslag'), join(house, 'templates/evaluatieverslag'), {
    recursive: true,
  });
  const registry = join(house, 'templates/index.ts');
  const lines = await readFile(registry, 'utf8');
  const added = lines
    .replace('import', "import { evaluatieverslag } from './evaluatieverslag/document.ts';\nimport")
    .replace('= {\n', '= {\n  evaluatieverslag: registered(evaluatieverslag),\n');
  await writeFile(registry, added);
  saw = JSON.parse(await typed('test/newcomer/walk.ts'));
});
afterAll(() => rm(house, { recursive: true, force: true }));

async function typed(...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', ...words], { cwd: house, maxBuffer: 1e8 });
  return stdout;
}

describe('a kind that a newcomer added', () => {
  it('is offered to the coach on the page of the dossier', () => {
    expect(saw.dossier).toContain('Evaluatieverslag beginnen');
  });

  it('has a form that says what is missing and keeps what is right', () => {
    expect(saw.form).toContain('Wat is er bereikt?');
    expect(saw.refused).toMatchObject({ status: 422, text: expect.stringContaining('Kies een advies') });
    expect(saw.kept).toMatchObject({ status: 303 });
  });

  it('can be looked at in both formats before it is fixed', () => {
    expect(saw.previews).toEqual(['application/pdf', expect.stringContaining('wordprocessingml')]);
  });

  it('goes to the client, to the sponsor and into the register', () => {
    for (const step of [saw.fixed, saw.seen, saw.sent]) expect(step).toMatchObject({ status: 303 });
    expect(saw.subject).toMatch(/^Evaluatieverslag MG-2026-0417/);
    expect(saw.disclosures).toContainEqual({ purpose: 'periodicReport', status: 'sent' });
  });

  it('says the same in the PDF and the Word file of the mail', () => {
    for (const format of ['pdf', 'docx']) {
      const words = saw[`MG-2026-0417-evaluatieverslag-v1.${format}`];
      expect(words).toContain('Het certificaat is behaald.');
      expect(words).toContain('Doorgaan zoals gepland');
    }
  });

  it('stands on the page of the dossier with what follows when the sponsor does not answer', () => {
    expect(saw.waiting).toContain('Evaluatieverslag, versie 1');
    expect(saw.waiting).toContain('Evaluatieverslag: herinnering aan de opdrachtgever, als er geen antwoord is');
    expect(saw.waiting).not.toContain('Evaluatieverslag beginnen');
  });

  it('hangs in the gallery', async () => {
    await typed('src/demo/gallery-files.ts', join(house, 'gallery'));
    const pdf = await readFile(join(house, 'gallery/evaluatieverslag-voorbeeld.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is known to the command line', async () => {
    expect(JSON.parse(await typed('src/cli.ts', 'schema', 'evaluatieverslag'))).toMatchObject({
      title: 'Evaluatieverslag',
    });
  });
});
