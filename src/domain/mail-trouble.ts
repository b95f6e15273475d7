import type { Dossier } from './dossier.ts';
import { statePath } from './machine.ts';
import { hasReason } from './mail-reason.ts';
import { carriesLetter, type Message } from './message.ts';
import { isOvertaken } from './overtaken.ts';

/** Did not arrive, or nobody knows whether it did. */
export function isStuck({ state }: Message): boolean {
  return ['failed', 'bounced', 'unknown'].includes(statePath(state));
}

/** A letter that no mail carries and that still has to be put in an envelope. */
export function isToPost(dossier: Dossier, mail: Message): boolean {
  const waits = carriesLetter(mail) && mail.to.email === '' && statePath(mail.state) === 'queued';
  return waits && hasReason(dossier, mail);
}

/**
 * A mail that did not arrive, as far as anybody knows, and that somebody has to see to. It ends by itself when the same
 * goes otherwise, and when nothing asks for it any more; whatever else it ends by, somebody says so. Whoever misses a
 * code asks for another.
 */
export function isTrouble(dossier: Dossier, mail: Message): boolean {
  return isStuck(mail) && mail.kind !== 'code' && hasReason(dossier, mail) && !isOvertaken(dossier, mail);
}
