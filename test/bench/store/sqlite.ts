import { worked } from './house.ts';
import { changed, type Keeper, otherRow, pageSize, peerSeals, revisions, sampleOf } from './keeper.ts';

/** The part of better-sqlite3 that the bench uses. */
type Sqlite = {
  pragma(text: string): unknown;
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: unknown[]): { changes: number };
    get(...values: unknown[]): unknown;
    all(...values: unknown[]): unknown[];
  };
  transaction(task: () => void): () => void;
  close(): void;
};
export type SqlitePeer = { readonly default: new (path: string) => Sqlite };

/** better-sqlite3 as its documentation advises for durability: WAL, synchronous FULL. Names stand there in plain text, with an index. */
export function sqlite({ default: Sqlite }: SqlitePeer, path: string, count: number): Keeper {
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    create table dossier (id text primary key, revision integer not null, name text not null, summary text not null, sealed blob not null);
    create index dossier_name on dossier (name)`);
  const seals = peerSeals();
  const insert = database.prepare('insert into dossier values (?, 1, ?, ?, ?)');
  database.transaction(() => {
    for (let number = 0; number < count; number++) {
      const { id, name, summary, file } = number < worked ? seals.rowOf(number, 1) : otherRow(number);
      insert.run(id, name, summary, file);
    }
  })();
  const update = database.prepare(
    'update dossier set revision = revision + 1, name = ?, summary = ?, sealed = ? where id = ? and revision = ?',
  );
  const read = database.prepare('select sealed from dossier where id = ?');
  const first = database.prepare(`select summary from dossier order by name limit ${pageSize}`);
  const found = database.prepare(
    `select summary from dossier where name >= ? and name < ? order by name limit ${pageSize}`,
  );
  const known = revisions();
  return {
    what: 'better-sqlite3',
    save(number, turn) {
      const { id, name, summary, file } = seals.rowOf(number, known.of(number) + 1, changed(number, turn));
      if (update.run(name, summary, file, id, known.of(number)).changes !== 1)
        throw new Error('nobody else saves here');
      known.saved(number);
    },
    open(number) {
      const { sealed } = read.get(sampleOf(number).id) as { sealed: Buffer };
      return seals.valueOf(number, sealed);
    },
    list: () => first.all().map(summaryOf),
    search: (start) => found.all(start, `${start}\uffff`).map(summaryOf),
    close: () => database.close(),
  };
}

function summaryOf(row: unknown): unknown {
  return JSON.parse((row as { summary: string }).summary);
}
