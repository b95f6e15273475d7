import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#src/domain/dossier.ts';
import { type BlobId, type DossierId, newId, type SponsorId } from '#src/domain/ids.ts';
import { InvalidValue, Quarantined } from '#src/store/errors.ts';
import type { Store } from '#src/store/port.ts';
import { idOf, restrictingCase, sampleDossier, sampleLetterhead } from '#test/store/sample-dossier.ts';
import { casePromises } from './case-promises.ts';
import { destructionPromises } from './destruction-promises.ts';
import { fleetingPromises } from './fleeting-promises.ts';
import { imaginedPromises } from './imagined-promises.ts';
import { invoicePromises } from './invoice-promises.ts';
import { partnerPromises } from './partner-promises.ts';
import { reopenPromises } from './reopen-promises.ts';
import { sessionPromises } from './session-promises.ts';
import { surveyPromises } from './survey-promises.ts';

/** A way to open a fresh store. `reopen` closes it and opens it on the same data; absent where data do not outlive it. */
export type StoreSubject = { readonly store: Store; readonly reopen?: () => Promise<Store> };

/** Every promise of the port, for any implementation. The store holds `sampleOrganisation` and uses `sampleSummary`. */
export function storeContract(name: string, open: () => Promise<StoreSubject>): void {
  describe(`the ${name} store`, () => {
    dossierPromises(open);
    casePromises(open);
    destructionPromises(open);
    invoicePromises(open);
    surveyPromises(open);
    partnerPromises(open);
    organisationPromises(open);
    letterheadPromises(open);
    blobPromises(open);
    sessionPromises(open);
    fleetingPromises(open);
    counterPromises(open);
    imaginedPromises(open);
    reopenPromises(open);
  });
}

function dossierPromises(open: () => Promise<StoreSubject>): void {
  const dossier = sampleDossier(1);

  it('gives back what was created, frozen', async () => {
    const { store } = await open();
    const created = await store.dossiers.create(dossier.id, dossier);
    expect(created).toEqual({ value: dossier, revision: 1 });
    const first = await store.dossiers.load(dossier.id);
    expect(() => first?.value.notes.splice(0)).toThrow(TypeError);
    expect(await store.dossiers.load(dossier.id)).toEqual({ value: dossier, revision: 1 });
  });

  it('knows whose a mark is for as long as that is there', async () => {
    const { store } = await open();
    const mark = store.accessLog.markOf(dossier.id);
    await store.dossiers.create(dossier.id, dossier);
    expect(store.marked.dossier(mark)).toBe(dossier.id);
    const other = sampleDossier(2);
    await store.dossiers.create(other.id, other);
    expect(store.marked.dossier(store.accessLog.markOf(other.id))).toBe(other.id);
    expect(store.marked.theCase(mark)).toBeUndefined();
    await store.dossiers.destroy(dossier.id);
    expect(store.marked.dossier(mark)).toBeUndefined();
  });

  it('knows nothing of an id that was never created', async () => {
    const { store } = await open();
    expect(await store.dossiers.load(dossier.id)).toBeUndefined();
    expect(store.dossiers.summary(dossier.id)).toBeUndefined();
    expect(await store.dossiers.save(dossier.id, 1, dossier)).toEqual({ ok: false, reason: 'conflict' });
    expect(store.dossiers.count()).toBe(0);
  });

  it('creates an id once', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, dossier);
    await expect(store.dossiers.create(dossier.id, dossier)).rejects.toThrow('exists');
  });

  it('keeps the first of two saves on one revision and tells the second', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, dossier);
    expect(await store.dossiers.save(dossier.id, 1, { ...dossier, restrictedBy: [restrictingCase] })).toEqual({
      ok: true,
      revision: 2,
    });
    expect(await store.dossiers.save(dossier.id, 1, dossier)).toEqual({ ok: false, reason: 'conflict' });
    expect((await store.dossiers.load(dossier.id))?.value.restrictedBy).toEqual([restrictingCase]);
  });

  it('lets exactly one of two simultaneous saves win, 200 times', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, sampleDossier(1, 1));
    for (let revision = 1; revision <= 200; revision++) {
      const texts = [`a${revision}`, `b${revision}`];
      const saved = await Promise.all(
        texts.map((text) => store.dossiers.save(dossier.id, revision, withQuestion(1, text))),
      );
      const winners = saved.flatMap((one, at) => (one.ok ? [texts[at]] : []));
      expect(winners).toHaveLength(1);
      const stored = await store.dossiers.load(dossier.id);
      expect(stored?.revision).toBe(revision + 1);
      expect(stored?.value.assignment.question).toBe(winners[0]);
    }
  });

  it('refuses a value outside its schema, and one under the id of another, and writes nothing', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, dossier);
    const extra = { ...dossier, health: 'griep' };
    await expect(store.dossiers.save(dossier.id, 1, extra)).rejects.toBeInstanceOf(InvalidValue);
    await expect(store.dossiers.save(dossier.id, 1, sampleDossier(2))).rejects.toBeInstanceOf(InvalidValue);
    expect(await store.dossiers.load(dossier.id)).toEqual({ value: dossier, revision: 1 });
  });

  it('names places and no contents when it refuses a value', async () => {
    const { store } = await open();
    const wrong = { ...dossier, reference: 'Geheim Persoon' };
    const error: unknown = await store.dossiers.create(dossier.id, wrong).catch((caught: unknown) => caught);
    expect(String(error)).toContain('reference');
    expect(String(error)).not.toContain('Geheim');
  });

  it('keeps lists and summary equal to what is stored', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, dossier);
    await store.dossiers.save(dossier.id, 1, { ...dossier, reference: 'MG-2026-7777' });
    expect(store.dossiers.summary(dossier.id)?.reference).toBe('MG-2026-7777');
    expect(
      store.lists.list({ scope: { kind: 'all' }, order: 'name', limit: 5 }).rows.map((row) => row.reference),
    ).toEqual(['MG-2026-7777']);
    expect(store.lists.byOrder(idOf<SponsorId>('sponsor-1'), 'OPD-1')?.id).toBe(dossier.id);
    const parts = [{ scope: { kind: 'all' } as const, rights: [] }];
    expect(store.lists.work({ parts, limit: 5 }).rows.map((row) => row.id)).toEqual([dossier.id]);
    expect([store.lists.workCount({ parts, standing: 'colleague' }), store.lists.count({ kind: 'all' })]).toEqual([
      1, 1,
    ]);
    expect([...store.dossiers.ids()]).toEqual([dossier.id]);
  });

  it('destroys a dossier with its blobs, and nothing brings the id back', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, dossier);
    const blob = await store.blobs.put(dossier.id, Buffer.from('scan'));
    await store.dossiers.destroy(dossier.id);
    expect(await store.dossiers.load(dossier.id)).toBeUndefined();
    expect(store.lists.list({ scope: { kind: 'all' }, order: 'name', limit: 5 }).rows).toEqual([]);
    await expect(store.blobs.get(dossier.id, blob)).rejects.toBeInstanceOf(Quarantined);
    await expect(store.blobs.put(dossier.id, Buffer.from('late'))).rejects.toBeInstanceOf(Quarantined);
    await expect(store.dossiers.create(dossier.id, dossier)).rejects.toBeInstanceOf(Quarantined);
    await store.dossiers.destroy(dossier.id);
    expect(store.dossiers.count()).toBe(0);
  });

  it('has nothing in quarantine when nothing is damaged', async () => {
    const { store } = await open();
    await store.dossiers.create(dossier.id, dossier);
    expect([...store.dossiers.quarantined()]).toEqual([]);
  });
}

