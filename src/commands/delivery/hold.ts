import { type Dossier, isRestricted } from '#src/domain/dossier.ts';
import type { DossierId, MailId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { later } from '../mail/later.ts';
import { findMessage, isWaiting, withMessage } from '../mail/state.ts';

/** Minutes until a letter that waits for the end of a restriction is looked at again. */
const lookAgainAfter = 24 * 60;

/**
 * AVG 18: while the dossier is restricted, a letter to the sponsor stays in the outbox until the restriction is over;
 * nothing went wrong with it, so no try is counted.
 */
export function waitsForRestriction(dossier: Pick<Dossier, 'restrictedBy'>, mail: Message): boolean {
  return isRestricted(dossier) && mail.to.kind === 'sponsor' && mail.kind === 'letter';
}

/** The dossier with this letter looked at again tomorrow. */
export function heldUntilTomorrow({ dossier, now }: Situation, mail: Message): Decided {
  return { dossier: withMessage(dossier, { ...mail, nextTryAt: later(now, lookAgainAfter) }), effects: [] };
}

/** Puts off a letter that is due, before anything is made for it. */
export function holdMail(deps: Deps, dossierId: DossierId, mailId: MailId): Promise<Result<'held'>> {
  return changeDossier<'held'>(deps, { kind: 'system' }, dossierId, 'system', (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    if (!mail || !isWaiting(mail) || !waitsForRestriction(situation.dossier, mail)) return refuse('conflict');
    return ok({ ...heldUntilTomorrow(situation, mail), value: 'held' });
  });
}
