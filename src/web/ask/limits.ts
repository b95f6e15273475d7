import { countHourly, type Hourly, uncountHourly } from '#src/commands/hourly.ts';
import type { PublicVisit } from '../visit.ts';

/** What is counted, each by itself: answers looked through, requests received, and looks at how it stands. */
export type Counted = 'typed' | 'sent' | 'looked';

/** How many an hour from one address, with one receipt code, and from everybody together. */
type Limit = { readonly address: number; readonly code: number; readonly all: number };
export type AskLimits = Readonly<Record<Counted, Limit>>;

/**
 * Counts instead of puzzles. A shelter, a library or an office share one address, and a phone changes its own: the limits
 * are wide for people and narrow for programs. Whether anybody is known is never asked, so no count can tell it.
 */
export const usualAskLimits: AskLimits = {
  typed: { address: 60, code: 60, all: 1000 },
  sent: { address: 10, code: 10, all: 200 },
  looked: { address: 60, code: 20, all: 1000 },
};

/** Seconds to wait, or 0: go on, and it is counted. One address that asks too much takes nothing of what everybody together may. */
export async function askWait(
  { deps: { store, askLimits }, address, now }: Pick<PublicVisit, 'deps' | 'address' | 'now'>,
  what: Counted,
  code?: string,
): Promise<number> {
  const most = askLimits[what];
  const counters: readonly Hourly[] = [
    { name: `${what} address ${networkOf(address)}`, most: most.address },
    ...(code === undefined ? [] : [{ name: `${what} code ${code}`, most: most.code }]),
    { name: what, most: most.all },
  ];
  for (const [at, counter] of counters.entries()) {
    const wait = await countHourly(store.fleeting, counter, now);
    if (wait === 0) continue;
    for (const before of counters.slice(0, at)) await uncountHourly(store.fleeting, before, now);
    return wait;
  }
  return 0;
}

/** Of IPv6 the half that a house is given: the other half changes at will. */
function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
