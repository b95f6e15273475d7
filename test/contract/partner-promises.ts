import { expect, it } from 'vitest';
import { Quarantined } from '#src/store/errors.ts';
import { samplePerson } from '#test/store/sample-partner.ts';
import type { StoreSubject } from './store-contract.ts';

/** What any implementation of the port promises of people at partners. */
export function partnerPromises(open: () => Promise<StoreSubject>): void {
  it('keeps a person at a partner with a scan over a restart, and forgets both when destroyed (P15)', async () => {
    const { store, reopen } = await open();
    const person = samplePerson(1);
    await store.partnerPersons.create(person.id, person);
    const scan = await store.blobs.put(person.id, Buffer.from('handtekening'));
    const again = (await reopen?.()) ?? store;
    expect(await again.partnerPersons.load(person.id)).toEqual({ value: person, revision: 1 });
    expect(again.partnerPersons.summary(person.id)).toMatchObject({ name: 'T. Lesgever', state: 'invited' });
    expect(Buffer.from(await again.blobs.get(person.id, scan)).toString()).toBe('handtekening');
    await again.partnerPersons.destroy(person.id);
    await expect(again.blobs.get(person.id, scan)).rejects.toBeInstanceOf(Quarantined);
    expect(await again.traces({ texts: [], ids: [person.id], depth: 'quick' })).toEqual([]);
    expect([...again.partnerPersons.ids()]).toEqual([]);
  });
}
