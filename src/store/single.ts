import { freezeDeep } from '#src/domain/freeze.ts';
import { Quarantined, StoreRefused } from './errors.ts';
import type { Collection, Revised, Single } from './port.ts';

/** `readAgain`: takes over what another server wrote. */
export type KeptSingle<T> = Single<T> & { readAgain(): Promise<void> };

/**
 * The one value of a collection, held in memory. When nothing is stored yet, `seed` is stored first.
 *
 * @throws StoreRefused noOrganisation when there is neither, incomplete when it is damaged
 */
export async function openSingle<I extends string, T, S>(
  collection: Collection<I, T, S>,
  id: I,
  seed: T | undefined,
): Promise<KeptSingle<T>> {
  const stored = await read(collection, id);
  if (!stored && seed === undefined) {
    throw new StoreRefused(
      'noOrganisation',
      'Deze gegevensmap is nog leeg. Klopt DATA_DIR? Zet anders een back-up terug met restore, of richt een nieuwe installatie in met init.',
    );
  }
  let current: Revised<T> = freezeDeep(stored ?? (await create(collection, id, seed)));
  const reload = async () => {
    const found = await collection.load(id);
    if (found) current = freezeDeep(found);
  };
  return {
    read: () => current,
    readAgain: reload,
    async save(expected, value) {
      try {
        const saved = await collection.save(id, expected, value);
        // a conflict too: where another server was first, memory does not know yet what it wrote
        await reload();
        return saved;
      } catch (error) {
        // The write may have landed all the same. Where even reading fails now, the present value stays.
        await reload().catch(() => undefined);
        throw error;
      }
    },
  };
}

async function create<I extends string, T, S>(
  collection: Collection<I, T, S>,
  id: I,
  seed: T | undefined,
): Promise<Revised<T>> {
  if (seed === undefined) throw new Error('a seed is needed here');
  try {
    return await collection.create(id, seed);
  } catch (error) {
    // another server may have stored its seed at the same moment
    const stored = await read(collection, id);
    if (stored) return stored;
    throw error;
  }
}

async function read<I extends string, T, S>(collection: Collection<I, T, S>, id: I): Promise<Revised<T> | undefined> {
  try {
    return await collection.load(id);
  } catch (error) {
    if (!(error instanceof Quarantined)) throw error;
    throw new StoreRefused(
      'incomplete',
      'De gegevens van de organisatie zijn beschadigd. Zet een back-up terug. Er is niets veranderd.',
    );
  }
}
