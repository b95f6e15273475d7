import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant, Random } from '#src/domain/time.ts';

/** Drawn when a form is shown, posted along with it: says when that was, and which case the form makes (enterCase). */
export type FormKeys = {
  readonly draw: (now: Instant) => string;
  /** `early`: nobody reads and fills in so quickly. `unknown`: not a key of ours, or one that is too old. */
  readonly judge: (key: string, now: Instant) => 'fine' | 'early' | 'unknown';
};

const leastSeconds = 4;
const mostSeconds = 12 * 3600;
const timeLength = 9;
const saltLength = 22;

/**
 * Keys of 53 characters: the moment in milliseconds, 128 drawn bits, and a seal over both. The secret of the seal lives as
 * long as the process: after a restart a form that stood open comes back once, with a new key and all that was typed.
 */
export function makeFormKeys(random: Random): FormKeys {
  const secret = random.bytes(32);
  const sealed = (plain: string) => {
    const seal = createHmac('sha256', secret).update(plain).digest('base64url').slice(0, saltLength);
    return plain + seal;
  };
  return {
    draw(now) {
      const moment = Date.parse(now).toString(36).padStart(timeLength, '0');
      return sealed(moment + Buffer.from(random.bytes(16)).toString('base64url'));
    },
    judge(key, now) {
      const plain = key.slice(0, timeLength + saltLength);
      const [given, right] = [Buffer.from(key), Buffer.from(sealed(plain))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'unknown';
      const age = (Date.parse(now) - Number.parseInt(key.slice(0, timeLength), 36)) / 1000;
      if (age < leastSeconds) return 'early';
      return age <= mostSeconds ? 'fine' : 'unknown';
    },
  };
}
