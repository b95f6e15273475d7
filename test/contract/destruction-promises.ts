import { expect, it } from 'vitest';
import type { BranchId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import { sampleConfirmed, sampleDestruction } from '#test/store/sample-destruction.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import type { StoreSubject } from './store-contract.ts';

/** What any implementation of the port promises of the lists of destruction. */
export function destructionPromises(open: () => Promise<StoreSubject>): void {
  const branchId = idOf<BranchId>('branch-1');

  it('keeps a destruction with its papers over a restart, and forgets both when it is destroyed', async () => {
    const { store, reopen } = await open();
    const one = sampleDestruction(1);
    await store.destructions.create(one.id, one);
    const paper = await store.blobs.put(one.id, Buffer.from('proces-verbaal'));
    const again = (await reopen?.()) ?? store;
    expect(await again.destructions.load(one.id)).toEqual({ value: one, revision: 1 });
    expect(Buffer.from(await again.blobs.get(one.id, paper)).toString()).toBe('proces-verbaal');
    expect(again.destructionLists.open().map(({ id }) => id)).toEqual([one.id]);
    await again.destructions.destroy(one.id);
    expect(again.destructionLists.of(branchId)).toEqual([]);
    await expect(again.blobs.get(one.id, paper)).rejects.toBeInstanceOf(Quarantined);
  });

  it('knows which lists are to be carried out on a day, and never one a day early', async () => {
    const { store } = await open();
    const one = sampleDestruction(1);
    await store.destructions.create(one.id, one);
    expect(store.destructionLists.dueToRun('2099-01-01')).toEqual([]);
    await store.destructions.save(one.id, 1, { ...one, stage: sampleConfirmed });
    expect(store.destructionLists.dueToRun('2029-01-09')).toEqual([]);
    expect(store.destructionLists.dueToRun('2029-01-10')).toEqual([one.id]);
    await store.destructions.save(one.id, 2, { ...one, stage: { ...sampleConfirmed, kind: 'running' } });
    expect(store.destructionLists.dueToRun('2029-01-10')).toEqual([one.id]);
    await store.destructions.save(one.id, 3, {
      ...one,
      stage: { kind: 'withdrawn', by: 'program', on: '2029-01-11', reason: 'Er bleef niets over.' },
    });
    expect(store.destructionLists.dueToRun('2099-01-01')).toEqual([]);
    expect(store.destructionLists.open()).toEqual([]);
    expect(store.destructionLists.of(branchId)).toHaveLength(1);
  });

  it('tells the open lists of one branch, the oldest first, and all of a branch, the newest first', async () => {
    const { store } = await open();
    const days = ['2029-02-01', '2029-01-01', '2029-03-01'] as const;
    const elsewhere = sampleDestruction(9, { branchId: idOf<BranchId>('branch-2') });
    const all = [...days.map((proposedOn, at) => sampleDestruction(at + 1, { proposedOn })), elsewhere];
    for (const one of all) await store.destructions.create(one.id, one);
    const sorted = ['2029-01-01', '2029-02-01', '2029-03-01'];
    expect(store.destructionLists.open(branchId).map(({ proposedOn }) => proposedOn)).toEqual(sorted);
    expect(store.destructionLists.of(branchId).map(({ proposedOn }) => proposedOn)).toEqual(sorted.toReversed());
    expect(store.destructionLists.open()).toHaveLength(4);
  });
}
