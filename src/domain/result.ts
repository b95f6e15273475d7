/**
 * What a command or a pure decision answers. An expected refusal is a value with a closed code; its Dutch sentence is
 * made at the edge (src/web/refusals.ts). A bug throws.
 */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** One wrong answer: the name of the field it belongs to and the Dutch sentence that says what to do. */
export type Problem = { readonly field: string; readonly message: string };

export type RefusalCode =
  /** Unknown, or not yours: looks the same to whoever asks (R3). */
  | 'notFound'
  /** The role lacks the right although the dossier may be seen. */
  | 'notAllowed'
  /** The workflow has no such step in this state. `params.event` and `params.state` name both. */
  | 'illegalStep'
  /** Somebody else saved the same section first. */
  | 'conflict'
  /** The answers are wrong; `problems` says which. */
  | 'invalid'
  /** A link, code or session that can no longer be used. `params.reason` says which. */
  | 'expired'
  /** Too many tries; `params.retryAfterSeconds`. */
  | 'tooManyTries'
  /** The store cannot write now (disk full, connection lost). */
  | 'unavailable';

export type Refusal = {
  readonly code: RefusalCode;
  readonly problems?: readonly Problem[];
  readonly params?: Readonly<Record<string, string | number>>;
};

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, rest: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...rest } };
}

export function invalid(...problems: Problem[]): { ok: false; refusal: Refusal } {
  return refuse('invalid', { problems });
}
