import type { RegisterPlace } from '../register.ts';
import type { Database } from './database.ts';
import type { NoteRow } from './follow.ts';

/** Small texts of the house, whole in memory: the register of what was destroyed. */
export type Notes = {
  saw(rows: readonly NoteRow[]): void;
  register(name: string): RegisterPlace;
};

export async function openNotes(database: Database): Promise<Notes> {
  const known = new Map<string, Buffer>();
  const told = new Map<string, () => void>();
  const keep = (name: string, bytes: Buffer) => {
    if (known.get(name)?.equals(bytes)) return;
    known.set(name, bytes);
    told.get(name)?.();
  };
  const saw = (rows: readonly NoteRow[]) => {
    for (const { name, bytes } of rows) keep(name, bytes);
  };
  saw(await database.query<NoteRow>('select name, bytes from note'));
  return {
    saw,
    register: (name) => ({
      read: () => known.get(name)?.toString('utf8') ?? '',
      follow: (changed) => void told.set(name, changed),
      async write(text) {
        const bytes = Buffer.from(text, 'utf8');
        const [written] = await database.query(
          `insert into note (name, bytes) values ($1, $2)
           on conflict (name) do update set bytes = $2, change = pg_current_xact_id() where note.bytes = $3
           returning name`,
          [name, bytes, known.get(name) ?? Buffer.alloc(0)],
        );
        if (!written) {
          saw(await database.query<NoteRow>('select name, bytes from note where name = $1', [name]));
          throw new Error(`another server wrote ${name} at the same moment`);
        }
        known.set(name, bytes);
      },
    }),
  };
}
