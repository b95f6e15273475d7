import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { AccountChange } from '#src/domain/access-log/account-change.ts';
import type { Clock } from '#src/domain/time.ts';
import { realClock } from '#src/sources.ts';
import type { Store } from '#src/store/port.ts';

type Act = Pick<NewAccessLine, 'action' | 'about' | 'branchId'> & {
  readonly way?: NewAccessLine['way'];
  readonly change?: AccountChange;
};

/**
 * R3: who works at the server goes past the pages, so each act there has its line too. Durable when this resolves: a link is
 * shown after that, not before.
 *
 * @throws AccessLogFull when the log takes no lines, and then nothing is shown or done either
 */
export async function tellOperator({ accessLog }: Pick<Store, 'accessLog'>, act: Act, clock: Clock = realClock) {
  accessLog.add({ at: clock.now(), by: 'operator', way: 'change', outcome: 'done', ...act });
  await accessLog.settled();
}

/** Of what looks after the data, which goes on where the log cannot be written: it tells of that itself. */
export async function tellWhenPossible(store: Pick<Store, 'accessLog'>, act: Act, clock?: Clock): Promise<void> {
  if (!store.accessLog.isBehind()) await tellOperator(store, act, clock);
}
