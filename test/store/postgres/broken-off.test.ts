import { copyFile, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { deeds } from './deeds.ts';
import { emptyHouse } from './house.ts';
import { type Hit, startProxy, type TestProxy } from './proxy.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

const hits = ['before', 'after'] as const;

/** A store on a line that can break, and another server of the same house on a sound one. */
async function openBoth() {
  const house = await emptyHouse(server);
  const proxy = await startProxy(house.databaseUrl);
  const otherKey = `${house.keyFile}.other`;
  await copyFile(house.keyFile, otherKey);
  const store = await house.open(proxy.address);
  const other = await house.open(house.databaseUrl, otherKey);
  onTestFinished(async () => {
    await Promise.all([store.close(), other.close()]);
    await proxy.close();
  });
  /** Asks until there is an answer: the line that broke may be the one that is asked. */
  const sure = async () => {
    for (let tries = 0; tries < 4; tries++) if (await succeeds(store.fresh())) return;
    await store.fresh();
  };
  return { ...house, proxy, store, other, otherKey, sure };
}

function succeeds(act: Promise<unknown>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}

/** Tries again and again, the connection breaking at the first statement, the second, and so on until one goes well. */
async function breakEverywhere({ proxy }: Pick<Awaited<ReturnType<typeof openBoth>>, 'proxy'>, once: Once) {
  for (let n = 1; n < 60; n++) {
    const isHit = await once(n, (hit) => proxy.breakAt(n, hit));
    if (!isHit) return n - 1;
  }
  throw new Error('there is no end to its statements');
}
type Once = (n: number, breakAt: (hit: Hit) => ReturnType<TestProxy['breakAt']>) => Promise<boolean>;

describe.each(hits)('a connection that breaks, a statement of it %s it was carried out', (hit) => {
  it.each(Object.entries(deeds))('leaves of %s all or nothing, and memory knows which', async (_name, prepare) => {
    const both = await openBoth();
    const { store, other, sure } = both;
    const times = await breakEverywhere(both, async (n, breakAt) => {
      const deed = await prepare(store, n);
      const before = await deed.look(store);
      const broken = breakAt(hit);
      const isTold = await succeeds(deed.act());
      broken.lift();
      await sure();
      await other.fresh();
      const here = await deed.look(store);
      expect(here, `statement ${n}`).toEqual(await deed.look(other));
      expect(isTold ? [deed.done] : [before, deed.done], `statement ${n}`).toContainEqual(here);
      return broken.isHit();
    });
    expect(times).toBeGreaterThan(0);
    const cold = await both.open();
    expect(await everything(cold)).toEqual(await everything(store));
    await cold.close();
  });

  it('loses no line of the access log and writes none twice', async () => {
    const both = await openBoth();
    const { store, other, sure } = both;
    const at = (n: number) => `2026-11-30T08:00:${String(n).padStart(2, '0')}.000Z` as Instant;
    const line = { by: 'system', action: 'work.see', way: 'read', outcome: 'done' } as const;
    let last = 0;
    await breakEverywhere(both, async (n, breakAt) => {
      const broken = breakAt(hit);
      last = n;
      store.accessLog.add({ ...line, at: at(n) });
      await succeeds(store.accessLog.settled());
      broken.lift();
      // others write on meanwhile
      if (n % 2 === 0) {
        other.accessLog.add({ ...line, at: at(n), way: 'change' });
        await other.accessLog.settled();
      }
      await sure();
      await store.accessLog.settled();
      return broken.isHit();
    });
    const lines = await other.accessLog.linesOf(dayOf(at(1)));
    expect(lines.flatMap((one) => (one.way === 'read' ? [one.at] : []))).toEqual(
      Array.from({ length: last }, (_, n) => at(n + 1)),
    );
    expect(await other.accessLog.check()).toMatchObject({ lines: lines.length, troubles: [] });
  });

  it('of a new master key leaves every key readable at every server', { timeout: 120_000 }, async () => {
    const both = await openBoth();
    const { store, other, keyFile, otherKey, sure } = both;
    let made = 0;
    await breakEverywhere(both, async (_n, breakAt) => {
      const broken = breakAt(hit);
      await succeeds(store.rotateKeys());
      broken.lift();
      for (const one of [store, other]) {
        const value = sampleDossier(++made, 1);
        await succeeds(one.dossiers.create(value.id, value));
      }
      await sure();
      await other.fresh();
      expect(await everything(store)).toEqual(await everything(other));
      expect([...store.dossiers.quarantined(), ...other.dossiers.quarantined()]).toEqual([]);
      return broken.isHit();
    });
    const files = await Promise.all([keyFile, otherKey].map((path) => readFile(path, 'utf8')));
    expect(files[0]).toBe(files[1]);
    expect(files[0]?.trim().split('\n')).toHaveLength(1);
    const cold = await both.open();
    expect(await everything(cold)).toEqual(await everything(store));
    await cold.close();
  });

  it('gives no number of a series twice', async () => {
    const both = await openBoth();
    const given: number[] = [];
    await breakEverywhere(both, async (_n, breakAt) => {
      const broken = breakAt(hit);
      for (const one of [both.store, both.other]) {
        const number = await one.counter('reference-2026').catch(() => undefined);
        if (number !== undefined) given.push(number);
        broken.lift();
      }
      await both.sure();
      return broken.isHit();
    });
    expect(given.length).toBeGreaterThan(2);
    expect(new Set(given).size).toBe(given.length);
    expect(given).toEqual([...given].sort((a, b) => a - b));
  });
});

async function everything(store: Store): Promise<unknown> {
  return Promise.all([...store.dossiers.ids()].sort().map((id) => store.dossiers.load(id)));
}
