import { rm, utimes, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { sampleOrganisation, sampleSummary } from './sample-dossier.ts';
import { sampleBookYear, sampleInvoice, sampleInvoiceId, sampleYearId } from './sample-invoice.ts';

const rest = { summarise: sampleSummary, organisation: sampleOrganisation };
const words = 'Gemeente Voorbeeldstad';

/** Two invoices with their words in each of two book years. */
async function filled(folder: DataFolder): Promise<LowdbStore> {
  const store = await folder.open();
  for (const year of [2025, 2026]) {
    await store.bookYears.create(sampleYearId(year), sampleBookYear(year));
    for (const number of [1, 2]) {
      const invoice = sampleInvoice(year, number);
      const model = await store.blobs.put(invoice.id, Buffer.from(`factuur ${year} ${number} ${words}`));
      await store.invoices.create(invoice.id, { ...invoice, frozen: { ...invoice.frozen, model } });
    }
  }
  return store;
}

async function only2026(store: LowdbStore): Promise<void> {
  expect([...store.invoices.ids()].sort()).toEqual([sampleInvoiceId(2026, 1), sampleInvoiceId(2026, 2)].sort());
  expect(store.bookYearLists.all().map(({ year }) => year)).toEqual([2026]);
  expect(await verifyStore(store, { data: true })).toMatchObject({ findings: [] });
  expect(await store.traces({ texts: [], ids: [sampleYearId(2025)], depth: 'whole' })).toEqual([]);
  const kept = await store.invoices.load(sampleInvoiceId(2026, 2));
  if (!kept) throw new Error('the invoice of the other year stays');
  const model = await store.blobs.get(kept.value.id, kept.value.frozen.model);
  expect(Buffer.from(model).toString()).toContain('factuur 2026 2');
}

it('keeps the words of invoices in files of invoices alone', async () => {
  const folder = await dataFolder();
  const store = await filled(folder);
  // under a key that lives, so a look through everything finds it, and each of them is of an invoice
  const found = await store.traces({ texts: [words], ids: [], depth: 'whole' });
  expect(found.length).toBeGreaterThanOrEqual(8);
  const spared = await store.traces({ texts: [words], ids: [], except: ['invoice'], depth: 'whole' });
  expect(spared).toEqual([]);
  await store.close();
});

it('ends at a start what a crash left between the key of a book year and the files of its invoices', async () => {
  const folder = await dataFolder();
  const store = await filled(folder);
  await store.bookYears.destroy(sampleYearId(2025));
  await store.close();
  const again = await folder.open();
  await only2026(again);
  await again.close();
});

it('restores invoices under the key of their book year, and never those of a year destroyed since', async () => {
  const folder = await dataFolder();
  const store = await filled(folder);
  const file = `${folder.keyFile}.backup`;
  expect(await backupStore(store, file)).toMatchObject({ aggregates: 7, blobs: 4, skipped: [] });
  await store.bookYears.destroy(sampleYearId(2025));
  for (const number of [1, 2]) await store.invoices.destroy(sampleInvoiceId(2025, number));
  await store.rotateKeys();
  await only2026(store);
  await store.close();
  const place = { dataDir: `${folder.dataDir}-2`, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  expect(await restoreStore(file, place)).toMatchObject({ aggregates: 4, blobs: 2, destroyed: 5, left: [] });
  const restored = await openLowdbStore({ ...place, ...rest });
  await only2026(restored);
  await restored.close();
});

it('says which invoice is damaged, and the others work', async () => {
  const folder = await dataFolder();
  const store = await filled(folder);
  await store.close();
  await writeFile(store.ground.folders.file('invoice', sampleInvoiceId(2026, 1)), 'niets');
  await rm(store.ground.folders.file('invoice', sampleInvoiceId(2026, 2)));
  const again = await folder.open();
  expect([...again.invoices.quarantined()]).toEqual(
    expect.arrayContaining([
      { id: sampleInvoiceId(2026, 1), reason: 'truncated' },
      { id: sampleInvoiceId(2026, 2), reason: 'missing' },
    ]),
  );
  // their numbers stay taken
  expect([2025, 2026, 2027].map((year) => again.invoiceLists.lastPlace(sampleYearId(year)))).toEqual([2, 2, 0]);
  expect(isSound(await verifyStore(again, { data: true }))).toBe(false);
  expect((await again.invoices.load(sampleInvoiceId(2025, 1)))?.value.number).toBe('F-2025-0001');
  await again.close();
});

it('clears the words of an invoice that was never made a day later, and the key of its year stays', async () => {
  const folder = await dataFolder();
  const store = await filled(folder);
  const never = sampleInvoiceId(2026, 3);
  await store.blobs.put(never, Buffer.from('een factuur die er niet kwam'));
  expect(await verifyStore(store, { data: true })).toMatchObject({
    findings: [{ kind: 'orphanFolder', dossierId: never }],
  });
  await store.close();
  const then = Date.now() / 1000 - 25 * 3600;
  await utimes(store.ground.folders.blobs(never), then, then);
  const again = await folder.open();
  expect(await verifyStore(again, { data: true })).toMatchObject({ findings: [] });
  expect(again.ground.keystore.find(sampleYearId(2026))).toBeDefined();
  await again.close();
});
