import { openAccessLog } from '../access-log/open.ts';
import { type AccessPlace, accessKeyName } from '../access-log/place.ts';
import type { AccessLog } from '../access-log/port.ts';
import { logWithoutKey } from '../access-log/without.ts';
import { Quarantined } from '../errors.ts';
import type { Database, Query } from './database.ts';
import { accessDays, accessOf } from './pages.ts';
import { locks } from './schema.ts';
import type { TableKeys } from './table-keys.ts';

const anchorName = 'toegang.anker';

export async function openTableAccess(database: Database, keys: TableKeys): Promise<AccessLog> {
  const isNew = keys.find(accessKeyName) === undefined;
  try {
    const { key } = await keys.obtain(accessKeyName);
    return await openAccessLog(accessPieces(database), { key, isNew });
  } catch (error) {
    if (error instanceof Quarantined) return logWithoutKey();
    throw error;
  }
}

/** The access log in rows: a row for what was written at once, so that a write costs what it adds, however long the day is. */
function accessPieces(database: Database): AccessPlace {
  return {
    ...pieces(database.query),
    shared: {
      alone: (task) =>
        database.transaction(async (query) => {
          await query('select pg_advisory_xact_lock($1)', [locks.access]);
          return task(pieces(query));
        }),
      async sizeOf(day) {
        const [row] = await database.query<{ size: string }>(
          'select at + length(bytes) as size from access_piece where day = $1 order by at desc limit 1',
          [day],
        );
        return Number(row?.size ?? 0);
      },
    },
  };
}

function pieces(query: Query): AccessPlace {
  return {
    days: () => accessDays(query),
    read: (day) => accessOf(query, day),
    async append(day, size, bytes) {
      await query('delete from access_piece where day = $1 and at >= $2', [day, size]);
      await query('insert into access_piece (day, at, bytes) values ($1, $2, $3)', [day, size, bytes]);
    },
    async remove(day) {
      await query('delete from access_piece where day = $1', [day]);
    },
    async readAnchor() {
      const [row] = await query<{ bytes: Buffer }>('select bytes from note where name = $1', [anchorName]);
      return row?.bytes;
    },
    async writeAnchor(bytes) {
      await query(
        `insert into note (name, bytes) values ($1, $2)
         on conflict (name) do update set bytes = $2, change = pg_current_xact_id()`,
        [anchorName, bytes],
      );
    },
  };
}
