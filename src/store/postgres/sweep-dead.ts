import type { Database } from './database.ts';

/** Where a destruction leaves dead rows: sealed bytes that no key opens, and lines that the new master key does not open. */
const tables = ['sealed', 'blob', 'data_key', 'note', 'gone', 'fleeting'];

/** Whoever looked away for so long starts anew, and reads what is there. */
const forgotten = "delete from gone where at < now() - interval '35 days'";

/**
 * Gives free what destroyed rows took, and forgets that they are gone. It is tidiness: bytes may stay in a page, in the log of the server and in its copies
 * until they are written over, yet by then the keys are gone (decisions/0090). So whoever may not do it, or is cut off, goes on.
 */
export async function sweepDead(database: Database): Promise<void> {
  const client = await database.connect().catch(() => undefined);
  if (!client) return;
  try {
    await client.query('set statement_timeout = 0');
    await client.query(forgotten);
    for (const table of tables) await client.query(`vacuum ${table}`);
  } catch {
    // the next one takes along what this one left
  } finally {
    await client.end().catch(() => undefined);
  }
}
