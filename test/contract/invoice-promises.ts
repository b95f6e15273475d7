import { expect, it } from 'vitest';
import type { BranchId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { sampleBookYear, sampleCredit, sampleInvoice, sampleYearId } from '#test/store/sample-invoice.ts';
import type { StoreSubject } from './store-contract.ts';

/** What any implementation of the port promises of invoices and their book years (P13). */
export function invoicePromises(open: () => Promise<StoreSubject>): void {
  const first = sampleInvoice(2026, 1);

  async function withYears() {
    const subject = await open();
    const { store } = subject;
    for (const year of [2026, 2027]) await store.bookYears.create(sampleYearId(year), sampleBookYear(year));
    return { ...subject, store };
  }

  it('keeps an invoice with its words over a restart', async () => {
    const { store, reopen } = await withYears();
    const model = await store.blobs.put(first.id, Buffer.from('{"factuur":1}'));
    const invoice = { ...first, frozen: { ...first.frozen, model } };
    await store.invoices.create(first.id, invoice);
    const again = (await reopen?.()) ?? store;
    expect(await again.invoices.load(first.id)).toEqual({ value: invoice, revision: 1 });
    expect(Buffer.from(await again.blobs.get(first.id, model)).toString()).toBe('{"factuur":1}');
    expect(again.invoiceLists.byNumber('F-2026-0001')?.gross).toBe(459_80);
    expect(again.bookYearLists.ofYear(2026)?.destroyFrom).toBe('2034-01-01');
  });

  it('gives a number once', async () => {
    const { store } = await withYears();
    await store.invoices.create(first.id, first);
    await expect(store.invoices.create(first.id, { ...first, orderNumber: 'OPD-8' })).rejects.toThrow('exists');
  });

  it('destroys all invoices of a book year with its key, and those of other years stay', async () => {
    const { store, reopen } = await withYears();
    const later = sampleInvoice(2027, 1);
    const model = await store.blobs.put(first.id, Buffer.from('model'));
    for (const one of [first, later]) await store.invoices.create(one.id, one);
    // what somebody reads is no longer to be had either
    expect((await store.invoices.load(first.id))?.value).toEqual(first);
    await store.bookYears.destroy(sampleYearId(2026));
    await expect(store.invoices.load(first.id)).rejects.toBeInstanceOf(Quarantined);
    await store.invoices.destroy(first.id);
    const again = (await reopen?.()) ?? store;
    expect(await again.invoices.load(first.id)).toBeUndefined();
    await expect(again.blobs.get(first.id, model)).rejects.toBeInstanceOf(Quarantined);
    await expect(again.invoices.create(first.id, first)).rejects.toBeInstanceOf(Quarantined);
    expect(again.invoiceLists.page({ limit: 10 }).rows.map(({ number }) => number)).toEqual(['F-2027-0001']);
    expect(again.bookYearLists.all().map(({ year }) => year)).toEqual([2027]);
    expect((await again.invoices.load(later.id))?.value).toEqual(later);
  });

  it('never destroys one invoice of a book year that lives', async () => {
    const { store } = await withYears();
    await store.invoices.create(first.id, first);
    await expect(store.invoices.destroy(first.id)).rejects.toThrow('goes with its owner');
    expect((await store.invoices.load(first.id))?.value).toEqual(first);
  });

  it('lists invoices and credit notes by number, the newest first, of a branch and of a year', async () => {
    const { store } = await withYears();
    const elsewhere = idOf<BranchId>('branch-2');
    for (let number = 1; number <= 12; number++)
      await store.invoices.create(
        sampleInvoice(2026, number).id,
        sampleInvoice(2026, number, number % 3 === 0 ? { branchId: elsewhere } : {}),
      );
    const credit = sampleCredit(first, 2027, 1);
    await store.invoices.create(credit.id, credit);
    const lists = store.invoiceLists;
    const all = lists.page({ limit: 5 });
    expect(all.rows.map(({ number }) => number.slice(-4))).toEqual(['0001', '0012', '0011', '0010', '0009']);
    const next = lists.page({ limit: 20, ...(all.next && { after: all.next }) });
    expect(next.rows.map(({ number }) => number.slice(-2))).toEqual(['08', '07', '06', '05', '04', '03', '02', '01']);
    expect(next.next).toBeUndefined();
    expect(lists.page({ limit: 9, bookYear: 2026, branchId: elsewhere }).rows).toHaveLength(4);
    expect(lists.page({ limit: 9, bookYear: 2027 }).rows.map(({ kind }) => kind)).toEqual(['credit']);
    expect([2025, 2026, 2027].map((year) => lists.countOf(year))).toEqual([0, 12, 1]);
    expect(lists.countOf(2026, elsewhere)).toBe(4);
    expect(lists.inPeriod({ from: '2026-03-02', until: '2026-03-02', branchId: elsewhere })).toHaveLength(4);
    expect(lists.inPeriod({ from: '2026-03-03', until: '2027-03-01' })).toEqual([]);
  });

  it('knows what was billed over a trajectory, less what was taken back', async () => {
    const { store } = await withYears();
    const second = sampleInvoice(2026, 2, { reference: 'MG-2026-0002' });
    const credit = sampleCredit(first, 2027, 1);
    await store.invoices.create(first.id, first);
    await store.invoices.create(second.id, second);
    expect(store.invoiceLists.hoursOf('MG-2026-0001')).toBe(4);
    await store.invoices.create(credit.id, credit);
    expect(store.invoiceLists.hoursOf('MG-2026-0001')).toBe(0);
    expect(store.invoiceLists.ofReference('MG-2026-0001').map(({ number }) => number)).toEqual([
      'F-2026-0001',
      'F-2027-0001',
    ]);
    expect(store.invoiceLists.creditsOf(first.id).map(({ number }) => number)).toEqual(['F-2027-0001']);
    expect(store.invoiceLists.creditsOf(second.id)).toEqual([]);
  });

  it('tells which book years the days brought something', async () => {
    const { store } = await withYears();
    expect(store.bookYearLists.tickDue('2026-12-31')).toEqual([]);
    expect(store.bookYearLists.tickDue('2027-01-01')).toEqual([sampleYearId(2026)]);
    expect(store.bookYearLists.tickDue('2028-01-01')).toHaveLength(2);
  });
}
