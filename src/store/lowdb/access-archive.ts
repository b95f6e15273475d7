import type { Instant } from '#src/domain/time.ts';
import { rowsOf } from '../access-log/chain.ts';
import { ownActions } from '../access-log/check.ts';
import { accessKeyName } from '../access-log/place.ts';
import { accessFiles, dayIn, openAccess } from './access-files.ts';
import type { ArchiveEntry } from './archive.ts';
import type { Ground } from './sealed-files.ts';

/** How a backup names the pieces of the access log: a day, or where it ends. */
export const accessKind = 'accesslog';
const anchorId = 'anchor';

type Piece = readonly [Pick<ArchiveEntry, 'kind' | 'id'>, Buffer];

/** The access log as it is now, for a backup: where it ends first, so that what is added meanwhile is no missing end. */
export async function* accessPieces(ground: Ground): AsyncGenerator<Piece> {
  const place = accessFiles(ground);
  const anchor = await place.readAnchor();
  if (anchor) yield [{ kind: accessKind, id: anchorId }, anchor];
  for (const day of await place.days()) {
    const bytes = await place.read(day);
    yield [{ kind: accessKind, id: day }, bytes.subarray(0, rowsOf(bytes).size)];
  }
}

/** Puts a piece back where it stood. */
export async function putAccessPiece(ground: Ground, id: string, bytes: Buffer): Promise<void> {
  const place = accessFiles(ground);
  const day = dayIn(id);
  if (day) await place.append(day, 0, bytes);
  else await place.writeAnchor(bytes);
}

/** Says in the log itself that it was put back: what was added since the backup is not in it. */
export async function tellRestored(ground: Ground): Promise<void> {
  if (!ground.keystore.find(accessKeyName)) return;
  const log = await openAccess(ground);
  // toISOString always ends in Z, which is all the type says
  const at = new Date().toISOString() as Instant;
  log.add({ at, by: 'operator', action: ownActions.restored, way: 'change', outcome: 'done' });
  await log.settled();
}
