import type { DossierEvent } from '#src/domain/event.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { CaseSituation } from './context.ts';

type Line = Pick<DossierEvent, 'type' | 'documentId' | 'data'> & { readonly reason?: string | undefined };

/** One line of a case's own log, in the name of who acts. Reasons are cut at the log's 1,000 characters. */
export function caseLogLine(
  { actor, now, newId }: CaseSituation,
  { type, documentId, reason, data }: Line,
): DossierEvent {
  return {
    id: newId<ItemId>(),
    at: now,
    by: actor.kind === 'user' ? actor.id : 'system',
    type,
    ...(documentId && { documentId }),
    ...(reason && { reason: reason.slice(0, 1000) }),
    ...(data && { data }),
  };
}
