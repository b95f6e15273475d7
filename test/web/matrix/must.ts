import type { Result } from '#src/domain/result.ts';

/** What a command answered, where a scene needs it done. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
