import { defineConfig } from 'vitest/config';
import { roads } from './scenarios/roads.ts';

/** Browsers want the machine for themselves, so they come last and one after the other; the rest takes every core. */
const browser = 'test/browser/**/*.test.ts';

export default defineConfig({
  // as the bundle has it, so that tests and the program make their pages with the same
  oxc: { jsx: { runtime: 'automatic', importSource: '#html', development: false } },
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: 'test/build.ts',
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [browser],
          maxWorkers: '100%',
          // Loading every module anew for each file took half of all the time. They may share: ours keep nothing but what
          // never changes (fonts, holidays, schemas), and nothing is mocked.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...roads],
          globalSetup: 'test/scenarios/postgres-server.ts',
          setupFiles: 'test/scenarios/on-postgres.ts',
          maxWorkers: '100%',
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: [browser], maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
