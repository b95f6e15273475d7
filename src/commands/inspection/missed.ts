import type { Redaction } from '#src/domain/inspection/redact.ts';
import { invalid } from '#src/domain/result.ts';

/** Marks that hit nothing any more: a person looks again before anything is handed over. */
export function missedMarks(missed: readonly Redaction[]) {
  const message = 'Wat hier was gemarkeerd, staat er niet meer zo. Kijk er opnieuw naar';
  return invalid(...missed.map(({ path }) => ({ field: path, message })));
}
