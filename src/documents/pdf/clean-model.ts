import { cleanText } from '../clean-text.ts';
import type { DocumentModel } from '../model.ts';

/** The same model with every text made safe to set; itself where all texts were. */
export function cleanModel(model: DocumentModel): DocumentModel {
  // Only strings change, so the shape stays that of the model.
  return cleaned(model) as DocumentModel;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as Record<string, unknown>;
  // Nearly all texts are clean as they came, so a copy is made only where one was not.
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    const clean = cleaned(part);
    if (clean === part) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    changed[key] = clean;
  }
  return changed ?? value;
}
