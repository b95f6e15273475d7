import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#src/cli/program.ts';
import { settingNames } from '#src/config.ts';
import { roleLabels } from '#src/domain/labels.ts';

const project = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(project, name), 'utf8');
const readme = read('README.md');

test('the README explains every setting, command and role', () => {
  const explained = [
    ...settingNames.map((name) => `| \`${name}\` |`),
    ...Object.keys(commands).map((name) => `\`${name}`),
    ...Object.values(roleLabels).map((label) => `| ${label} |`),
  ];
  expect(explained.filter((words) => !readme.includes(words))).toEqual([]);
});

test('every file and npm script that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:src|workflows|templates|deploy|data|test)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)];
  const paths = named.map(([, code = '', link = '']) => code || link);
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => path !== 'workflows/diagrams.md' && !existsSync(join(project, path)))).toEqual([]);
  const scripts = [...readme.matchAll(/npm (?:run (?:-s )?)?(start|test|[a-z]+:[a-z]+|bench|check|demo|cli)\b/g)].map(
    ([, name = '']) => name,
  );
  expect(scripts.filter((name) => !read('package.json').includes(`"${name}":`))).toEqual([]);
});

test('the sample of the settings names only settings that exist', () => {
  const names = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !settingNames.some((known) => known === name))).toEqual([]);
});

test('decision records are numbered once each, and each says its context, decision and consequences', () => {
  const records = readdirSync(join(project, 'src/decisions'));
  const numbers = records.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, index) => !/^\d{4}$/.test(number) || numbers.indexOf(number) !== index)).toEqual([]);
  const whole = (text: string, number: string) =>
    text.startsWith(`# ${number} `) &&
    ['**Context.**', '**Decision.**', '**Consequences.**'].every((part) => text.includes(part));
  expect(records.filter((name) => !whole(read(`src/decisions/${name}`), name.slice(0, 4)))).toEqual([]);
});
