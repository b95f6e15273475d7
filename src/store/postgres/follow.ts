import { type Connection, type Database, ended, type Query } from './database.ts';
import type { KeptMasters } from './masters.ts';
import type { SealedRow } from './sealed-rows.ts';
import { orStepAside } from './step-aside.ts';
import type { TableCollection } from './table-collection.ts';
import type { KeyRow, TableKeys } from './table-keys.ts';

type AnyTable = Pick<TableCollection<string, unknown, unknown>, 'kind' | 'saw' | 'lost'>;

export type Followed = {
  readonly keys: TableKeys;
  readonly masters: Pick<KeptMasters, 'saw' | 'beat'>;
  readonly tables: ReadonlyMap<string, AnyTable>;
  readonly notes: { saw(rows: readonly NoteRow[]): void };
  /** Told after each reading that brought something. */
  readonly afterwards: () => Promise<void>;
};
export type NoteRow = { readonly name: string; readonly bytes: Buffer };

export type Follower = {
  /** Resolves when memory holds all that was acknowledged anywhere before this was called. */
  fresh(): Promise<void>;
  stop(): Promise<void>;
};

type Listener = { readonly client: Connection; readonly lose: () => void; isAsked: boolean };

type Changes = {
  readonly mark: string;
  readonly keys: readonly KeyRow[];
  readonly notes: readonly NoteRow[];
  readonly gone: readonly { readonly kind: string; readonly id: string }[];
  readonly sealed: readonly (Omit<SealedRow, 'body'> & { readonly kind: string })[];
};

/** Which transactions are over now, as PostgreSQL writes it: `xmin:xmax:those between that are under way`. */
export async function markOf(query: Query): Promise<string> {
  const [row] = await query<{ mark: string }>('select pg_current_snapshot()::text as mark');
  if (!row) throw new Error('a snapshot is one row');
  return row.mark;
}

/**
 * Keeps memory equal to the database. Each change bears the number of its transaction; what is read is every change whose
 * transaction was not over at the reading before, so none is passed over and none read twice, whatever the order in which they
 * end. Who reads at once shares one reading. `from`: the mark taken before the tables were read.
 */
export function follow(database: Database, followed: Followed, from: string): Follower {
  let mark = from;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let listener: Listener | undefined;
  let stopped = false;

  const read = async () => {
    const changes = await changesSince(database, mark);
    await orStepAside(() => take(followed, changes));
    mark = changes.mark;
  };
  const fresh = (): Promise<void> => {
    if (!running) {
      running = read().finally(() => {
        running = undefined;
      });
      return running;
    }
    // the one that runs may have begun before the change that is asked for
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return fresh();
      });
    return next;
  };
  const listen = async () => {
    const client = await database.connect();
    if (stopped) return ended(client);
    const lose = () => {
      if (listener?.client !== client) return;
      listener = undefined;
      void ended(client);
      soon();
    };
    listener = { client, lose, isAsked: false };
    client.on('notification', () => void fresh().catch(() => undefined));
    client.on('error', lose);
    client.on('end', lose);
    await client.query('listen trajectdossier').catch(lose);
    await fresh().catch(() => undefined);
  };
  const soon = () => {
    if (!stopped) setTimeout(() => void listen().catch(soon), reconnectAfter).unref();
  };
  void listen().catch(soon);
  /** A line that fell silent tells nothing by itself. */
  const ping = async () => {
    const asked = listener;
    if (!asked || asked.isAsked) return;
    asked.isAsked = true;
    await asked.client.query('select 1').catch(asked.lose);
    asked.isAsked = false;
  };
  const heart = setInterval(() => {
    followed.masters.beat().catch(() => undefined);
    void ping();
  }, beatEvery).unref();
  return {
    fresh,
    async stop() {
      stopped = true;
      clearInterval(heart);
      const last = listener;
      listener = undefined;
      if (last) await ended(last.client);
      await running?.catch(() => undefined);
    },
  };
}

/** Milliseconds. */
const reconnectAfter = 1_000;
const beatEvery = 5_000;

const isNew =
  'change >= pg_snapshot_xmin($1::pg_snapshot)::text::xid8 and not pg_visible_in_snapshot(change, $1::pg_snapshot)';

/** One statement, so that a request waits for the database once, and sees one moment of it. */
const changing = `
  select 'mark' as source, '' as kind, pg_current_snapshot()::text as id, null as revision, null as bytes
  union all select 'key', '', id, null, line from data_key where ${isNew}
  union all select 'note', '', name, null, bytes from note where ${isNew}
  union all select 'gone', kind, id, null, null from gone where ${isNew}
  union all select 'sealed', kind, id, revision::text, head from sealed where ${isNew}`;

type ChangedRow = {
  readonly source: 'mark' | 'key' | 'note' | 'gone' | 'sealed';
  readonly kind: string;
  readonly id: string;
  readonly revision: string;
  readonly bytes: Buffer;
};

async function changesSince(database: Database, mark: string): Promise<Changes> {
  const rows = await database.query<ChangedRow>(changing, [mark]);
  const of = (source: ChangedRow['source']) => rows.filter((row) => row.source === source);
  return {
    mark: of('mark')[0]?.id ?? mark,
    keys: of('key').map(({ id, bytes }) => ({ id, line: bytes })),
    notes: of('note').map(({ id, bytes }) => ({ name: id, bytes })),
    gone: of('gone'),
    sealed: of('sealed').map(({ kind, id, revision, bytes }) => ({ kind, id, revision, head: bytes })),
  };
}

async function take({ keys, masters, tables, notes, afterwards }: Followed, changes: Changes): Promise<void> {
  // the master key before the lines that it wraps
  if (changes.notes.length > 0) await masters.saw(changes.notes);
  keys.saw(changes.keys);
  notes.saw(changes.notes);
  for (const { kind, id } of changes.gone) tables.get(kind)?.lost([id]);
  for (const row of changes.sealed) await tables.get(row.kind)?.saw([row]);
  await afterwards();
}
