import { createHash } from 'node:crypto';

/**
 * What a form was shown on: a short hash of the stored section, posted back with the answers. Another hash at saving
 * means that somebody else saved in between (UX: nothing is overwritten unseen).
 */
export function basisOf(stored: unknown): string {
  return createHash('sha256')
    .update(canonical(stored ?? null))
    .digest('base64url')
    .slice(0, 22);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