function organisationPromises(open: () => Promise<StoreSubject>): void {
  it('shares the organisation frozen and saves it by revision', async () => {
    const { store } = await open();
    const before = store.organisation.read();
    expect(() => before.value.branches.push()).toThrow(TypeError);
    const renamed = { ...structuredClone(before.value), name: 'Nieuwe Naam' };
    expect(await store.organisation.save(before.revision, renamed)).toEqual({
      ok: true,
      revision: before.revision + 1,
    });
    expect(await store.organisation.save(before.revision, before.value)).toEqual({ ok: false, reason: 'conflict' });
    expect(store.organisation.read().value.name).toBe('Nieuwe Naam');
  });
}

function letterheadPromises(open: () => Promise<StoreSubject>): void {
  it('keeps briefpapier of the largest size whole, and under its own id alone', async () => {
    const { store } = await open();
    const [one, other] = [sampleLetterhead(1, 2 * 1024 * 1024), sampleLetterhead(2)];
    await store.letterheads.create(one.id, one);
    expect((await store.letterheads.load(one.id))?.value).toEqual(one);
    expect(await store.letterheads.load(other.id)).toBeUndefined();
    await expect(store.letterheads.create(other.id, one)).rejects.toBeInstanceOf(InvalidValue);
  });

  it('refuses briefpapier whose file is not base64', async () => {
    const { store } = await open();
    const sample = sampleLetterhead(1);
    await expect(store.letterheads.create(sample.id, { ...sample, pdf: '%PDF' })).rejects.toBeInstanceOf(InvalidValue);
  });
}

function blobPromises(open: () => Promise<StoreSubject>): void {
  const id = idOf<DossierId>('dossier-1');

  it('keeps a blob that was put before its dossier was created', async () => {
    const { store } = await open();
    const bytes = randomBytes(50_000);
    const ref = await store.blobs.put(id, bytes);
    await store.dossiers.create(id, sampleDossier(1));
    expect(Buffer.from(await store.blobs.get(id, ref)).equals(bytes)).toBe(true);
    expect(ref.size).toBe(50_000);
  });

  it('gives a blob only to the dossier and the reference it belongs to', async () => {
    const { store } = await open();
    const ref = await store.blobs.put(id, Buffer.from('diploma'));
    await expect(store.blobs.get(idOf<DossierId>('dossier-2'), ref)).rejects.toBeInstanceOf(Quarantined);
    await expect(store.blobs.get(id, { ...ref, sha256: '0'.repeat(64) })).rejects.toBeInstanceOf(Quarantined);
    await expect(store.blobs.get(id, { ...ref, id: newId<BlobId>(randomBytes) })).rejects.toBeInstanceOf(Quarantined);
  });

  it('sweeps no blob that is named or younger than a day', async () => {
    const { store } = await open();
    const named = await store.blobs.put(id, Buffer.from('a'));
    const young = await store.blobs.put(id, Buffer.from('b'));
    expect(await store.blobs.sweep(id, new Set([named.id]))).toBe(0);
    expect(Buffer.from(await store.blobs.get(id, young)).toString()).toBe('b');
  });
}

function counterPromises(open: () => Promise<StoreSubject>): void {
  it('gives each number of a series once, also to many at the same moment', async () => {
    const { store } = await open();
    const numbers = await Promise.all(Array.from({ length: 20 }, () => store.counter('reference-2026')));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(await store.counter('reference-2027')).toBe(1);
  });
}

function withQuestion(number: number, question: string): Dossier {
  const dossier = sampleDossier(number, 1);
  return { ...dossier, assignment: { ...dossier.assignment, question } };
}
