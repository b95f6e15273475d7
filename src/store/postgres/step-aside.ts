import { StoreAway } from '#src/domain/store-away.ts';
import { type StoreRefusalCode, StoreRefused } from '../errors.ts';

/**
 * tooNew: while servers are renewed one after the other, the new program may write what this one does not know. wrongKey: the house drew a
 * new master key while this server was cut off. Neither is damage.
 */
const leftBehind: ReadonlySet<StoreRefusalCode> = new Set(['tooNew', 'wrongKey']);

/**
 * Reads what the house has now; a server that was left behind steps aside: it answers that the data are away, until somebody renews it.
 *
 * @throws StoreAway
 */
export async function orStepAside<R>(read: () => Promise<R>): Promise<R> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StoreRefused) || !leftBehind.has(error.code)) throw error;
    throw new StoreAway('this server was left behind', { cause: error });
  }
}
