import { z } from 'zod';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { findKind, kinds } from '#templates/index.ts';

/** Keys `render` and `schema` know, in the registry's order. */
export const kindKeys: readonly string[] = Object.values(kinds).flatMap((kind) => (kind.fromProof ? [] : [kind.key]));

/**
 * JSON Schema (draft 2020-12) of the input of one kind of document. Closed: unknown keys are refused (R7).
 *
 * @returns `notFound` for a kind nobody knows, or of which no JSON is made.
 */
export function schemaOf(key: string): Result<Record<string, unknown>> {
  const kind = findKind(key);
  if (!kind || kind.fromProof) return refuse('notFound');
  const schema = z.toJSONSchema(kind.input, { target: 'draft-2020-12', io: 'input', unrepresentable: 'throw' });
  return ok({ ...schema, title: kind.title });
}
