import type { DossierId } from '#src/domain/ids.ts';
import type { Result } from '#src/domain/result.ts';

export type Ticked<I extends string = DossierId> = {
  /** How many were written. */
  readonly done: number;
  /** What could not be read or written; the others were done all the same. */
  readonly failed: readonly { readonly id: I; readonly error: unknown }[];
};

/**
 * Does the same in each of these dossiers or cases, one write each. A damaged one does not keep the others from their turn:
 * the job reports it. `notFound` says that there was nothing to do, and is no failure.
 *
 * @param stopped asked in between: what is left waits for the next start
 */
export async function inEach<I extends string>(
  ids: Iterable<I>,
  act: (id: I) => Promise<Result<undefined>>,
  stopped = () => false,
): Promise<Ticked<I>> {
  const failed: { id: I; error: unknown }[] = [];
  let done = 0;
  // a copy: every write moves the dossier in the list the ids are read from
  for (const id of [...ids]) {
    if (stopped()) break;
    try {
      const acted = await act(id);
      if (acted.ok) done += 1;
      else if (acted.refusal.code !== 'notFound')
        failed.push({ id, error: acted.refusal.params?.reason ?? acted.refusal.code });
    } catch (error) {
      failed.push({ id, error });
    }
  }
  return { done, failed };
}
