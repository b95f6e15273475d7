import type { DossierEvent } from '#src/domain/event.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { Situation } from './context.ts';

type Line = Pick<DossierEvent, 'type' | 'documentId' | 'reason' | 'data'>;

/** One line of the dossier's log, in the name of who acts. Reasons are cut at the log's 1,000 characters. */
export function logLine(
  situation: Pick<Situation, 'actor' | 'now' | 'newId'>,
  { type, documentId, reason, data }: Line,
): DossierEvent {
  const { actor, now } = situation;
  return {
    id: situation.newId<ItemId>(),
    at: now,
    by: actor.kind === 'user' ? actor.id : actor.kind,
    type,
    ...(documentId && { documentId }),
    ...(reason && { reason: reason.slice(0, 1000) }),
    ...(data && { data }),
  };
}
