import { type Look, looksIn } from '#src/domain/access-log/looks.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { Store } from '#src/store/port.ts';

/** Who looked at these, as far as the log goes back. Reads every day that is kept: for a package, not for a page. */
export async function looksOf({ accessLog }: Store, ids: readonly (DossierId | CaseId)[]): Promise<Look[]> {
  const marks = ids.map(accessLog.markOf);
  const looks: Look[] = [];
  for (const day of await accessLog.days()) looks.push(...looksIn(await accessLog.linesOf(day, { marks })));
  return looks;
}
