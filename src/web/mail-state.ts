import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { isToPost } from '#src/domain/mail-trouble.ts';
import type { Message } from '#src/domain/message.ts';
import { stateLabel } from '#workflows/index.ts';

/** What became of a mail. A letter that no mail carries waits for an envelope, not for the mail server. */
export function mailState(dossier: Dossier, message: Message): string {
  return isToPost(dossier, message) ? 'Te posten' : stateLabel('mail', statePath(message.state));
}
