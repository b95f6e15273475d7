import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkHouse } from './house.ts';

const project = resolve(import.meta.dirname, '../..');
const config = join(project, '.dependency-cruiser.cjs');
const houses: string[] = [];

afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true });
});

test('a house that keeps to its floors has no problems', async () => {
  const report = await checkHouse(build(goodHouse), config);
  expect(report).toEqual({ files: Object.keys(goodHouse).sort(byRoom), seen: 3, problems: [] });
});

const importing = (what: string) => `import { it } from '${what}';\nexport const mine = it;\n`;
const badFiles = {
  'domain reaching into the store': ['src/domain/bad.ts', importing('#src/store/port.ts'), 'floor "domain"'],
  'a feature of the web importing another': [
    'src/web/alpha/bad.tsx',
    importing('#src/web/beta/pages.tsx'),
    'floor "features-apart"',
  ],
  'a package a room does not own': ['workflows/bad.ts', importing('pino'), 'floor "workflows-packages"'],
  'a command that sends mail': [
    'src/commands/bad.ts',
    importing('#src/mail/transport.ts'),
    'floor "commands-never-mail"',
  ],
  'a second caller of the machines': ['src/web/bad.ts', importing('xstate'), 'floor "one-caller-of-transition"'],
  'rules that read a file': ['src/domain/bad.ts', importing('node:fs'), 'floor "only-store-touches-files"'],
  'a package that only developers have': ['src/store/bad.ts', importing('fast-check'), 'floor "no-dev-packages"'],
  'anybody importing the composition root': [
    'src/jobs/bad.ts',
    importing('#src/main.ts'),
    'floor "nobody-imports-main"',
  ],
  'the product importing its tests': ['src/jobs/bad.ts', importing('#test/one.ts'), 'floor "no-test-in-product"'],
  'an import of nothing': ['src/domain/bad.ts', importing('./nowhere.ts'), 'floor "unresolved"'],
  'a cycle': ['src/domain/bad.ts', importing('./bad-too.ts'), 'floor "no-cycles"'],
  'a file nobody uses': ['src/domain/alone.ts', 'export const mine = 1;\n', 'floor "no-orphans"'],
  'a file over 300 lines': [
    'src/jobs/bad.ts',
    `${importing('#src/domain/good.ts')}${'//\n'.repeat(299)}`,
    'over 300 lines',
  ],
  'a rule that reads the clock': [
    'src/domain/bad.ts',
    `${importing('./good.ts')}export const now = () => Date.now();\n`,
    'reads clock, chance or environment by itself',
  ],
} as const;

for (const [what, [path, text, problem]] of Object.entries(badFiles)) {
  test(`${what} is found`, async () => {
    const { problems } = await checkHouse(build({ ...goodHouse, ...neighbours, [path]: text }), config);
    expect(problems).toContainEqual(expect.stringContaining(problem));
    expect(problems.filter((line) => line.includes(path))).not.toEqual([]);
  });
}

test('a file the import check passes over is found', async () => {
  const house = build({ ...goodHouse, 'src/domain/hidden.ts': importing('./good.ts') });
  const blind = join(house, 'blind.cjs');
  writeFileSync(
    blind,
    `module.exports = { ...require(${JSON.stringify(config)}), options: { exclude: { path: 'hidden' } } };`,
  );
  const { problems } = await checkHouse(house, blind);
  expect(problems).toContain('not seen by the floor check: src/domain/hidden.ts');
});

test('an export nobody uses, a file nobody uses and a package nobody uses are found', () => {
  const house = build({
    'src/cli.ts': "import { used } from './parts.ts';\nused();\n",
    'src/parts.ts': 'export const used = () => 1;\nexport const idle = 2;\n',
    'src/forgotten.ts': 'export const forgotten = 3;\n',
  });
  const report = deadCode(house);
  expect(report).toContain('idle');
  expect(report).toContain('src/forgotten.ts');
  expect(report).toContain('lowdb');
});

const goodHouse: Record<string, string> = {
  'src/domain/good.ts': 'export const it = 1;\n',
  'src/store/port.ts': importing('#src/domain/good.ts'),
  'templates/good.ts': importing('#src/domain/good.ts'),
};
/** What the bad files lean on; some are bad themselves, which is no matter here. */
const neighbours: Record<string, string> = {
  'src/domain/bad-too.ts': importing('./bad.ts'),
  'src/mail/transport.ts': importing('#src/domain/good.ts'),
  'src/web/beta/pages.tsx': importing('#src/domain/good.ts'),
  'src/main.ts': importing('#src/domain/good.ts'),
  'test/one.ts': 'export const it = 1;\n',
};

/** A small house in a folder of its own, with the project's own settings and packages. */
function build(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  houses.push(house);
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(project, name), join(house, name));
  symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'), 'junction');
  for (const room of ['src', 'workflows', 'templates', 'test']) mkdirSync(join(house, room));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

function byRoom(one: string, other: string): number {
  const rooms = ['src', 'workflows', 'templates'];
  return rooms.indexOf(one.split('/')[0] ?? '') - rooms.indexOf(other.split('/')[0] ?? '') || one.localeCompare(other);
}

function deadCode(house: string): string {
  const knip = join(project, 'node_modules/knip/bin/knip.js');
  return execFileSync(process.execPath, [knip, '--no-exit-code', '--directory', house], { encoding: 'utf8' });
}
