import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Store } from '#src/store/port.ts';

/**
 * Changes a list of destruction in one write; decided anew when somebody wrote in between.
 *
 * @param next undefined: nothing to write.
 * @returns the list as it is stored now; undefined when there is none.
 */
export async function changeList(
  { destructions }: Pick<Store, 'destructions'>,
  id: DestructionId,
  next: (list: Destruction) => Destruction | undefined,
): Promise<Destruction | undefined> {
  for (;;) {
    const stored = await destructions.load(id);
    if (!stored) return undefined;
    const changed = next(stored.value);
    if (!changed) return stored.value;
    const saved = await destructions.save(id, stored.revision, changed);
    if (saved.ok) return changed;
  }
}
