import { createHash } from 'node:crypto';
import type { Instant } from '#src/domain/time.ts';

/** What is counted, each by itself: answers looked through, requests received, and looks at how it stands. */
export type Counted = 'typed' | 'sent' | 'looked';

/** How many an hour from one address, with one receipt code, and from everybody together. */
export type Limit = { readonly address: number; readonly code: number; readonly all: number };

/**
 * Counts instead of puzzles. A shelter, a library or an office share one address, and a phone changes its own: the limits
 * are wide for people and narrow for programs. Whether anybody is known is never asked, so no count can tell it.
 */
export type Limits = {
  /** Seconds to wait, or 0: go on, and it is counted. */
  readonly wait: (what: Counted, from: { readonly address: string; readonly code?: string }, now: Instant) => number;
};

export const usualLimits: Readonly<Record<Counted, Limit>> = {
  typed: { address: 60, code: 60, all: 1000 },
  sent: { address: 10, code: 10, all: 200 },
  looked: { address: 60, code: 20, all: 1000 },
};

const hour = 3_600_000;
type Hour = { readonly from: number; readonly count: number };

/** In memory: a restart forgives. At most `all` keys of each kind an hour, so it cannot be filled up. */
export function makeLimits(limits = usualLimits): Limits {
  const hours = new Map<string, Hour>();
  return {
    wait(what, { address, code }, now) {
      const at = Date.parse(now);
      forgetBefore(hours, at);
      const most = limits[what];
      const counters = [
        { name: what, most: most.all },
        { name: nameOf(`${what} address ${networkOf(address)}`), most: most.address },
        ...(code === undefined ? [] : [{ name: nameOf(`${what} code ${code}`), most: most.code }]),
      ].map((one) => ({ ...one, now: hours.get(one.name) ?? { from: at, count: 0 } }));
      const full = counters.filter((one) => one.now.count >= one.most);
      if (full.length > 0) return Math.max(...full.map((one) => Math.ceil((one.now.from + hour - at) / 1000)));
      for (const { name, now: before } of counters) hours.set(name, { ...before, count: before.count + 1 });
      return 0;
    },
  };
}

/** The oldest stand first. A clock set back starts its hours anew. */
function forgetBefore(hours: Map<string, Hour>, at: number): void {
  for (const [name, { from }] of hours) {
    if (at >= from && at - from < hour) break;
    hours.delete(name);
  }
}

/** Of IPv6 the half that a house is given: the other half changes at will. */
function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

/** Kept hashed: who asked is nobody's business. */
function nameOf(counter: string): string {
  return createHash('sha256').update(counter).digest('base64url').slice(0, 22);
}
