import type { DossierId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { type KeptWords, readKeptCopy } from '#src/mail/kept-copy.ts';
import type { Deps } from '../context.ts';

/** The words of a mail as it left, secrets struck out; undefined when it never left. Reads only. */
export async function readMail(
  deps: Deps,
  dossierId: DossierId,
  message: Pick<Message, 'eml'>,
): Promise<KeptWords | undefined> {
  return message.eml && readKeptCopy(await deps.store.blobs.get(dossierId, message.eml));
}
