import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Quarantined, StoreRefused } from '#src/store/errors.ts';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isHarmless } from '#src/store/verify-report.ts';
import { contentsOf, createMemoryDisk } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { sampleBreach, sampleComplaint, sampleRequest } from './sample-case.ts';
import { sampleDestruction } from './sample-destruction.ts';
import { sampleDossier, sampleLetterhead, sampleSession, withUploads } from './sample-dossier.ts';

/** Something of every kind, with attachments; closed, so that nothing is at work. */
async function everything(): Promise<ReadonlyMap<string, Buffer | 'folder'>> {
  const disk = await memoryPlace();
  const store = await openOnDisk(disk);
  for (const number of [1, 2]) {
    const dossier = sampleDossier(number, 2);
    const blob = await store.blobs.put(dossier.id, Buffer.from(`scan ${number}`));
    await store.dossiers.create(dossier.id, withUploads(dossier, blob));
  }
  for (const one of [sampleRequest(1), sampleComplaint(2), sampleBreach(3)]) await store.cases.create(one.id, one);
  const gone = sampleRequest(4);
  await store.cases.create(gone.id, gone);
  await store.cases.destroy(gone.id);
  const list = sampleDestruction(1);
  await store.destructions.create(list.id, list);
  const paper = sampleLetterhead(1);
  await store.letterheads.create(paper.id, paper);
  await store.sessions.create(sampleSession('h'));
  await store.counter('reference-2026');
  await store.knownDay.remember('2026-11-22');
  await store.knownDay.rememberBackup('2026-11-22T02:00:00.000Z');
  await store.close();
  return contentsOf(disk);
}

it('finds each of 1,000 flips anywhere in a data folder by `verify --data`, or does not open it', {
  timeout: 300_000,
}, async () => {
  const whole = await everything();
  const paths = [...whole.keys()]
    .filter((path) => path.startsWith('/data/') && whole.get(path) instanceof Buffer)
    .sort();
  const kinds = new Set(paths.map((path) => path.split('/')[2]));
  expect([...kinds].sort()).toEqual(
    [
      'blob',
      'case',
      'counter',
      'day',
      'destruction',
      'dossier',
      'figures',
      'letterhead',
      'organisation',
      'session',
      'store.json',
    ].sort(),
  );
  expect((await verifyStore(await opened(whole), { data: true })).findings).toEqual([]);
  const found = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(paths.length - 1), fc.nat(), fc.integer({ min: 0, max: 7 }), async (which, place, bit) => {
      const path = paths[which] ?? '';
      const bytes = Buffer.from(whole.get(path) as Buffer);
      const at = place % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
      const contents = new Map(whole).set(path, bytes);
      const told = await problemsIn(contents);
      expect([path, at, told.length > 0]).toEqual([path, at, true]);
      found.add(path);
    }),
    { numRuns: 1000 },
  );
  expect(found.size).toBe(paths.length);
});

it('tells each file that the disk gives an error for, and reads all the others', async () => {
  const disk = createMemoryDisk(new Map(await everything()));
  const bad = [sampleDossier(1).id, sampleRequest(1).id];
  let broken = false;
  const store = await openOnDisk({
    ...disk,
    read: async (path) => {
      if (broken && bad.some((id) => path.endsWith(`${id}.sealed`)))
        throw Object.assign(new Error('bad'), { code: 'EIO' });
      return disk.read(path);
    },
  });
  const whole = await verifyStore(store, { data: true });
  broken = true;
  const report = await verifyStore(store, { data: true });
  expect(
    report.findings.filter((one) => !isHarmless(one)).map((one) => 'reason' in one && [one.id, one.reason]),
  ).toEqual(bad.map((id) => [id, 'unreadable']));
  expect(report.aggregates).toBe(whole.aggregates);
});

function opened(contents: ReadonlyMap<string, Buffer | 'folder'>): Promise<LowdbStore> {
  return openOnDisk(createMemoryDisk(new Map(contents)));
}

/** What is told of it, or why it was not opened. */
async function problemsIn(contents: ReadonlyMap<string, Buffer | 'folder'>): Promise<readonly string[]> {
  try {
    const { findings } = await verifyStore(await opened(contents), { data: true });
    return findings.filter((one) => !isHarmless(one)).map(({ kind }) => kind);
  } catch (error) {
    if (error instanceof StoreRefused || error instanceof Quarantined) return [error.message];
    throw error;
  }
}
