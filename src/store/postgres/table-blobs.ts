import { randomBytes } from 'node:crypto';
import { type BlobId, newId } from '#src/domain/ids.ts';
import { Quarantined } from '../errors.ts';
import { ownerOf } from '../key-name.ts';
import type { Blobs } from '../port.ts';
import { openSealedBlob, refOf, sealBlob } from '../sealed-blob.ts';
import type { Database } from './database.ts';
import type { TableKeys } from './table-keys.ts';

/** Sealed files in rows, each under the key of its owner. */
export function openTableBlobs(database: Database, keys: TableKeys): Blobs {
  return {
    async put(owner, bytes) {
      const key = await keys.obtain(ownerOf(owner));
      const id = newId<BlobId>(randomBytes);
      await database.query('insert into blob (owner, id, bytes) values ($1, $2, $3)', [
        owner,
        id,
        sealBlob(id, key, bytes),
      ]);
      return refOf(id, bytes);
    },
    async get(owner, ref) {
      const [row] = await database.query<{ bytes: Buffer }>('select bytes from blob where owner = $1 and id = $2', [
        owner,
        ref.id,
      ]);
      if (!row) throw new Quarantined(ref.id, 'missing');
      return openSealedBlob(await keys.look(ownerOf(owner)), ref, row.bytes);
    },
    async sweep(owner, named) {
      const swept = await database.query(
        `delete from blob where owner = $1 and not id = any($2) and at < now() - interval '1 day' returning id`,
        [owner, [...named]],
      );
      return swept.length;
    },
  };
}
