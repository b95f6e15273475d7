import type { Dossier } from '#src/domain/dossier.ts';
import type { MailId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { messageStep } from '#src/workflow/messages.ts';

export type MailEventName =
  | 'mail.tried'
  | 'mail.accepted'
  | 'mail.deferred'
  | 'mail.rejected'
  | 'mail.cut'
  | 'mail.bounced'
  | 'mail.replied'
  | 'mail.resent'
  | 'mail.posted'
  | 'mail.settled'
  | 'mail.cancelled';

/** What an outbox needs to know of a mail, whoever it belongs to: a dossier, a case, a survey list. */
export type Outgoing = Pick<Message, 'id' | 'state' | 'nextTryAt' | 'tries'> & { readonly kind: string };

/** Moves one mail (DOMAIN 8.8). Refused as `illegalStep` when the machine has no such step in this state. */
export function moveMail<M extends Outgoing>(message: M, event: MailEventName): Result<M> {
  const stepped = messageStep(message, event);
  return stepped.ok ? ok({ ...message, state: stepped.value }) : stepped;
}

/** Nothing is to be done any more. */
export function withoutTry<M extends Outgoing>(message: M): M {
  const ended = { ...message };
  delete ended.nextTryAt;
  return ended;
}

/** The dossier with this mail put in the place of the one with its id. */
export function withMessage(dossier: Dossier, message: Message): Dossier {
  return { ...dossier, messages: dossier.messages.map((one) => (one.id === message.id ? message : one)) };
}

export function findMessage(dossier: Dossier, id: MailId): Message | undefined {
  return dossier.messages.find((one) => one.id === id);
}

/** 'queued', 'sending', 'accepted', 'unknown' ... */
export function mailState(message: Pick<Message, 'state'>): string {
  return statePath(message.state);
}

export function isWaiting(message: Pick<Message, 'state'>): boolean {
  return ['queued', 'deferred'].includes(mailState(message));
}

/** Waits, or is being sent at this moment. */
export function isUnderWay(message: Pick<Message, 'state'>): boolean {
  return isWaiting(message) || mailState(message) === 'sending';
}

/** Takes a mail that waits out of the outbox; the caller knows that it waits (`isWaiting`). */
export function cancelled(dossier: Dossier, message: Message): Dossier {
  const ended = closed(dossier, message, 'mail.cancelled');
  if (!ended.ok) throw new Error(`a mail that is ${mailState(message)} cannot be cancelled`);
  return ended.value;
}

type Ending = 'mail.cancelled' | 'mail.posted' | 'mail.settled';

/**
 * Ends a mail for good: it is tried no more, and what it would have disclosed is marked as never left. Refused as
 * `moveMail` is.
 */
export function closed(dossier: Dossier, message: Message, event: Ending): Result<Dossier> {
  const moved = moveMail(message, event);
  if (!moved.ok) return moved;
  return ok({
    ...withMessage(dossier, withoutTry(moved.value)),
    disclosures: dossier.disclosures.map((line) =>
      line.mailId === message.id && line.status === 'pending' ? { ...line, status: 'void' as const } : line,
    ),
  });
}
