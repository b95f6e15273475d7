import { hash } from 'node:crypto';

/**
 * What a form was shown on: a short hash of the stored section, posted back with the answers. Another hash at saving
 * means that somebody else saved in between (UX: nothing is overwritten unseen).
 */
export function basisOf(stored: unknown): string {
  if (typeof stored !== 'object' || stored === null || !Object.isFrozen(stored)) return drawnFrom(stored);
  const before = known.get(stored);
  if (before !== undefined) return before;
  const basis = drawnFrom(stored);
  known.set(stored, basis);
  return basis;
}

/** What the store opened is frozen to its leaves, so that its basis stays what it is. */
const known = new WeakMap<object, string>();

function drawnFrom(stored: unknown): string {
  return hash('sha256', canonical(stored ?? null), 'base64url').slice(0, 22);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
