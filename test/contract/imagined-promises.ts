import { expect, it } from 'vitest';
import { sampleRequest } from '#test/store/sample-case.ts';
import { restrictingCase, sampleDossier } from '#test/store/sample-dossier.ts';
import type { StoreSubject } from './store-contract.ts';

/** A house in memory, to try out what would come of something. */
export function imaginedPromises(open: () => Promise<StoreSubject>): void {
  const [one, other] = [sampleDossier(1), sampleDossier(2)];
  const request = sampleRequest(1, { dossierId: one.id });

  async function filled() {
    const { store } = await open();
    for (const dossier of [one, other]) await store.dossiers.create(dossier.id, dossier);
    await store.cases.create(request.id, request);
    return store;
  }

  it('imagines what is there, and nothing that is done with it comes back', async () => {
    const store = await filled();
    const blob = await store.blobs.put(one.id, Buffer.from('scan'));
    const house = store.imagined();
    expect([...house.dossiers.ids()].sort()).toEqual([one.id, other.id].sort());
    expect(await house.dossiers.load(one.id)).toEqual({ value: one, revision: 1 });
    expect(Buffer.from(await house.blobs.get(one.id, blob)).toString()).toBe('scan');
    expect(house.caseLists.ofDossier(one.id).map(({ id }) => id)).toEqual([request.id]);

    const restricted = { ...one, restrictedBy: [restrictingCase] };
    expect(await house.dossiers.save(one.id, 1, restricted)).toEqual({ ok: true, revision: 2 });
    expect(await house.dossiers.save(one.id, 1, one)).toEqual({ ok: false, reason: 'conflict' });
    await house.dossiers.destroy(other.id);
    await house.cases.destroy(request.id);
    await house.counter('reference-2026');
    await house.knownDay.remember('2035-01-01');
    const { value, revision } = house.organisation.read();
    await house.organisation.save(revision, { ...value, name: 'Elders' });

    expect((await house.dossiers.load(one.id))?.value).toEqual(restricted);
    expect(await house.dossiers.load(other.id)).toBeUndefined();
    expect(await store.dossiers.load(one.id)).toEqual({ value: one, revision: 1 });
    expect(await store.dossiers.load(other.id)).toEqual({ value: other, revision: 1 });
    expect(store.dossiers.summary(one.id)).toBeDefined();
    expect(await store.cases.load(request.id)).toEqual({ value: request, revision: 1 });
    expect(await store.counter('reference-2026')).toBe(1);
    expect(store.knownDay.latest()).toBeUndefined();
    expect(store.organisation.read().value.name).toBe(value.name);
  });

  it('imagines a part of it, in which the rest is unknown', async () => {
    const store = await filled();
    const house = store.imagined({ dossiers: [other.id], cases: [], invoices: [] });
    expect([...house.dossiers.ids()]).toEqual([other.id]);
    expect(await house.dossiers.load(one.id)).toBeUndefined();
    expect([house.cases.count(), house.caseLists.open().length]).toEqual([0, 0]);
    await house.dossiers.create(one.id, one);
    expect((await house.dossiers.load(one.id))?.revision).toBe(1);
    await expect(house.dossiers.create(one.id, one)).rejects.toThrow('exists');
  });
}
