import { oneByOne } from '../turns.ts';
import type { Turns } from '../turns-port.ts';
import { type Connection, type Database, ended } from './database.ts';
import { locks } from './schema.ts';
import type { TurnFence } from './turn-fence.ts';

export type TurnsOf = {
  readonly database: Database;
  readonly fence: Pick<TurnFence, 'turn'>;
  /** What was kept before is known when it resolves. */
  readonly fresh: () => Promise<void>;
};

/** The turns of several servers, by locks that the database gives back by itself when whoever holds them dies. */
export function openTurns({ database, fence, fresh }: TurnsOf): Turns & { leave(): Promise<void> } {
  const here = oneByOne();
  const duty = keepDuty(database);
  return {
    // the servers wait for each other in the database, the acts of one server in its memory
    inTurn: (act) =>
      here(() =>
        database.hold(async (query) => {
          await query('select pg_advisory_xact_lock($1)', [locks.turn]);
          return fence.turn(async () => {
            await fresh();
            return act();
          });
        }),
      ),
    async claim(name, act) {
      await database.query('insert into claim (name) values ($1) on conflict do nothing', [name]);
      return database.hold(async (query) => {
        const [mine] = await query('select name from claim where name = $1 for update skip locked', [name]);
        if (!mine) return false;
        await act();
        await query('delete from claim where name = $1', [name]);
        return true;
      });
    },
    async onDuty() {
      try {
        await fresh();
      } catch (error) {
        // whoever cannot read what is there leaves the work to another
        await duty.leave();
        throw error;
      }
      return duty.isOurs();
    },
    leave: duty.leave,
  };
}

/** The lock of the daily work, on a connection of its own: it is ours as long as that lives. */
function keepDuty(database: Database): { isOurs(): Promise<boolean>; leave(): Promise<void> } {
  let client: Connection | undefined;
  let isHeld = false;
  const lose = (lost: Connection) => {
    if (client !== lost) return;
    client = undefined;
    isHeld = false;
  };
  const connected = async () => {
    if (client) return client;
    const fresh = await database.connect();
    fresh.on('error', () => lose(fresh));
    fresh.on('end', () => lose(fresh));
    client = fresh;
    return fresh;
  };
  const look = async () => {
    const asked = await connected();
    try {
      // whoever holds it only asks whether the connection still lives
      const text = isHeld ? 'select true as held' : `select pg_try_advisory_lock(${locks.scheduler}) as held`;
      const { rows } = await asked.query<{ held: boolean }>(text);
      isHeld = client === asked && rows[0]?.held === true;
      return isHeld;
    } catch (error) {
      lose(asked);
      void ended(asked);
      throw error;
    }
  };
  const inTurn = oneByOne();
  return {
    isOurs: () => inTurn(look),
    async leave() {
      const held = client;
      client = undefined;
      isHeld = false;
      if (held) await ended(held);
    },
  };
}
