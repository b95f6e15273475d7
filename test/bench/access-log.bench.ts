import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type DossierId, newId, type UserId } from '#src/domain/ids.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { imaginedLog } from '#src/store/access-log/without.ts';
import { realDisk } from '#src/store/disk.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { startHarness } from '#test/harness.ts';
import { line } from '#test/store/access-log/lines.ts';
import { dayParts } from '../web/day-parts.ts';
import { type Bench, compared, interleave, type Measured, measured } from './measure.ts';

const atOnce = 20;
const turns = 60;
const kept = 100_000;
const people = 40;
const looksEach = 100;
const days = 31;

export const bench: Bench = {
  name: `access log: ${atOnce} pages at once with it and without it, a check of ${kept} lines, and reading the month of ${people} people`,
  async run() {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    try {
      const store = await open(root);
      const lines = [...(await pages(store)), ...(await writes(store)), ...(await check(store))];
      await store.close();
      return [...lines, ...(await month(join(root, 'month')))];
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

/** Whoever has no password is sent to the log-in page. */
const house = { ...castOrganisation, users: castOrganisation.users.map((user) => ({ passwordHash: '-', ...user })) };

async function open(root: string): Promise<LowdbStore> {
  const keyFile = join(root, 'key');
  await createKeyFile(realDisk, keyFile);
  return openLowdbStore({ dataDir: join(root, 'data'), keyFile, summarise, organisation: house });
}

/** The log of a dossier: a page that loads and opens one sealed file. */
async function pages(store: LowdbStore): Promise<Measured[]> {
  const builder = dossierIn('active.running');
  const dossier: Dossier = builder.build();
  await store.dossiers.create(dossier.id, dossier);
  const reading = async (kept: LowdbStore) => {
    const startAt = `${builder.clock.today()}T09:00:00.000Z` as const;
    const harness = await startHarness({ organisation: castOrganisation, startAt, openStore: async () => kept });
    const browser = await harness.as(users.sanne);
    return async () => {
      const asked = Array.from({ length: atOnce }, () => browser.get(`/dossiers/${dossier.id}/logboek`));
      for (const { status } of await Promise.all(asked)) if (status !== 200) throw new Error(`a page: ${status}`);
    };
  };
  const [without, withLog] = await interleave(
    [
      { what: 'pages without the log', act: await reading({ ...store, accessLog: imaginedLog }) },
      { what: 'pages with the log', act: await reading(store) },
    ],
    { turns, warmUp: 5 },
  );
  return without && withLog ? [without, compared(withLog, without, 1.1)] : [];
}

/** What somebody waits for whose line has to be durable, alone and among others. */
async function writes({ accessLog }: LowdbStore): Promise<Measured[]> {
  const write = () => {
    accessLog.add(line('2026-11-30T10:00:00.000Z'));
    return accessLog.settled();
  };
  const [one, many] = await interleave(
    [
      { what: 'one durable line', act: write },
      { what: `${atOnce} durable lines at once`, act: () => Promise.all(Array.from({ length: atOnce }, write)) },
    ],
    { turns, warmUp: 5 },
  );
  return one && many ? [one, compared(many, one, 3)] : [];
}

async function check({ accessLog }: LowdbStore): Promise<Measured[]> {
  for (let n = 0; n < kept; n++) {
    accessLog.add(line('2026-11-30T10:00:00.000Z'));
    if (n % 5000 === 0) await accessLog.settled();
  }
  const started = performance.now();
  const { troubles } = await accessLog.check();
  if (troubles.length > 0) throw new Error('the log is not whole');
  return [measured(`check of ${kept} lines`, [performance.now() - started])];
}

/** What the directorate asks of a month of the whole house, and how long somebody else has to wait for a turn meanwhile. */
async function month(root: string): Promise<Measured[]> {
  const store = await open(root);
  const dossier: Dossier = dossierIn('active.running').build();
  await store.dossiers.create(dossier.id, dossier);
  const last: Day = '2026-11-30';
  await fill(store, last);
  const startAt: Instant = `${last}T20:00:00.000Z`;
  const harness = await startHarness({ organisation: castOrganisation, startAt, openStore: async () => store });
  const browser = await harness.as(users.ans);
  const asked = { ...dayParts('van', addDays(last, 1 - days)), ...dayParts('tot', last) };
  const query = (more: object = {}) => `/toegangslog?${new URLSearchParams({ ...asked, ...more })}`;
  const lines = [
    ...(await watched('page of the month', () => browser.get(query()))),
    ...(await watched('the same of one dossier', () => browser.get(query({ kenmerk: dossier.reference })))),
    ...(await watched('the month as CSV', () => browser.post('/toegangslog/bestand', asked))),
  ];
  await store.close();
  return lines;
}

/** Each of the people opens a dossier now and then from eight to five, on each of these days. */
async function fill({ accessLog }: LowdbStore, last: Day): Promise<void> {
  const ids = <T extends string>(count: number) => Array.from({ length: count }, () => newId<T>(randomBytes));
  const [staff, dossiers] = [ids<UserId>(people), ids<DossierId>(500)];
  const perDay = people * looksEach;
  for (let back = days - 1; back >= 0; back--) {
    const begin = Date.parse(`${addDays(last, -back)}T07:00:00.000Z`);
    for (let n = 0; n < perDay; n++) {
      const by = staff[n % people];
      const id = dossiers[n % dossiers.length];
      const at = new Date(begin + (n / perDay) * 9 * 3_600_000).toISOString() as Instant;
      if (by && id) accessLog.add(line(at, { by, role: 'coach', about: { kind: 'dossier', id } }));
    }
    await accessLog.settled();
  }
}

/** How long it takes, and the longest time in which nothing else got a turn. */
async function watched(what: string, act: () => Promise<{ readonly status: number }>): Promise<Measured[]> {
  let longest = 0;
  let before = performance.now();
  let isOver = false;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isOver) setImmediate(look);
  };
  look();
  const started = performance.now();
  const { status } = await act();
  const took = performance.now() - started;
  await new Promise((done) => setImmediate(done));
  isOver = true;
  if (status !== 200) throw new Error(`${what}: ${status}`);
  return [measured(what, [took]), measured(`${what}: longest stop`, [longest])];
}
