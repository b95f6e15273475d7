import { ok, type Result } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { later } from './later.ts';
import { moveMail, type Outgoing, withoutTry } from './state.ts';

/** DOMAIN 8.8: minutes until the next try after the first, second ... temporary refusal. */
const retryMinutes = [5, 30, 120, 480, 1440];
/** A code that comes an hour late helps nobody. */
const codeRetryMinutes = [1, 5];

/** A mail in `sending` after a try, and what the try came to: the last temporary refusal is a refusal. */
export function afterAttempt<M extends Outgoing>(
  mail: M,
  attempt: Attempt,
  now: Instant,
): Result<{ readonly after: M; readonly outcome: Attempt['kind'] }> {
  const delays = mail.kind === 'code' ? codeRetryMinutes : retryMinutes;
  const deferrals = Number(mail.state.context.deferrals ?? 0);
  const outcome = attempt.kind === 'deferred' && deferrals >= delays.length ? 'rejected' : attempt.kind;
  const moved = moveMail(mail, eventsByOutcome[outcome]);
  if (!moved.ok) return moved;
  const after: M = {
    ...withoutTry(moved.value),
    tries: [...mail.tries, { at: now, reply: attempt.reply.slice(0, 500) }],
    ...(outcome === 'deferred' ? { nextTryAt: later(now, delays[deferrals] ?? 1440) } : {}),
  };
  return ok({ after, outcome });
}

const eventsByOutcome = {
  accepted: 'mail.accepted',
  deferred: 'mail.deferred',
  rejected: 'mail.rejected',
  unknown: 'mail.cut',
} as const;
