import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { dossierSchema } from '#src/domain/dossier.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { searchedFolders } from '#src/store/lowdb/traces.ts';
import type { Store } from '#src/store/port.ts';
import { findDestroyed } from '#src/store/traces.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { noteOn } from '#test/builders/dossier.ts';
import { runOn } from '#test/commands/destruction/ending.ts';
import { scene } from '#test/commands/destruction/scene.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { sampleBookYear, sampleCredit, sampleInvoice, sampleYearId } from '#test/store/sample-invoice.ts';
import { confirmedYear } from './confirmed-year.ts';

/** Words nobody writes by chance: of the dossier alone, the name that the contract wants on the invoice, and of the invoice alone. */
const drawn = Array.from(
  { length: 20 },
  (_, at) => `Kanarie${createHash('sha256').update(`${at}`).digest('hex').slice(0, 12)}`,
);
const inDossier = drawn.slice(0, 8);
const name = drawn[8] ?? '';
const onInvoice = drawn.slice(9);

/** An invoice with a canary in each of its texts and in its frozen words, and a credit note with one as its reason. */
async function billed(store: Store, reference: string): Promise<Invoice[]> {
  await store.bookYears.create(sampleYearId(2026), sampleBookYear(2026));
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = ''] = onInvoice;
  const plain = sampleInvoice(2026, 1, { reference, clientName: name, orderNumber: a, purchaseNumber: b, service: c });
  const [line] = plain.lines;
  if (!line) throw new Error('a sample has a line');
  const sponsor = { ...plain.sponsor, name: d, attention: e, addressLines: [f, '1234 AB Stad'], vatId: g.slice(0, 20) };
  const words = Buffer.from(`${h} ${gzipSync(`${i} ${name}`).toString('base64')}`);
  const model = await store.blobs.put(plain.id, words);
  const first = { ...plain, sponsor, lines: [{ ...line, description: j }], frozen: { ...plain.frozen, model } };
  const credit = { ...sampleCredit(first, 2026, 2), reason: k, clientName: name };
  for (const one of [first, credit]) await store.invoices.create(one.id, one);
  return [first, credit];
}

it('finds 20 of 20 canaries; the invoice keeps its own and the name until its book year goes, and then there is none', async () => {
  const { dataDir, keyFile } = await dataFolder();
  const store = await openLowdbStore({ dataDir, keyFile, summarise, organisation: castOrganisation });
  const { dossiers, day } = await scene({ store });
  const [dossier] = dossiers;
  const kept = dossier && (await store.dossiers.load(dossier.id));
  if (!kept) throw new Error('there is a dossier');
  const notes = inDossier.map((text) => noteOn('2026-06-01', { text }));
  const client = { ...kept.value.client, name: { ...kept.value.client.name, surname: name } };
  await store.dossiers.save(
    kept.value.id,
    kept.revision,
    dossierSchema.parse({ ...kept.value, client, notes: [...kept.value.notes, ...notes] }),
  );
  await billed(store, kept.value.reference);
  const found = async (texts: readonly string[], except: readonly string[] = []) => {
    const traces = await store.traces({ texts, ids: [], except, depth: 'whole' });
    return new Set(traces.flatMap(({ of }) => (of === undefined ? [] : (texts[of] ?? []))));
  };
  expect(await found(drawn)).toEqual(new Set(drawn));

  await runOn(store, day);
  expect(store.dossiers.summary(kept.value.id)).toBeUndefined();
  expect(await found(drawn)).toEqual(new Set([name, ...onInvoice]));
  // kept by law on the invoice, and nowhere else: not taken for a leak
  expect(await found(drawn, ['invoice'])).toEqual(new Set());
  expect(await findDestroyed(searchedFolders(store.ground), [name, ...inDossier])).toEqual([]);

  await confirmedYear(store, 2026, '2034-01-01');
  await store.knownDay.remember('2034-01-08');
  await runOn(store, '2034-01-08');
  expect((await found(drawn)).size).toBe(12);
  await runOn(store, '2034-01-09');
  expect(store.destroyed.lines().map(({ reference }) => reference)).toEqual([kept.value.reference, 'FACTUREN-2026']);
  expect(await found(drawn)).toEqual(new Set());
  expect(await store.traces({ texts: [], ids: [sampleYearId(2026)], depth: 'whole', except: ['destruction'] })).toEqual(
    [],
  );
  const left = await readdir(dataDir, { recursive: true });
  expect(left.filter((path) => path.includes(sampleYearId(2026)))).toEqual([]);
  await store.close();
});
