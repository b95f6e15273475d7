import { createHmac, timingSafeEqual } from 'node:crypto';
import { later } from '#src/commands/mail/later.ts';
import { newSecret } from '../session.ts';
import type { PublicVisit } from '../visit.ts';

const leastSeconds = 4;
const mostSeconds = 12 * 3600;
const timeLength = 9;
const saltLength = 22;

type At = Pick<PublicVisit, 'deps' | 'now'>;

/**
 * A key of 53 characters: the moment in milliseconds, 128 drawn bits, and a seal over both. Drawn when a form is shown and posted
 * along with it, it says when that was, and which case the form makes (enterCase).
 */
export async function drawFormKey(visit: At): Promise<string> {
  const moment = Date.parse(visit.now).toString(36).padStart(timeLength, '0');
  return sealed(visit, moment + Buffer.from(visit.deps.random.bytes(16)).toString('base64url'));
}

/** `early`: nobody reads and fills in so quickly. `unknown`: not a key of ours, or one that is too old. */
export async function judgeFormKey(visit: At, key: string): Promise<'fine' | 'early' | 'unknown'> {
  const plain = key.slice(0, timeLength + saltLength);
  const [given, right] = [Buffer.from(key), Buffer.from(await sealed(visit, plain))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'unknown';
  const age = (Date.parse(visit.now) - Number.parseInt(key.slice(0, timeLength), 36)) / 1000;
  if (age < leastSeconds) return 'early';
  return age <= mostSeconds ? 'fine' : 'unknown';
}

async function sealed(visit: At, plain: string): Promise<string> {
  const secret = await secretOf(visit);
  return plain + createHmac('sha256', secret).update(plain).digest('base64url').slice(0, saltLength);
}

const yearInMinutes = 365 * 24 * 60;

/**
 * Drawn by whoever needs it first, for all servers. Where it is lost, a form that stood open comes back once, with a new key and all
 * that was typed.
 */
function secretOf({ deps, now }: At): Promise<string> {
  return deps.store.fleeting.change({ shelf: 'secrets', whose: 'form keys' }, now, (before) => {
    const kept = before ?? { value: newSecret(deps.random.bytes), until: later(now, yearInMinutes) };
    return { result: kept.value, kept };
  });
}
