import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { summarise } from '#src/domain/summarise.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { users } from '#test/builders/cast.ts';
import { inColumns, interleave, type Measured, withRatio } from '../measure.ts';
import { bundled } from './bundle.ts';
import { formPath, type Lent, type LentRecord, listPath } from './desk.ts';
import { hasty, makeKeys, organisation, ownDossiers, type SignedIn, signIn } from './house.ts';
import { type Asked, ask, drive } from './load.ts';
import { sameAs, seen } from './same.ts';
import { type Served, serveOurs, serveScript } from './served.ts';

const connections = 20;
const milliseconds = 1000;
const turns = 16;
const warmUp = 2;
const warmed = 6000;
const dossiers = 120;

type Page = { readonly what: string; readonly path: string };
type Say = (line: string) => void;

/**
 * The limits are of the time that ours takes for a page, in times that of a peer. Those that keep a dossier have it from memory, as
 * ours does: what is left between them is the work of a server alone.
 */
const peers = [
  { name: 'express', what: 'Express 5 with Nunjucks', form: 0.67 },
  { name: 'fastify', what: 'Fastify 5 with Eta', form: 1.05 },
  { name: 'express', keeps: true, what: 'Express, which keeps a dossier', form: undefined },
  { name: 'fastify', keeps: true, what: 'Fastify, which keeps a dossier', form: undefined },
  { name: 'bare', what: 'node:http, the same bytes', form: undefined },
] as const;

/** A form page and a list page of ours beside others that do the same work. */
export async function pagesBesideOthers(folder: string, say: Say): Promise<Measured[]> {
  const { settings, visitor, id, lent } = await makeHouse(folder);
  const pages = [
    { what: 'form page', path: formPath.replace(':dossier', id) },
    { what: 'list page', path: listPath },
  ];
  const ours = await serveOurs(settings);
  const running = [ours];
  try {
    const file = join(folder, 'lent.json');
    await writeFile(file, JSON.stringify(await lookingAs(lent, ours, { pages, cookie: visitor.cookie })));
    const script = await bundled('peer');
    for (const { name, what, ...peer } of peers) {
      const keeps = 'keeps' in peer ? ['keeps'] : [];
      running.push(await serveScript(script, (port) => [name, file, String(port), viewsFolder, ...keeps], what));
    }
    for (const peer of running)
      for (const { path } of pages) await sameAs(ours, peer, { path, cookie: visitor.cookie });
    const lines: Measured[] = [];
    for (const page of pages) lines.push(...(await measure(page, running, visitor, say)));
    return lines;
  } finally {
    for (const { stop } of running) await stop();
  }
}

const viewsFolder = new URL('./views', import.meta.url).pathname;

async function makeHouse(folder: string) {
  const keyFile = await makeKeys(folder);
  const dataDir = join(folder, 'data');
  const store = await openLowdbStore({ dataDir, keyFile, summarise, organisation, disk: hasty });
  const records: Record<string, LentRecord> = {};
  for (const dossier of ownDossiers(dossiers)) {
    await store.dossiers.create(dossier.id, dossier);
    const opens = store.ground.keystore.find(dossier.id);
    if (!opens) throw new Error('a dossier has a key');
    const [keyId, key] = [opens.keyId, opens.key].map((bytes) => bytes.toString('base64'));
    records[dossier.id] = {
      file: store.ground.folders.file('dossier', dossier.id),
      keyId: keyId ?? '',
      key: key ?? '',
    };
  }
  const [id = ''] = Object.keys(records);
  const visitor = await signIn(store, users.sanne);
  const lists = store.lists.list({ scope: { kind: 'all' }, order: 'name', limit: dossiers });
  await store.close();
  const lent = { organisation, sessions: [visitor.session], summaries: lists.rows, records };
  return { settings: { DATA_DIR: dataDir, KEY_FILE: keyFile }, visitor, id, lent };
}

/** What the peers are lent, with what an answer of ours looks like. */
async function lookingAs(
  lent: Omit<Lent, 'assets' | 'headers' | 'pages'>,
  ours: Served,
  { pages, cookie }: { readonly pages: readonly Page[]; readonly cookie: string },
): Promise<Lent> {
  const looked = await Promise.all(pages.map(async ({ path }) => ({ path, ...(await seen(ours, path, cookie)) })));
  const [one] = looked;
  if (!one) throw new Error('there is a page');
  const href = (file: string) => new RegExp(`/vast/\\w+/maas\\.${file}`).exec(one.html)?.[0] ?? '';
  const assets = { css: href('css'), svg: href('svg'), js: href('js') };
  return {
    ...lent,
    assets,
    headers: one.headers,
    pages: Object.fromEntries(looked.map(({ path, html }) => [path, html])),
  };
}

async function measure(
  { what, path }: Page,
  servers: readonly Served[],
  { cookie }: SignedIn,
  say: Say,
): Promise<Measured[]> {
  const waited = servers.map((): number[] => []);
  const used = servers.map(() => 0);
  for (const { port } of servers) await warm(port, [ask(path, { cookie })]);
  const lines = await interleave(
    servers.map((server, at) => ({
      what: `${what}, ${server.what}`,
      act: async (turn: number) => {
        const before = server.used();
        const { perSecond, times } = await drive(server.port, () => [ask(path, { cookie })], {
          connections,
          milliseconds,
        });
        if (turn >= warmUp) {
          waited[at]?.push(...times);
          used[at] = (used[at] ?? 0) + server.used() - before;
        }
        return 1000 / perSecond;
      },
    })),
    { turns, warmUp },
  );
  const rows = lines.map(({ p50 }, at) => {
    const sorted = (waited[at] ?? []).toSorted((one, other) => one - other);
    const part = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
    return [
      servers[at]?.what ?? '',
      (1000 / p50).toFixed(0),
      part(0.5),
      part(0.99),
      ((used[at] ?? 0) / sorted.length).toFixed(2),
      '',
    ];
  });
  say(inColumns([[`${what}, ${connections} at once`, 'a second', 'p50 ms', 'p99 ms', 'processor ms', ''], ...rows]));
  const [ours] = lines;
  return lines.map((line, at) => {
    const peer = peers[at - 1];
    if (!ours || !peer) return line;
    return withRatio(line, ours.p50 / line.p50, {
      of: 'this, ours',
      limit: what === 'form page' ? peer.form : undefined,
    });
  });
}

/** As in a server that has been running for a while: what is called often was compiled. */
async function warm(port: number, requests: readonly Asked[]): Promise<void> {
  for (let done = 0; done < warmed; )
    done += (await drive(port, () => requests, { connections, milliseconds })).times.length;
}
