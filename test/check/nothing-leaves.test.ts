import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const sources = ['src', 'workflows', 'templates'].flatMap((room) =>
  readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|js|css)$/.test(path))
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`),
);
const textOf = (path: string) => readFileSync(join(project, path), 'utf8');

/** Modules of Node with which a connection can be made, a name looked up, or another program begun that could. */
const reaching =
  /^import (?!type)(.*?) from '(node:(?:http|https|http2|net|tls|dgram|dns|dns\/promises|child_process|inspector))';$/gm;

/** Who has such a module, what of it, and why that reaches nothing. */
const known: Readonly<Record<string, string>> = {
  'src/config.ts': '{ isIP }',
  // lets visitors in, reaches nothing
  'src/listen.ts': '{ createServer, type Server }',
  'src/unreadable.ts': '{ type Server, STATUS_CODES }',
  'src/cli/start.ts': '{ isIP }',
  // between two processes of this machine, through a file beside the keys
  'src/cli/door.ts': '{ createConnection, createServer, type Server, type Socket }',
  // its own mail server and a port that is held: lets in, reaches nothing
  'src/demo/start.ts': '{ createServer }',
  // ps, to see whether another process lives
  'src/store/lowdb/lock.ts': '{ spawnSync }',
  // the reader of briefpapier, a file of this program
  'src/documents/letterhead/apart.ts': '{ type ChildProcess, fork }',
};

test('no source has what it takes to make a connection, but those that are known to make none (P16, R42)', () => {
  const found = sources.flatMap((path) =>
    [...textOf(path).matchAll(reaching)].map(([, names = '']) => [path, names] as const),
  );
  expect(Object.fromEntries(found)).toEqual(known);
});

test('only the transport of mail and the database of the house use a package that connects, each to the one address it is given', () => {
  const users = sources.filter((path) =>
    /from '(nodemailer|nodemailer\/.*|undici|ws|got|axios|node-fetch|imapflow|pg)'/.test(textOf(path)),
  );
  // the other only writes the mail, and may read no address for it
  const [database, ...mail] = users.toSorted((a, b) => Number(b.includes('/store/')) - Number(a.includes('/store/')));
  expect(database).toBe('src/store/postgres/database.ts');
  expect(mail).toEqual(['src/mail/compose.ts', 'src/mail/transport.ts']);
  for (const path of mail) expect(textOf(path)).toMatch(/disableFileAccess: true,\s+disableUrlAccess: true/);
});

test('nothing is fetched: by the program not at all, by its page only from the program itself', () => {
  const fetching = /\b(?:fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon\(|importScripts\()/;
  expect(sources.filter((path) => fetching.test(textOf(path)))).toEqual(['src/web/assets/maas.js']);
  const script = textOf('src/web/assets/maas.js');
  expect(script).not.toMatch(/https?:|['"`]\/\//);
});

test('no style sheet takes anything from elsewhere', () => {
  const sheets = sources.filter((path) => path.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets.filter((path) => /https?:|@import|url\(\s*['"]?\/\//.test(textOf(path)))).toEqual([]);
});

test('no page or mail names a file on another machine', () => {
  const elsewhere = /\b(?:src|href|action|poster|srcset)=["'{`]+https?:/;
  expect(sources.filter((path) => path.endsWith('.tsx') && elsewhere.test(textOf(path)))).toEqual([]);
});
