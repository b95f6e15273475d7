import { Quarantined } from '../errors.ts';
import { destroyedEntry, drawKey, type KeyEntry, keyEntry, readEntry, recordId, saysDestroyed } from '../key-record.ts';
import type { DataKey } from '../sealed.ts';
import type { Database, Query } from './database.ts';
import { insertUnderMaster, type KeptMasters } from './masters.ts';
import { keyLines } from './pages.ts';

/** The data keys of a database, each a line that the master key wraps; the master key itself is never there. */
export type TableKeys = {
  find(id: string): DataKey | undefined;
  /** The same, also of a key that another server drew a moment ago. */
  look(id: string): Promise<DataKey | undefined>;
  /** The key of an id, drawn at first use. @throws Quarantined keyMissing when destroyed or damaged */
  obtain(id: string): Promise<DataKey>;
  /** Destroys a key for good, with whatever else `query` does. @returns what is to be seen once that is over */
  drop(id: string, query: Query): Promise<KeyRow>;
  isDestroyed(id: string): boolean;
  entries(): Iterable<readonly [string, KeyEntry]>;
  saw(rows: readonly KeyRow[]): void;
};

export type KeyRow = { readonly id: string; readonly line: Buffer };

type Opening = Pick<KeptMasters, 'current' | 'renew'>;

/** Reads every line; a key is unwrapped when it is used. */
export async function openTableKeys(database: Database, masters: Opening): Promise<TableKeys> {
  const lines = new Map<string, Buffer>();
  const saw = (rows: readonly KeyRow[]) => {
    for (const { id, line } of rows) {
      const known = lines.get(id);
      // a reading that began before a destruction brings nothing back
      if (!known || !saysDestroyed(known) || saysDestroyed(line)) lines.set(id, line);
    }
  };
  const entryOf = (id: string) => {
    const line = lines.get(id);
    return line && readEntry(line, masters.current());
  };
  const find = (id: string) => {
    const entry = entryOf(id);
    return entry?.state === 'key' ? entry.data : undefined;
  };
  const ask = async (id: string) =>
    saw(await database.query<KeyRow>('select id, line from data_key where id = $1', [id]));
  for await (const row of keyLines(database.query)) saw([row]);
  return {
    saw,
    find,
    async look(id) {
      if (!lines.has(id)) await ask(id);
      return find(id);
    },
    async obtain(id) {
      while (!lines.has(id)) {
        const { current } = masters.current();
        const { record } = keyEntry(id, drawKey(), current);
        await database.query(`${insertUnderMaster} on conflict do nothing`, [id, record, current.id]);
        // of two servers that draw at once, one is first
        await ask(id);
        if (!lines.has(id)) await masters.renew();
      }
      const entry = entryOf(id);
      if (entry?.state === 'key') return entry.data;
      throw new Quarantined(id, 'keyMissing');
    },
    async drop(id, query) {
      for (;;) {
        const { current } = masters.current();
        const { record } = destroyedEntry(id, current);
        const [dropped] = await query(
          `${insertUnderMaster}
           on conflict (id) do update set line = $2, change = pg_current_xact_id() returning id`,
          [id, record, current.id],
        );
        if (dropped) return { id, line: record };
        await masters.renew();
      }
    },
    *entries() {
      for (const [id, line] of lines)
        yield [id, recordId(line) === id ? readEntry(line, masters.current()) : { state: 'damaged', record: line }];
    },
    isDestroyed(id) {
      const line = lines.get(id);
      return line !== undefined && saysDestroyed(line) && readEntry(line, masters.current()).state === 'destroyed';
    },
  };
}
