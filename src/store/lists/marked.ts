import { markOf } from '../mark.ts';

/** Whose a mark is, kept current by the store that owns the ids. */
export type Marked<I extends string> = {
  find(mark: string): I | undefined;
  put(summary: { readonly id: I }): void;
  remove(id: I): void;
};

/** @param ids all there are, read once at the first question: a start marks nothing */
export function createMarked<I extends string>(ids: () => Iterable<I>): Marked<I> {
  let byMark: Map<string, I> | undefined;
  return {
    find(mark) {
      byMark ??= new Map([...ids()].map((id) => [markOf(id), id]));
      return byMark.get(mark);
    },
    put({ id }) {
      byMark?.set(markOf(id), id);
    },
    remove(id) {
      byMark?.delete(markOf(id));
    },
  };
}
