import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import { idOf, restrictingCase, sampleDossier, sampleLetterhead, sampleSession } from '#test/store/sample-dossier.ts';
import type { StoreSubject } from './store-contract.ts';

/** What outlives the process, and what stays destroyed. */
export function reopenPromises(open: () => Promise<StoreSubject>): void {
  it('finds everything again after it was closed, where data outlive it', async () => {
    const { store, reopen } = await open();
    if (!reopen) return;
    const dossier = sampleDossier(1);
    const blob = await store.blobs.put(dossier.id, Buffer.from('scan'));
    await store.dossiers.create(dossier.id, dossier);
    await store.dossiers.save(dossier.id, 1, { ...dossier, restrictedBy: [restrictingCase] });
    await store.dossiers.create(idOf<DossierId>('dossier-2'), sampleDossier(2));
    await store.dossiers.destroy(idOf<DossierId>('dossier-2'));
    await store.letterheads.create(sampleLetterhead(1).id, sampleLetterhead(1));
    await store.counter('reference-2026');
    await store.sessions.create(sampleSession('h'));
    await store.sessions.prove('h', '2026-11-22T08:00:30.000Z');
    store.sessions.touch('h', '2026-11-22T08:01:00.000Z');
    const again = await reopen();
    expect(await again.dossiers.load(dossier.id)).toEqual({
      value: { ...dossier, restrictedBy: [restrictingCase] },
      revision: 2,
    });
    expect(Buffer.from(await again.blobs.get(dossier.id, blob)).toString()).toBe('scan');
    expect(again.dossiers.count()).toBe(1);
    expect(again.lists.list({ scope: { kind: 'all' }, order: 'name', limit: 5 }).rows).toHaveLength(1);
    expect((await again.letterheads.load(sampleLetterhead(1).id))?.value).toEqual(sampleLetterhead(1));
    expect(await again.counter('reference-2026')).toBe(2);
    const seen = { seenAt: '2026-11-22T08:01:00.000Z', provedAt: '2026-11-22T08:00:30.000Z' };
    expect(again.sessions.get('h')).toMatchObject(seen);
    expect(again.organisation.read().value.name).toBe('Voorbeeld Re-integratie');
    await expect(again.dossiers.create(idOf<DossierId>('dossier-2'), sampleDossier(2))).rejects.toBeInstanceOf(
      Quarantined,
    );
  });
}
