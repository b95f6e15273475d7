import { StoreAway } from '#src/domain/store-away.ts';
import type { Database, Query } from './database.ts';

/**
 * A turn is a lock that lives as long as one connection; what is written in it goes over others, and could still arrive when that
 * one broke and another server has begun. So each turn has a number, what a server writes while it has one is kept only as long as
 * no later one began, and whoever begins waits for what is just being written.
 */
export type TurnFence = {
  /** Acts in a turn of its own; asked by whoever holds the lock of the turns. */
  turn<R>(act: () => Promise<R>): Promise<R>;
  /** A statement that writes. @throws StoreAway when it belongs to a turn that was lost */
  readonly write: Query;
};

export function openFence(database: Database): TurnFence {
  let current: string | undefined;
  return {
    async turn(act) {
      const [begun] = await database.query<{ number: string }>(beginning);
      current = begun?.number;
      try {
        return await act();
      } finally {
        current = undefined;
      }
    },
    async write(text, values) {
      if (current === undefined) return database.query(text, values);
      const number = current;
      return database.transaction(async (query) => {
        const [lasts] = await query('select number from turn where number = $1 for share', [number]);
        if (!lasts) throw new StoreAway('the turn was lost, and another server has it');
        return query(text, values);
      });
    },
  };
}

const beginning = `
  insert into turn (number) values (1)
  on conflict (is_only) do update set number = turn.number + 1 returning number`;
