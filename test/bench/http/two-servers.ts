import { copyFile, mkdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { basisOf } from '#src/commands/basis.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openStore } from '#src/store/open.ts';
import { users } from '#test/builders/cast.ts';
import { startPostgres } from '#test/store/postgres/server.ts';
import { compared, interleave, type Measured } from '../measure.ts';
import { bundled } from './bundle.ts';
import { formPath, listPath } from './desk.ts';
import { makeKeys, organisation, ownDossiers, type SignedIn, signIn } from './house.ts';
import { type Asked, ask, drive } from './load.ts';
import { type Served, serveOurs, serveScript } from './served.ts';

const connections = 20;
const milliseconds = 1000;
const turns = 30;
/** Servers, database, proxy and load each have a core of their own: from here on two servers have to answer 1.5 x what one does. */
const spareFrom = 6;

/** Two servers of one house beside one, behind a proxy that hands out connections in turn, on one PostgreSQL. */
export async function twoBesideOne(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const database = await startPostgres();
  const running: Served[] = [];
  const started = async (one: Promise<Served>) => {
    const server = await one;
    running.push(server);
    return server.port;
  };
  try {
    const databaseUrl = await database.create();
    const { keyFile, visitor, dossiers } = await makeHouse(join(folder, 'one'), databaseUrl);
    const other = join(folder, 'other');
    await mkdir(other);
    for (const end of ['', '.zegel.pem']) await copyFile(`${keyFile}${end}`, join(other, `key${end}`));
    const free = await freeNow();
    const first = await started(serveOurs({ DATABASE_URL: databaseUrl, KEY_FILE: keyFile }));
    const second = await started(serveOurs({ DATABASE_URL: databaseUrl, KEY_FILE: join(other, 'key') }));
    const script = await bundled('proxy');
    const one = await started(serveScript(script, (port) => [port, first].map(String), 'the proxy before one'));
    const both = await started(
      serveScript(script, (port) => [port, first, second].map(String), 'the proxy before two'),
    );
    const requests = dossiers.map((dossier) => work(dossier, visitor));
    const asking = (port: number) => async () => {
      const { perSecond } = await drive(port, (at) => requests[at % requests.length] ?? [], {
        connections,
        milliseconds,
      });
      return 1000 / perSecond;
    };
    const [alone, together] = await interleave(
      [
        { what: 'pages and saves, one server', act: asking(one) },
        { what: 'pages and saves, two servers', act: asking(both) },
      ],
      { turns, warmUp: 5 },
    );
    if (!alone || !together) return [];
    say(
      `two servers answer ${(alone.p50 / together.p50).toFixed(2)} x what one does (${(1000 / together.p50).toFixed(0)} and ${(1000 / alone.p50).toFixed(0)} a second), on ${cpus().length} cores that were ${Math.round(free * 100)} % free and that the load, the proxy and the database use too`,
    );
    return [alone, compared(together, alone, cpus().length >= spareFrom ? 0.67 : undefined)];
  } finally {
    for (const { stop } of running.reverse()) await stop();
    await database.stop();
  }
}

async function makeHouse(folder: string, databaseUrl: string) {
  const keyFile = await makeKeys(folder);
  const store = await openStore({ databaseUrl, keyFile, summarise, organisation });
  const dossiers = ownDossiers(60);
  for (const dossier of dossiers) await store.dossiers.create(dossier.id, dossier);
  const visitor = await signIn(store, users.sanne);
  await store.close();
  return { keyFile, visitor, dossiers };
}

/** What a coach does: four pages, and one save of what was typed. */
function work({ id, intake }: Dossier, { cookie, session }: SignedIn): readonly Asked[] {
  const form = formPath.replace(':dossier', id);
  const typed = {
    _csrf: session.csrf,
    _basis: basisOf(intake.employability),
    hoursPerDay: '6',
    cooperation: 'Werkt graag in een klein team en overlegt makkelijk.',
  };
  return [
    ...[listPath, `/dossiers/${id}`, form].map((path) => ask(path, { cookie })),
    ask(`${form}/concept`, { cookie, form: typed }),
    ask('/mijn-werk', { cookie }),
  ];
}

/** Which part of the processors had nothing to do for a second. */
async function freeNow(): Promise<number> {
  const before = cpus();
  await wait(1000);
  const used = cpus().map(({ times }, at) => {
    const was = before[at]?.times ?? times;
    const all = (from: typeof times) => Object.values(from).reduce((sum, one) => sum + one, 0);
    return { idle: times.idle - was.idle, all: all(times) - all(was) };
  });
  const sum = (key: 'idle' | 'all') => used.reduce((total, one) => total + one[key], 0);
  return sum('idle') / sum('all');
}
