import { createHash } from 'node:crypto';
import type { Instant } from '#src/domain/time.ts';

/**
 * Growing delays on guessing, never a lock for good (R57). Each try counts before it is judged, so that a hundred at
 * once are a hundred; a right password takes its try back. Kept in memory: a restart forgives.
 */
export type Throttle = {
  /** Seconds to wait, or 0: the try may be made and is counted. */
  readonly attempt: (key: string, policy: Policy, now: Instant) => number;
  /** The try was right: forget what came before. */
  readonly forgive: (key: string) => void;
  /** The try was right, but what came before still counts: others share this key. */
  readonly takeBack: (key: string) => void;
};

export type Policy = {
  /** Tries before the first wait. */
  readonly free: number;
  /** Minutes to wait after each try beyond those; the last one repeats. */
  readonly waits: readonly number[];
};

/** Five tries, then one each 4, 8 and 15 minutes: at most six judged in any quarter of an hour after the first five. */
export const accountPolicy: Policy = { free: 5, waits: [4, 8, 15] };
/** An office may share one address, so it gets more. */
export const addressPolicy: Policy = { free: 30, waits: [1, 2, 4, 8, 15] };

const forgetAfterMinutes = 60;
const maxKeys = 20_000;

type Tries = { readonly count: number; readonly lastAt: number; readonly openAt: number };

export function makeThrottle(): Throttle {
  const tries = new Map<string, Tries>();
  return {
    attempt(key, policy, now) {
      const at = Date.parse(now);
      const name = nameOf(key);
      const before = recent(tries.get(name), at);
      if (before && at < before.openAt) return Math.ceil((before.openAt - at) / 1000);
      const count = (before?.count ?? 0) + 1;
      const beyond = count - policy.free;
      const wait = beyond < 0 ? 0 : (policy.waits[Math.min(beyond, policy.waits.length - 1)] ?? 0);
      tries.delete(name);
      tries.set(name, { count, lastAt: at, openAt: at + wait * 60_000 });
      const oldest = tries.size > maxKeys ? tries.keys().next().value : undefined;
      if (oldest !== undefined) tries.delete(oldest);
      return 0;
    },
    forgive(key) {
      tries.delete(nameOf(key));
    },
    takeBack(key) {
      const before = tries.get(nameOf(key));
      if (before) tries.set(nameOf(key), { ...before, count: before.count - 1, openAt: before.lastAt });
    },
  };
}

function recent(tries: Tries | undefined, at: number): Tries | undefined {
  return tries && at - tries.lastAt < forgetAfterMinutes * 60_000 ? tries : undefined;
}

/** Keys are kept hashed: a list of who tried to log in is nobody's business. */
function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
