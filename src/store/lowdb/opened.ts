import type { Revised } from '../port.ts';

/** Bytes of sealed files whose values are kept; as values they take some three times that. */
const most = 8 * 2 ** 20;

/** Values that were opened last, the latest at the end: whoever works in a dossier has it read and unsealed once, not for each page. */
export type Opened<I extends string, T> = {
  /** Undefined: not kept, or of another revision. */
  find(id: I, revision: number): Revised<T> | undefined;
  /** `size`: bytes of its file. */
  keep(id: I, revised: Revised<T>, size: number): void;
  drop(id: I): void;
};

type Kept<T> = { readonly revised: Revised<T>; readonly size: number };

export function createOpened<I extends string, T>(): Opened<I, T> {
  const kept = new Map<I, Kept<T>>();
  let total = 0;
  const drop = (id: I) => {
    total -= kept.get(id)?.size ?? 0;
    kept.delete(id);
  };
  return {
    find(id, revision) {
      const one = kept.get(id);
      if (one?.revised.revision !== revision) return undefined;
      kept.delete(id);
      kept.set(id, one);
      return one.revised;
    },
    keep(id, revised, size) {
      drop(id);
      kept.set(id, { revised, size });
      total += size;
      for (const oldest of kept.keys()) {
        if (total <= most) return;
        drop(oldest);
      }
    },
    drop,
  };
}
