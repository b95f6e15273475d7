import type { BranchId } from '#src/domain/ids.ts';
import { Quarantined } from '#src/store/errors.ts';
import type { Store } from '#src/store/port.ts';
import { idOf, sampleDossier, sampleSession, sampleSummary } from '../sample-dossier.ts';

/** Something that a store does, and how it is seen there afterwards. */
export type Deed = {
  act(): Promise<unknown>;
  /** What a store tells of it. */
  look(store: Store): Promise<unknown>;
  /** What it tells once all of it was done. */
  readonly done: unknown;
};

/** Each writes otherwise; the n-th time with something new. */
export const deeds: Readonly<Record<string, (store: Store, n: number) => Promise<Deed>>> = {
  async 'a new dossier'(store, n) {
    const value = sampleDossier(n, 1);
    return {
      act: () => store.dossiers.create(value.id, value),
      look: (one) => seen(one, value.id),
      done: { loaded: { value, revision: 1 }, summary: sampleSummary(value) },
    };
  },

  async 'a save'(store, n) {
    const value = sampleDossier(n, 1);
    await store.dossiers.create(value.id, value);
    const name = { ...value.client.name, surname: 'Nieuwenaam' };
    const next = { ...value, client: { ...value.client, name } };
    return {
      act: () => store.dossiers.save(value.id, 1, next),
      look: (one) => seen(one, value.id),
      done: { loaded: { value: next, revision: 2 }, summary: sampleSummary(next) },
    };
  },

  async 'a destruction'(store, n) {
    const value = sampleDossier(n, 1);
    await store.dossiers.create(value.id, value);
    const ref = await store.blobs.put(value.id, Buffer.from('scan'));
    return {
      act: () => store.dossiers.destroy(value.id),
      look: async (one) => {
        const blob = await told(async () => Buffer.from(await one.blobs.get(value.id, ref)).toString());
        return { ...(await seen(one, value.id)), blob };
      },
      done: { loaded: 'nothing', summary: undefined, blob: 'missing' },
    };
  },

  async 'a sealed file'(store, n) {
    const value = sampleDossier(n, 1);
    await store.dossiers.create(value.id, value);
    const put = () => store.blobs.put(value.id, Buffer.from('scan'));
    let ref: Awaited<ReturnType<typeof put>> | undefined;
    return {
      act: async () => {
        ref = await put();
      },
      // what nobody has the name of, is swept a day later
      look: async (one) => ref && Buffer.from(await one.blobs.get(value.id, ref)).toString(),
      done: 'scan',
    };
  },

  async 'a line in the register of destruction'(store, n) {
    const reference = `MG-2026-${String(n).padStart(4, '0')}`;
    const line = {
      day: '2029-01-10',
      reference,
      branchId: idOf<BranchId>('branch-1'),
      endYear: 2026,
      basis: 'retention',
      method: 'key',
      certificate: `PV-2029-${String(n).padStart(4, '0')}`,
      ids: [sampleDossier(n, 1).id],
    } as const;
    return {
      act: () => store.destroyed.append([line]),
      look: async (one) => ({ trouble: one.destroyed.trouble(), is: one.destroyed.find(reference)?.reference }),
      done: { trouble: { changed: [], torn: false }, is: reference },
    };
  },

  async 'a log-in'(store, n) {
    const session = sampleSession(`h${n}`);
    return {
      act: () => store.sessions.create(session),
      look: async (one) => one.sessions.get(session.hash),
      done: session,
    };
  },

  async 'the house itself'(store, n) {
    const { value, revision } = store.organisation.read();
    return {
      act: () => store.organisation.save(revision, { ...value, name: `Huis ${n}` }),
      look: async (one) => one.organisation.read(),
      done: { value: { ...value, name: `Huis ${n}` }, revision: revision + 1 },
    };
  },
};

async function seen({ dossiers }: Store, id: Parameters<Store['dossiers']['load']>[0]) {
  return { loaded: (await told(() => dossiers.load(id))) ?? 'nothing', summary: dossiers.summary(id) };
}

/** Or why it cannot be read. */
async function told<R>(read: () => Promise<R>): Promise<R | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Quarantined) return error.reason;
    throw error;
  }
}
