import { worked } from './house.ts';
import { changed, type Keeper, otherRow, pageSize, peerSeals, revisions, sampleOf } from './keeper.ts';

/** The part of PGlite that the bench uses. */
type Database = {
  exec(sql: string): Promise<unknown>;
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[]; affectedRows?: number }>;
  transaction(task: (database: Pick<Database, 'query'>) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};
export type PglitePeer = { readonly PGlite: { create(folder: string): Promise<Database> } };

/** PostgreSQL in WebAssembly, with a folder on disk. Names stand there in plain text, with an index. */
export async function pglite({ PGlite }: PglitePeer, folder: string, count: number): Promise<Keeper> {
  const database = await PGlite.create(folder);
  await database.exec(`
    create table dossier (id text primary key, revision bigint not null, name text not null, summary text not null, sealed bytea not null);
    alter table dossier alter column sealed set storage external;
    create index dossier_name on dossier (name collate "C")`);
  const seals = peerSeals();
  await database.transaction(async ({ query }) => {
    for (let number = 0; number < count; number++) {
      const { id, name, summary, file } = number < worked ? seals.rowOf(number, 1) : otherRow(number);
      await query('insert into dossier values ($1, 1, $2, $3, $4)', [id, name, summary, file]);
    }
  });
  const known = revisions();
  const order = `order by name collate "C" limit ${pageSize}`;
  return {
    what: 'PGlite',
    async save(number, turn) {
      const { id, name, summary, file } = seals.rowOf(number, known.of(number) + 1, changed(number, turn));
      const { affectedRows } = await database.query(
        `update dossier set revision = revision + 1, name = $1, summary = $2, sealed = $3 where id = $4 and revision = $5`,
        [name, summary, file, id, known.of(number)],
      );
      if (affectedRows !== 1) throw new Error('nobody else saves here');
      known.saved(number);
    },
    async open(number) {
      const { rows } = await database.query('select sealed from dossier where id = $1', [sampleOf(number).id]);
      return seals.valueOf(number, Buffer.from((rows[0] as { sealed: Uint8Array }).sealed));
    },
    list: async () => summaries(await database.query(`select summary from dossier ${order}`)),
    search: async (start) =>
      summaries(
        await database.query(
          `select summary from dossier where name collate "C" >= $1 and name collate "C" < $2 ${order}`,
          [start, `${start}\uffff`],
        ),
      ),
    close: () => database.close(),
  };
}

function summaries({ rows }: { readonly rows: unknown[] }): unknown[] {
  return rows.map((row) => JSON.parse((row as { summary: string }).summary));
}
