import type { Actor } from '#src/domain/actor.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { type Result, refuse } from '#src/domain/result.ts';
import { parseBounce } from '#src/mail/bounce.ts';
import type { Deps } from '../context.ts';
import { markBounced } from './repair.ts';

/**
 * Takes a returned mail that a clerk saved from the mailbox and marks the mail it is about (E8).
 *
 * @returns `invalid` at `bounce` when the file is no report of a failure for good, or is about no mail of this dossier.
 */
export async function recordBounce(
  deps: Deps,
  actor: Actor,
  returned: { readonly dossierId: DossierId; readonly raw: Uint8Array },
): Promise<Result<undefined>> {
  const bounce = await parseBounce(returned.raw);
  if (!bounce?.permanent) return wrong('Dit is geen bericht dat een mail niet bezorgd kon worden');
  const loaded = await deps.store.dossiers.load(returned.dossierId);
  const mail = loaded?.value.messages.find((one) => one.messageId === bounce.messageId);
  // An unknown dossier is refused by the command below, as any other that is not this user's.
  if (loaded && !mail) return wrong('Dit bericht gaat niet over een mail uit dit dossier');
  return mail ? markBounced(deps, actor, { dossierId: returned.dossierId, mailId: mail.id }) : refuse('notFound');
}

function wrong(message: string) {
  return refuse('invalid', { problems: [{ field: 'bounce', message }] });
}
