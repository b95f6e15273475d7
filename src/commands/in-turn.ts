import type { Store } from '#src/store/port.ts';

const turns = new WeakMap<Store, Promise<unknown>>();

/**
 * Runs acts on one store one after the other, for rules over several dossiers that no single write can guard. The
 * program is the only process on its data (the store's lock), so a queue in memory is enough.
 */
export function inTurn<T>(store: Store, act: () => Promise<T>): Promise<T> {
  const before = turns.get(store) ?? Promise.resolve();
  // whether the act before failed is told to whoever asked for it
  const mine = before.then(act, act);
  turns.set(store, mine);
  return mine;
}
