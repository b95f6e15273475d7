import { copyFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { StoreAway } from '#src/domain/store-away.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startProxy } from './proxy.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

const line = { by: 'system', action: 'work.see', way: 'read', outcome: 'done' } as const;
const at = (second: number) => `2026-11-30T08:00:${String(second).padStart(2, '0')}.000Z` as Instant;

/** A store over a line that goes wrong, another server of the house, a dossier, and a log-in at the first. */
async function openBoth() {
  const house = await emptyHouse(server);
  const proxy = await startProxy(house.databaseUrl);
  await copyFile(house.keyFile, `${house.keyFile}.other`);
  const store = await house.open(proxy.address);
  const other = await house.open(house.databaseUrl, `${house.keyFile}.other`);
  onTestFinished(async () => {
    await Promise.allSettled([store.close(), other.close()]);
    await proxy.close();
  });
  const dossier = sampleDossier(1, 1);
  await store.dossiers.create(dossier.id, dossier);
  await other.fresh();
  return { ...house, proxy, store, other, dossier };
}

/** Everything that a store is asked, at once. */
function asked(store: Store, dossier: ReturnType<typeof sampleDossier>): readonly Promise<unknown>[] {
  return [
    store.fresh(),
    store.dossiers.load(dossier.id),
    store.dossiers.save(dossier.id, 1, dossier),
    store.dossiers.destroy(sampleDossier(7, 1).id),
    store.blobs.put(dossier.id, Buffer.from('scan')),
    store.counter('reference-2026'),
    store.accessLog.settled(),
    store.inTurn(async () => undefined),
    store.claim('mail', async () => undefined),
    store.onDuty(),
  ];
}

/** How each of them ended; silence is no answer. */
async function endings(all: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(all);
  return settled.map((one) => (one.status === 'rejected' ? one.reason : one.value));
}

async function withinTries(task: () => Promise<unknown>, tries: number): Promise<void> {
  for (let n = 1; n < tries; n++)
    if (
      await task().then(
        () => true,
        () => false,
      )
    )
      return;
  await task();
}

describe.each(['cut', 'swallow'] as const)('a line to the database (%s)', (what) => {
  it('says that it is away, loses nothing and goes on by itself', { timeout: 120_000 }, async () => {
    const { proxy, store, other, dossier } = await openBoth();
    await Promise.all(Array.from({ length: 8 }, () => store.dossiers.load(dossier.id)));
    proxy[what]();
    for (const second of [1, 2]) store.accessLog.add({ ...line, at: at(second) });
    for (const one of await endings(asked(store, dossier))) expect(one).toBeInstanceOf(StoreAway);
    expect(store.accessLog.isBehind()).toBe(true);
    expect(store.dossiers.summary(dossier.id)).toBeDefined();

    const second = sampleDossier(2, 1);
    await other.dossiers.create(second.id, second);
    other.accessLog.add({ ...line, at: at(3) });
    await other.accessLog.settled();

    proxy.restore();
    await withinTries(() => store.fresh(), 2);
    expect(store.dossiers.summary(second.id)).toBeDefined();
    // several at once, so that every line that was silent would be asked
    await Promise.all(Array.from({ length: 10 }, () => store.dossiers.load(dossier.id)));
    expect(await store.dossiers.save(dossier.id, 1, dossier)).toEqual({ ok: true, revision: 2 });
    expect(await store.inTurn(async () => 'in turn')).toBe('in turn');
    expect(await store.onDuty()).toBe(true);

    // it listens again: what another server does it knows without asking
    const isTold = async (number: number) => {
      const value = sampleDossier(number, 1);
      await other.dossiers.create(value.id, value);
      await delay(1_000);
      return store.dossiers.summary(value.id) !== undefined;
    };
    let number = 3;
    while (number < 40 && !(await isTold(number))) number++;
    expect(number).toBeLessThan(40);

    await store.accessLog.settled();
    const lines = await store.accessLog.linesOf('2026-11-30');
    expect(lines.map((one) => one.at).sort()).toEqual([at(1), at(2), at(3)]);
    expect(await other.accessLog.check()).toMatchObject({ lines: 3, troubles: [] });
  });

  it('is new for all after one of them gave no answer', { timeout: 60_000 }, async () => {
    const { proxy, store, dossier } = await openBoth();
    const ten = () => Promise.all(Array.from({ length: 10 }, () => store.dossiers.load(dossier.id)));
    await ten();
    proxy[what]();
    await expect(store.fresh()).rejects.toBeInstanceOf(StoreAway);
    proxy.restore();
    await withinTries(() => store.fresh(), 2);
    expect(await ten()).toHaveLength(10);
  });

  it('closes a store within seconds', async () => {
    const { proxy, store } = await openBoth();
    proxy[what]();
    const started = Date.now();
    await store.close().catch((error: unknown) => expect(error).toBeInstanceOf(StoreAway));
    expect(Date.now() - started).toBeLessThan(40_000);
  });
});
