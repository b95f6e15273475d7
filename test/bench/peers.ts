import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** The part of better-sqlite3 that the bench uses. */
export type Sqlite = {
  pragma(text: string): unknown;
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): { changes: number } };
  transaction(task: () => void): () => void;
  close(): void;
};
type SqliteConstructor = new (path: string) => Sqlite;

/** A folder of its own: a package.json beside the benches would cut them off from the imports of the project. */
const folder = new URL('./peers/', import.meta.url).pathname;

/** Named apart, since it is no dependency of the project. */
const peer = 'better-sqlite3';

/** Installs the peers of this folder when they are not there yet. Undefined, with the reason told: not installable here. */
export function loadSqlite(say: (line: string) => void): SqliteConstructor | undefined {
  const require = createRequire(`${folder}package.json`);
  for (const install of [false, true]) {
    if (install) {
      say('installing the peer better-sqlite3 in test/bench/peers/node_modules …');
      spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-package-lock'], {
        encoding: 'utf8',
        timeout: 900_000,
      });
    }
    try {
      const Sqlite = require(peer) as SqliteConstructor;
      new Sqlite(':memory:').close();
      return Sqlite;
    } catch (error) {
      if (install)
        say(`better-sqlite3 could not be installed here, so it is not compared: ${String(error).split('\n')[0]}`);
    }
  }
  return undefined;
}
