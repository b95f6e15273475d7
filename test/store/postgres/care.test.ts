import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Instant } from '#src/domain/time.ts';
import type { Finding } from '#src/store/verify-report.ts';
import { isHarmless, isSound } from '#src/store/verify-report.ts';
import { sampleDossier, withUploads } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const line = { by: 'system', action: 'work.see', way: 'read', outcome: 'done' } as const;

/** Two dossiers with a file each, and two lines of the access log. */
async function filled() {
  const house = await emptyHouse(server);
  const store = await house.open();
  onTestFinished(() => store.close());
  const dossiers = [sampleDossier(1, 2), sampleDossier(2, 2)];
  const [one, other] = dossiers;
  if (!one || !other) throw new Error('there are two');
  for (const dossier of dossiers) {
    const scan = await store.blobs.put(dossier.id, Buffer.from(`scan van ${dossier.client.name.surname}`));
    await store.dossiers.create(dossier.id, withUploads(dossier, scan));
  }
  for (const at of ['2026-11-30T08:00:00.000Z', '2026-11-30T08:00:01.000Z'] as Instant[]) {
    store.accessLog.add({ ...line, at });
    await store.accessLog.settled();
  }
  return { ...house, store, one, other };
}

it('finds nothing wrong in what is whole, and counts it', async () => {
  const { store } = await filled();
  const report = await store.verify({ data: true });
  expect(report).toMatchObject({ blobs: 2, findings: [], accessLog: { lines: 2 } });
  expect(await store.verify({ data: false })).toMatchObject({ aggregates: report.aggregates, blobs: 2, findings: [] });
});

/** A bit of a value that a statement flips, past the program. */
const flip = (column: string, at: number) => `set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;

const wrongs: readonly (readonly [string, string, Partial<Finding> & { readonly reason?: string }])[] = [
  [
    'a summary',
    `update sealed set head = ${flip('head', 300)} where id = $1`,
    { kind: 'aggregate', reason: 'tampered' },
  ],
  ['a body', `update sealed set body = ${flip('body', 5)} where id = $1`, { kind: 'aggregate', reason: 'tampered' }],
  ['a revision', 'update sealed set revision = 7 where id = $1', { kind: 'aggregate', reason: 'tampered' }],
  ['a row that is gone', 'delete from sealed where id = $1', { kind: 'aggregate', reason: 'missing' }],
  ['a blob', `update blob set bytes = ${flip('bytes', 1030)} where owner = $1`, { kind: 'blob', reason: 'tampered' }],
  ['a blob that is gone', 'delete from blob where owner = $1', { kind: 'blob', reason: 'missing' }],
  [
    'a blob nobody names',
    "insert into blob select owner, 'zomaar', bytes from blob where owner = $1",
    { kind: 'orphanBlob' },
  ],
  ['a blob of nobody', "update blob set owner = 'niemand' where owner = $1", { kind: 'orphanFolder' }],
  [
    'a kind of somebody else',
    "insert into sealed select 'vreemd', id, 1, head, body from sealed where id = $1",
    { kind: 'stranger' },
  ],
  [
    'a line of the access log',
    `update access_piece set bytes = ${flip('bytes', 20)} where at = 0 and $1 <> ''`,
    { kind: 'accessLog' },
  ],
];

it.each(wrongs)('sees %s', async (_, statement, finding) => {
  const { store, ask, one } = await filled();
  await ask(statement, [one.id]);
  const { findings } = await store.verify({ data: true });
  expect(findings).toContainEqual(expect.objectContaining(finding));
  const harmless = finding.kind === 'orphanBlob';
  expect(findings.every(isHarmless)).toBe(harmless);
});

it('sees a key that is damaged, one that is another, and one that nothing is under', async () => {
  const { store, ask, one, other, open } = await filled();
  await store.blobs.put(sampleDossier(3, 1).id, Buffer.from('x'));
  await ask('delete from blob where owner = $1', [sampleDossier(3, 1).id]);
  expect((await store.verify({ data: false })).findings).toEqual([{ kind: 'unusedKey', id: sampleDossier(3, 1).id }]);
  await ask(`update data_key set line = ${flip('line', 80)} where id = $1`, [one.id]);
  await ask('update data_key set line = (select line from data_key where id = $2) where id = $1', [other.id, one.id]);
  const again = await open();
  const report = await again.verify({ data: true });
  expect(isSound(report)).toBe(false);
  for (const { id } of [one, other])
    expect(report.findings).toEqual(
      expect.arrayContaining([
        { kind: 'damagedKey', id },
        { kind: 'aggregate', collection: 'dossier', id, reason: 'keyMissing' },
      ]),
    );
  await again.close();
});

it('looks through every table for what should be gone, also one that it does not know', async () => {
  const { store, ask, one, other } = await filled();
  const { surname } = one.client.name;
  const wanted = { texts: [surname], ids: [one.id], depth: 'whole' } as const;
  const before = await store.traces(wanted);
  expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['key', 'file', 'text']));
  await store.dossiers.destroy(one.id);
  expect(await store.traces(wanted)).toEqual([]);
  expect(await store.findDestroyed([surname])).toEqual([]);
  const found = (await store.findDestroyed([other.client.name.surname])).map(({ path, kind }) => [path, kind]);
  expect(found.map(([path = '', kind]) => [path.split('/')[0], kind])).toEqual([
    ['sealed', 'text'],
    ['sealed', 'text'],
    ['blob', 'text'],
  ]);
  await ask('create table elders (wie text, erbij bytea)');
  await ask('insert into elders values ($1, null), (null, $2)', [surname, Buffer.from(surname)]);
  expect(await store.traces(wanted)).toEqual([
    { path: 'elders', kind: 'text', of: 0 },
    { path: 'elders', kind: 'text', of: 0 },
  ]);
});

it('sees rows that were left under a key that is gone', async () => {
  const { store, ask, one } = await filled();
  const [kept] = await ask<{ head: Buffer; body: Buffer }>('select head, body from sealed where id = $1', [one.id]);
  await store.dossiers.destroy(one.id);
  await ask("insert into sealed values ('dossier', $1, 1, $2, $3)", [one.id, kept?.head, kept?.body]);
  expect(await store.traces({ texts: [], ids: [one.id], depth: 'quick' })).toEqual([
    { path: `sealed/dossier/${one.id}`, kind: 'file', of: 0 },
    { path: `sealed/dossier/${one.id}`, kind: 'text', of: 0 },
    { path: `sealed/dossier/${one.id}`, kind: 'unopened' },
  ]);
  expect((await store.findDestroyed([])).map(({ kind }) => kind)).toEqual(['file', 'unopened']);
});

it('forgets after a month what is gone, when something is destroyed', async () => {
  const { store, ask, one, other } = await filled();
  for (const { id } of [one, other]) await store.dossiers.destroy(id);
  await ask("update gone set at = now() - interval '36 days' where id = $1", [one.id]);
  await store.rotateKeys();
  expect(await ask("select id from gone where kind = 'dossier'")).toEqual([{ id: other.id }]);
  await expect(store.dossiers.create(one.id, one)).rejects.toThrow('keyMissing');
});
