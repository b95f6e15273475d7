import { setImmediate as turn } from 'node:timers/promises';

/** So many are done before others have their turn. */
const atOnce = 500;

/** Parts of a long list; between two of them whoever else asked something is answered. */
export async function* inTurns<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) {
    yield all.slice(at, at + atOnce);
    await turn();
  }
}
