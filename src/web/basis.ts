import { createHash } from 'node:crypto';

/**
 * What a form was shown on: a hash of the stored section, posted back as `_basis`. When it differs from the section as
 * it is stored now, somebody else saved in between, and ConflictNotice shows both texts (UX).
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
