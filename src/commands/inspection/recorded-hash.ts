import { createHash } from 'node:crypto';
import type { CaseId } from '#src/domain/ids.ts';
import type { Inspection } from '#src/domain/inspection/inspection.ts';
import { isWithin } from '#src/domain/inspection/redact.ts';

/**
 * SHA-256 (hex) of everything that is told, to see whether a package still tells it. Without who looked, and without the
 * request it is made for: making and giving a package changes those two, and nothing about the person.
 */
export function recordedHash({ groups }: Inspection, id: CaseId): string {
  const told = groups
    .filter(({ key }) => key !== 'readers')
    .map(({ key, parts }) => [key, parts.filter(({ path }) => !isWithin(path, `requests/${id}`))]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
