import { JSONFilePreset } from 'lowdb/node';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { admit } from '#src/store/codec.ts';
import { nameKey } from '#src/store/lists/sort-keys.ts';
import { definition, dossierOf } from './house.ts';
import { changed, type Keeper, pageSize, revisions, sampleOf } from './keeper.ts';

type Kept = { readonly revision: number; readonly value: Dossier; readonly summary: DossierSummary };

/** lowdb as its documentation has it: all dossiers in one JSON file, written whole at each save. No seal, no fsync, no lock. */
export async function oneFile(path: string, count: number): Promise<Keeper> {
  const database = await JSONFilePreset<{ dossiers: Record<string, Kept> }>(path, { dossiers: {} });
  const { dossiers } = database.data;
  for (let number = 0; number < count; number++) {
    const dossier = dossierOf(number);
    dossiers[dossier.id] = { revision: 1, ...admit(definition, dossier.id, dossier) };
  }
  await database.write();
  const known = revisions();
  const sorted = () =>
    Object.values(dossiers)
      .map(({ summary }) => ({ key: nameKey(summary.name), summary }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  return {
    what: 'lowdb, one file',
    async save(number, turn) {
      const { id } = sampleOf(number);
      const revision = known.of(number);
      const admitted = admit(definition, id, changed(number, turn));
      if (dossiers[id]?.revision !== revision) throw new Error('nobody else saves here');
      dossiers[id] = { revision: revision + 1, ...admitted };
      known.saved(number);
      await database.write();
    },
    open: (number) => structuredClone(dossiers[sampleOf(number).id]),
    list: () => sorted().slice(0, pageSize),
    search: (start) =>
      sorted()
        .filter(({ key }) => key.startsWith(start))
        .slice(0, pageSize),
    close: () => {},
  };
}
