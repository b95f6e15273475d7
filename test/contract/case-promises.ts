import { expect, it } from 'vitest';
import { figureOf } from '#src/domain/cases/case-figure.ts';
import type { BranchId, DossierId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import { sampleBreach, sampleComplaint, sampleRequest, withDossier } from '#test/store/sample-case.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import type { StoreSubject } from './store-contract.ts';

/** What any implementation of the port promises of cases. */
export function casePromises(open: () => Promise<StoreSubject>): void {
  it('finds a case by its receipt and by its dossier, and forgets it when it is destroyed, with its files', async () => {
    const { store } = await open();
    const one = withDossier(1, 7);
    await store.cases.create(one.id, one);
    const paper = await store.blobs.put(one.id, Buffer.from('brief'));
    expect(store.caseLists.byReceipt(one.receiptHash)?.id).toBe(one.id);
    expect(store.caseLists.byReference('V-2026-0001')?.id).toBe(one.id);
    expect(store.caseLists.ofDossier(idOf<DossierId>('dossier-7')).map(({ id }) => id)).toEqual([one.id]);
    expect(Buffer.from(await store.blobs.get(one.id, paper)).toString()).toBe('brief');
    await store.cases.destroy(one.id);
    expect(store.caseLists.byReceipt(one.receiptHash)).toBeUndefined();
    expect(store.caseLists.byReference('V-2026-0001')).toBeUndefined();
    expect(store.caseLists.ofDossier(idOf<DossierId>('dossier-7'))).toEqual([]);
    expect(store.caseLists.register({ kind: 'request', limit: 9 }).rows).toEqual([]);
    await expect(store.blobs.get(one.id, paper)).rejects.toBeInstanceOf(Quarantined);
  });

  it('keeps what is counted of a case when it is destroyed, once, and nothing that leads back to it', async () => {
    const { store, reopen } = await open();
    const all = [sampleComplaint(1, { topic: 'guidance' }), sampleRequest(2), sampleComplaint(3)];
    for (const one of all) await store.cases.create(one.id, one);
    expect(await store.figures.kept()).toEqual([]);
    for (const one of all) await store.cases.destroy(one.id);
    await store.cases.destroy(sampleRequest(2).id);
    const figures = all.map(figureOf);
    const kept = await store.figures.kept();
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(expect.arrayContaining(figures));
    for (const one of all)
      expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${one.id}|${one.reference}|Proef|-11-`));
    if (reopen) expect(await (await reopen()).figures.kept()).toEqual(kept);
  });

  it('counts a case that was being destroyed once, whether it is gone by then or not', async () => {
    const { store } = await open();
    const [here, gone] = [sampleComplaint(1), sampleComplaint(2)];
    for (const one of [here, gone]) await store.cases.create(one.id, one);
    await Promise.all([store.cases.destroy(gone.id), store.cases.destroy(gone.id)]);
    expect(await store.figures.kept()).toEqual([figureOf(gone)]);
    expect(store.cases.summary(here.id)).toBeDefined();
  });

  it('finds what may hold a dossier: breaches by what they are about, and no longer when they are about another', async () => {
    const { store } = await open();
    const dossierId = idOf<DossierId>('dossier-7');
    const one = sampleBreach(1, { dossierIds: [idOf<DossierId>('dossier-8'), dossierId] });
    await store.cases.create(one.id, one);
    const near = () => store.caseLists.breachesNear(dossierId).map(({ id }) => id);
    expect([near(), store.caseLists.holding().map(({ id }) => id)]).toEqual([[one.id], [one.id]]);
    const closed = { ...one.machine, value: 'closed' };
    await store.cases.save(one.id, 1, { ...one, machine: closed, since: { closed: '2026-11-23' } });
    expect([near(), store.caseLists.holding()]).toEqual([[one.id], []]);
    expect(store.caseLists.breachesNear(dossierId)[0]?.releasedOn).toBe('2026-11-23');
    await store.cases.save(one.id, 2, { ...one, dossierIds: [] });
    expect(near()).toEqual([]);
  });

  it('moves a case in every list when it is saved', async () => {
    const { store } = await open();
    const one = sampleRequest(1);
    await store.cases.create(one.id, one);
    expect(store.caseLists.ofDossier(idOf<DossierId>('dossier-7'))).toEqual([]);
    const branchId = idOf<BranchId>('branch-1');
    const errand = { id: idOf<never>('errand'), kind: 'restrict' as const };
    const changed = { ...withDossier(1, 7), branchId, dueOn: '2027-02-23' as const, errands: [errand] };
    await store.cases.save(one.id, 1, changed);
    expect(store.caseLists.ofDossier(idOf<DossierId>('dossier-7'))[0]?.dueOn).toBe('2027-02-23');
    expect(store.caseLists.register({ kind: 'request', branchId, limit: 9 }).rows).toHaveLength(1);
    expect(store.caseLists.open().map(({ dueOn }) => dueOn)).toEqual(['2027-02-23']);
    expect(store.caseLists.tickDue('2026-11-23')).toEqual([one.id]);
    await store.cases.save(one.id, 2, { ...changed, errands: [] });
    expect(store.caseLists.tickDue('2026-11-23')).toEqual([]);
  });

  it('reads a register newest first, page by page, each case once', async () => {
    const { store } = await open();
    for (const number of [2, 10, 1, 9, 3]) await store.cases.create(sampleRequest(number).id, sampleRequest(number));
    const first = store.caseLists.register({ kind: 'request', limit: 3 });
    expect(first.rows.map(({ reference }) => reference)).toEqual(['V-2026-0010', 'V-2026-0009', 'V-2026-0003']);
    const next = store.caseLists.register({ kind: 'request', limit: 3, ...(first.next && { after: first.next }) });
    expect(next.rows.map(({ reference }) => reference)).toEqual(['V-2026-0002', 'V-2026-0001']);
    expect(next.next).toBeUndefined();
  });

  it('passes over what the reader may not see, in the pages of a register and in what leads from one to the next (R51)', async () => {
    const { store } = await open();
    for (const number of [1, 2, 3, 4, 5]) await store.cases.create(sampleRequest(number).id, sampleRequest(number));
    const sees = ({ reference }: { readonly reference: string }) => !['V-2026-0002', 'V-2026-0004'].includes(reference);
    const query = { kind: 'request', limit: 2, sees } as const;
    const first = store.caseLists.register(query);
    expect(first.rows.map(({ reference }) => reference)).toEqual(['V-2026-0005', 'V-2026-0003']);
    const next = store.caseLists.register({ ...query, ...(first.next && { after: first.next }) });
    expect(next.rows.map(({ reference }) => reference)).toEqual(['V-2026-0001']);
    await store.cases.destroy(sampleRequest(1).id);
    expect(store.caseLists.register(query).next).toBeUndefined();
  });

  it('keeps cases over a restart, where data outlive it', async () => {
    const { store, reopen } = await open();
    if (!reopen) return;
    const one = withDossier(1, 7);
    await store.cases.create(one.id, one);
    const again = await reopen();
    expect((await again.cases.load(one.id))?.value).toEqual(one);
    expect(again.caseLists.byReceipt(one.receiptHash)?.reference).toBe('V-2026-0001');
    expect(again.caseLists.open()).toHaveLength(1);
  });
}
