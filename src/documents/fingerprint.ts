import { createHash } from 'node:crypto';
import type { DocumentModel } from './model.ts';

/**
 * Fingerprint of a document's content: SHA-256 in hex over the model as canonical JSON (keys sorted, no white space, UTF-8;
 * keys without a value left out). A decision is bound to it (R18): other words, other fingerprint; both files print it.
 */
export function fingerprintOf(model: DocumentModel): string {
  return createHash('sha256').update(canonicalJson(model), 'utf8').digest('hex');
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}
