import { type Ground, openLow } from '#src/store/lowdb/sealed-files.ts';
import type { Store } from '#src/store/port.ts';
import { definition } from './house.ts';
import { changed, type Keeper, pageSize, revisions, sampleOf } from './keeper.ts';

/** Our store, of whatever kind. On files a dossier is opened past those that are kept in memory: `again` is what that saves. */
export function ours(what: string, store: Store & { readonly ground?: Ground }): Keeper {
  const known = revisions();
  const page = { scope: { kind: 'all' }, order: 'name', limit: pageSize } as const;
  return {
    what,
    async save(number, turn) {
      const saved = await store.dossiers.save(sampleOf(number).id, known.of(number), changed(number, turn));
      if (!saved.ok) throw new Error('nobody else saves here');
      known.saved(number);
    },
    open(number) {
      const { id } = sampleOf(number);
      return store.ground ? openLow(store.ground, definition, id).read() : store.dossiers.load(id);
    },
    again: (number) => store.dossiers.load(sampleOf(number).id),
    list: () => store.lists.list(page),
    search: (search) => store.lists.list({ ...page, search }),
    close: () => store.close(),
  };
}
