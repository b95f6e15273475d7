import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const project = resolve(import.meta.dirname, '../..');
const names = z.record(z.string(), z.string());
const packageJson = z
  .object({ dependencies: names, devDependencies: names, overrides: names })
  .parse(readJson('package.json'));
const entry = z.object({
  version: z.string().optional(),
  optionalDependencies: names.optional(),
  engines: z.union([z.record(z.string(), z.string()), z.array(z.string())]).optional(),
});
const locked = z.object({ packages: z.record(z.string(), entry) }).parse(readJson('package-lock.json')).packages;

test('every package is asked for by its exact version', () => {
  const asked = { ...packageJson.dependencies, ...packageJson.devDependencies, ...packageJson.overrides };
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(version))).toEqual([]);
});

test('the lock names every optional package of every platform, since npm 11 refuses a clean install otherwise', () => {
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !findLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test('no package that a running installation needs brings a known hole back', () => {
  const floors = { hono: '4.13.11', '@hono/node-server': '2.1.7', nodemailer: '9.1.1', lowdb: '7.0.1' };
  const below = Object.entries(floors).filter(([name, floor]) => {
    const version = locked[`node_modules/${name}`]?.version ?? '0.0.0';
    return compare(version, floor) < 0;
  });
  expect(below).toEqual([]);
});

test('parts of packages that are unsafe here are imported nowhere, and SQLite is no package of the house', () => {
  const banned =
    /from '(hono\/(jwt|cors|ip-restriction|serve-static)|@hono\/node-server\/serve-static|lowdb\/node|better-sqlite3|exceljs)'/;
  const files = ['src', 'workflows', 'templates'].flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(project, room, path)),
  );
  expect(files.filter((file) => banned.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(Object.keys(locked)).not.toContain('node_modules/better-sqlite3');
});

/** Where Node would look: in the folder of the package that asks, then in every folder above it. */
function findLocked(path: string, name: string): boolean {
  if (locked[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('node_modules/');
  return findLocked(above <= 0 ? '' : path.slice(0, above - 1), name);
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(project, name), 'utf8'));
}
