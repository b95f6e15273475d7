import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { provisions } from '#src/domain/regulation/regulation.ts';
import { readmeWithTable } from './provision-table.ts';

const project = resolve(import.meta.dirname, '../..');
const named = provisions.flatMap(([key, { files, tests }]) => [...files, ...tests].map((path) => ({ key, path })));

describe('the regulation as data', () => {
  it('names files that exist, each once a provision', () => {
    expect(named.filter(({ path }) => !existsSync(join(project, path)))).toEqual([]);
    const twice = named.filter(
      (one, at) => named.findIndex(({ key, path }) => key === one.key && path === one.path) < at,
    );
    expect(twice).toEqual([]);
  });

  it('has a test for each provision that really tests something', () => {
    const empty = provisions.flatMap(([key, { tests }]) =>
      tests
        .filter((path) => {
          const isTest = /^test\/.*\.test\.tsx?$/.test(path);
          return !isTest || !/^\s*(it|test)[.(]/m.test(readFileSync(join(project, path), 'utf8'));
        })
        .map((path) => `${key} ${path}`),
    );
    expect(empty).toEqual([]);
  });

  it('has each of the 65 rules that comments name in exactly one provision', () => {
    const rules = provisions.flatMap(([, provision]) => provision.rules);
    expect(rules.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 65 }, (_, at) => at + 1));
  });

  it('stands in the README as it is here', () => {
    const { is, should } = readmeWithTable();
    expect(is, 'run: npm run provisions').toBe(should);
  });
});
