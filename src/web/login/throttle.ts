import { later } from '#src/commands/mail/later.ts';
import type { FleetingPlace, Kept, ValueOn } from '#src/store/fleeting-port.ts';
import { secondsBetween } from '../session.ts';
import type { PublicVisit } from '../visit.ts';

/**
 * Growing delays on guessing, never a lock for good (R57). Each try counts before it is judged, so that a hundred at
 * once are a hundred, on however many servers; a right password takes its try back. Where they are lost, they are forgiven.
 */
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

type At = Pick<PublicVisit, 'deps' | 'now'>;
type Tries = ValueOn<'tries'>;

/** Seconds to wait, or 0: the try may be made and is counted. */
export function attempt({ deps, now }: At, key: string, policy: Policy): Promise<number> {
  return deps.store.fleeting.change(placeOf(key), now, (kept) => {
    const before = kept?.value;
    if (before && now < before.openAt) return { result: Math.ceil(secondsBetween(now, before.openAt)), kept };
    const count = (before?.count ?? 0) + 1;
    const beyond = count - policy.free;
    const wait = beyond < 0 ? 0 : (policy.waits[Math.min(beyond, policy.waits.length - 1)] ?? 0);
    return { result: 0, kept: keep({ count, lastAt: now, openAt: later(now, wait) }) };
  });
}

/** The try was right: forget what came before. */
export function forgive({ deps, now }: At, key: string): Promise<void> {
  return deps.store.fleeting.change(placeOf(key), now, () => ({ result: undefined, kept: undefined }));
}

/** The try was right, but what came before still counts: others share this key. */
export function takeBack({ deps, now }: At, key: string): Promise<void> {
  return deps.store.fleeting.change(placeOf(key), now, (kept) => ({
    result: undefined,
    kept: kept && keep({ ...kept.value, count: kept.value.count - 1, openAt: kept.value.lastAt }),
  }));
}

function placeOf(whose: string): FleetingPlace<'tries'> {
  return { shelf: 'tries', whose };
}

function keep(value: Tries): Kept<Tries> {
  return { value, until: later(value.lastAt, forgetAfterMinutes) };
}
