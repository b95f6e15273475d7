import { StoreAway } from '#src/domain/store-away.ts';
import { StoreRefused } from '../errors.ts';

/**
 * While the servers of a house are renewed one after the other, the new program may write what this one does not know. Then this one steps
 * aside: it answers that it is away, until it is renewed too.
 *
 * @throws StoreAway
 */
export async function unlessNewer<R>(read: () => Promise<R>): Promise<R> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StoreRefused) || error.code !== 'tooNew') throw error;
    throw new StoreAway('a newer program writes here too', { cause: error });
  }
}
