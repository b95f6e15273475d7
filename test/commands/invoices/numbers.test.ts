import { expect, it } from 'vitest';
import { summarise } from '#src/domain/summarise.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { contentsOf, createMemoryDisk, failure, type MemoryDisk } from '#test/store/memory-disk.ts';
import { memoryPlace, openOnDisk } from '#test/store/memory-place.ts';
import { billedDossier, invoiceScene } from './scene.ts';

const builders = [billedDossier(1), billedDossier(2)];

const open = (disk: MemoryDisk) => openOnDisk(disk, { summarise, organisation: castOrganisation });

/** One invoice made before; then two more, and what the n-th act on the disk does to them. */
async function begun() {
  const disk = await memoryPlace();
  const scene = await invoiceScene({ builders, store: await open(disk) });
  await scene.issued();
  return { disk, scene };
}

it('gives no number twice and leaves none out, when the n-th act on the disk fails, for every n', async () => {
  for (let n = 1; ; n++) {
    const { disk, scene } = await begun();
    let acts = 0;
    disk.beforeAct = () => {
      if (++acts === n) throw failure((['EIO', 'ENOSPC', 'EACCES'] as const)[n % 3] ?? 'EIO', '/data');
    };
    for (const dossier of scene.dossiers) await scene.issue(dossier).catch(() => undefined);
    disk.beforeAct = () => {};
    await scene.issued();
    const numbers = scene.numbers();
    expect(numbers, `act ${n}`).toEqual(numbers.map((_, at) => `F-2026-${String(at + 1).padStart(4, '0')}`));
    await scene.store.close();
    if (acts < n) break;
  }
});

it('gives no number twice and leaves none out, when the machine stops before the n-th act, for every n', async () => {
  for (let n = 1; ; n++) {
    const { disk, scene } = await begun();
    let acts = 0;
    let left: MemoryDisk | undefined;
    disk.beforeAct = () => {
      if (++acts === n) {
        const contents = contentsOf(disk);
        contents.delete('/data/lock');
        left = createMemoryDisk(contents);
      }
    };
    for (const dossier of scene.dossiers) await scene.issue(dossier);
    disk.beforeAct = () => {};
    await scene.store.close();
    if (!left) break;
    const store = await open(left);
    const again = await invoiceScene({ builders, store });
    await again.issued();
    const numbers = again.numbers();
    expect(numbers.length, `act ${n}`).toBeGreaterThanOrEqual(2);
    expect(numbers, `act ${n}`).toEqual(numbers.map((_, at) => `F-2026-${String(at + 1).padStart(4, '0')}`));
    expect(isSound(await verifyStore(store, { data: false })), `act ${n}`).toBe(true);
    for (const id of store.invoices.ids()) {
      const { frozen } = await again.invoice(id);
      expect(await store.blobs.get(id, frozen.model)).toBeDefined();
    }
    await store.close();
  }
});
