import type { Collection, Revised } from '#src/store/port.ts';

/** `read` without a value: it is not there any more. */
export type Read<T> = { readonly kind: 'read' | 'damaged' } & Partial<Revised<T>>;

/** Something as it is now, where a damaged one is no failure: it stays as it is until somebody looked at it. */
export async function readable<I extends string, T>(
  kept: Pick<Collection<I, T, unknown>, 'load' | 'quarantined'>,
  id: I,
): Promise<Read<T>> {
  try {
    return { kind: 'read', ...(await kept.load(id)) };
  } catch (error) {
    if ([...kept.quarantined()].some((damaged) => damaged.id === id)) return { kind: 'damaged' };
    throw error;
  }
}
