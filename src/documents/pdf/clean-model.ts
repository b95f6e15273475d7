import { cleanText } from '../clean-text.ts';
import type { DocumentModel } from '../model.ts';

/** The same model with every text made safe to set. */
export function cleanModel(model: DocumentModel): DocumentModel {
  // Only strings change, so the shape stays that of the model.
  return cleaned(model) as DocumentModel;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
