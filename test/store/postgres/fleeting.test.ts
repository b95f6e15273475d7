import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Instant } from '#src/domain/time.ts';
import { realDisk } from '#src/store/disk.ts';
import { keptAt } from '#src/store/fleeting-port.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import type { Store } from '#src/store/port.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { sampleOrganisation, sampleSummary } from '../sample-dossier.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const now: Instant = '2026-11-30T10:00:00.000Z';
const soon: Instant = '2026-11-30T10:30:00.000Z';

async function openTwo() {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-key-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const databaseUrl = await server.create();
  await copyFile(keyFile, `${keyFile}.other`);
  const open = (key: string) =>
    openPostgresStore({ databaseUrl, keyFile: key, summarise: sampleSummary, organisation: sampleOrganisation });
  const stores = [await open(keyFile), await open(`${keyFile}.other`)] as const;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await Promise.all(stores.map((store) => store.close()));
    await rm(folder, { recursive: true, force: true });
  });
  return { stores, client };
}

function count({ fleeting }: Store, at: Instant = now): Promise<number> {
  return fleeting.change({ shelf: 'counts', whose: 'a' }, at, (kept) => {
    const times = (kept?.value.count ?? 0) + 1;
    return { result: times, kept: { value: { count: times, from: at }, until: soon } };
  });
}

it('loses none of two hundred changes of one name on two servers at the same moment', async () => {
  const { stores } = await openTwo();
  const counted = await Promise.all(Array.from({ length: 100 }, () => stores.map((store) => count(store))).flat());
  expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
});

it('knows at once on one server what was kept, changed or forgotten on the other', async () => {
  const { stores } = await openTwo();
  const [one, other] = stores;
  const place = { shelf: 'known', whose: 'a', name: '1' } as const;
  const kept = { value: { tekst: 'x' }, until: soon };
  await one.fleeting.change(place, now, () => ({ result: undefined, kept }));
  expect(await keptAt(other.fleeting, place, now)).toEqual({ tekst: 'x' });
  await other.fleeting.forget('known', 'a');
  expect(await keptAt(one.fleeting, place, now)).toBeUndefined();
  await Promise.all([one, other].map((store) => count(store)));
  expect(await count(one, soon)).toBe(1);
});

it('holds no name and no text in any form, and nobody beside the program moves or prolongs what is there', async () => {
  const { stores, client } = await openTwo();
  const { fleeting } = stores[0];
  const names = ['els.verzonnen@maasgroep.voorbeeld.example', 'b4f0c1d2-geheim'];
  const texts = ['Zij rijdt graag naar Maastricht', 'GEZDGNBVGY3TQOJQ'];
  for (const [at, whose] of names.entries()) {
    const kept = { value: { tekst: texts[at] ?? '' }, until: soon };
    await fleeting.change({ shelf: 'known', whose, name: whose }, now, () => ({ result: undefined, kept }));
  }
  const { rows } = await client.query<{ row: string }>('select row_to_json(fleeting)::text as row from fleeting');
  const { rows: bytes } = await client.query<{ bytes: Buffer }>('select bytes from fleeting');
  expect(rows).toHaveLength(2);
  const seen = [...rows.map(({ row }) => row), ...bytes.map((one) => one.bytes.toString('latin1'))].join('\n');
  for (const secret of [...names, ...texts])
    for (const form of ['utf8', 'hex', 'base64'] as const)
      expect(seen).not.toContain(Buffer.from(secret, 'utf8').toString(form).replaceAll('=', ''));

  const there = (whose: string, at = now) => keptAt(fleeting, { shelf: 'known', whose, name: whose }, at);
  await client.query(`update fleeting set until = '2099-01-01'`);
  expect(await there(names[0] ?? '')).toEqual({ tekst: texts[0] });
  expect(await there(names[0] ?? '', soon)).toBeUndefined();
  await client.query('update fleeting set bytes = (select bytes from fleeting order by name limit 1)');
  const found = await Promise.all(names.map((whose) => there(whose)));
  expect(found.filter((one) => one !== undefined)).toHaveLength(1);
});

it('is opened by nothing after a destruction, on no server, and goes on anew', async () => {
  const { stores, client } = await openTwo();
  const [one, other] = stores;
  const place = { shelf: 'known', whose: 'a', name: '1' } as const;
  const kept = { value: { tekst: 'x' }, until: soon };
  const keep = (store: Store) => store.fleeting.change(place, now, () => ({ result: undefined, kept }));
  await keep(one);
  await one.rotateKeys();
  await other.fresh();
  for (const { fleeting } of stores) expect(await keptAt(fleeting, place, now)).toBeUndefined();
  await keep(one);
  expect(await keptAt(other.fleeting, place, now)).toEqual({ tekst: 'x' });
  const { rows } = await client.query<{ id: string }>('select id from data_key');
  expect(rows.map(({ id }) => id)).not.toContain('fleeting');
});

it('takes away what ended, now and then', async () => {
  const { stores, client } = await openTwo();
  await count(stores[0]);
  const kept = { value: { count: 1, from: soon }, until: '2026-11-30T11:00:00.000Z' } as const;
  await stores[1].fleeting.change({ shelf: 'counts', whose: 'b' }, soon, () => ({ result: undefined, kept }));
  const { rows } = await client.query('select until from fleeting');
  expect(rows).toEqual([{ until: new Date('2026-11-30T11:00:00.000Z') }]);
});
