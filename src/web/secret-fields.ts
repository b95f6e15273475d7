import type { Raw } from '#src/domain/form.ts';

/** What proves who is there (login/prove.tsx): a code, or without a second factor the password. Of no other form, so it can travel with one. */
export const proofField = 'ditBenIk';

const secretFields: readonly string[] = [proofField, 'wachtwoord', 'huidig', 'nieuw'];

/** What may wait in a page or in memory for a new log-in: everything typed but passwords and proofs. */
export function withoutSecrets(raw: Raw): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !secretFields.includes(name)));
}
