import type { Store } from '#src/store/port.ts';
import { changed, type Keeper, pageSize, revisions, sampleOf } from './keeper.ts';

/** Our store, of whatever kind. */
export function ours(what: string, store: Store): Keeper {
  const known = revisions();
  const page = { scope: { kind: 'all' }, order: 'name', limit: pageSize } as const;
  return {
    what,
    async save(number, turn) {
      const saved = await store.dossiers.save(sampleOf(number).id, known.of(number), changed(number, turn));
      if (!saved.ok) throw new Error('nobody else saves here');
      known.saved(number);
    },
    open: (number) => store.dossiers.load(sampleOf(number).id),
    list: () => store.lists.list(page),
    search: (search) => store.lists.list({ ...page, search }),
    close: () => store.close(),
  };
}
