import type { Actor } from '#src/domain/actor.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { complaintOver } from '#src/workflow/cases/release.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { following, linkRequest, requestOfClient } from './follow-request.ts';

/**
 * Says which request a complaint follows, by its code or number: its pieces come to the complaint, and whoever had a part in
 * it has no part in the complaint (P19, R51). The request stays where it is and goes on by itself.
 *
 * @returns `invalid` when no such request of this client is found without a complaint; `illegalStep` once it follows one, or
 *   is over.
 */
export async function linkComplaint(
  deps: Deps,
  actor: Actor,
  { id, typed }: { readonly id: CaseId; readonly typed: string },
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id, right: 'complaint.handle' }, async (situation) => {
    const { theCase } = situation;
    if (theCase.kind !== 'complaint') return refuse('notFound');
    if (!mayFollow(theCase))
      return refuse('illegalStep', { params: { event: 'complaint.linked', state: theCase.kind } });
    const request = await requestOfClient(deps, typed, theCase);
    if (!request)
      return invalid({
        field: 'request',
        message:
          'Dit verzoek vinden wij niet, of er hoort al een klacht bij. Zoek eerst de cliënt van de klacht, of vul de code in',
      });
    const known = await following(deps, { ...situation, theCase }, { request });
    // the request first: after a cut in between, the complaint is linked once more and the request has its line already
    const told = await linkRequest(deps, { requestId: request.id, complaintId: id });
    if (!told.ok) return told;
    return ok({ theCase: known, letters: [], value: undefined });
  });
}

/** May it still be said to follow a request? Not after its end: what it would hold or restrict was let go then. */
export function mayFollow(theCase: Case): boolean {
  if (theCase.kind !== 'complaint' || theCase.requestId || requestBeside(theCase)) return false;
  return !statePaths(theCase.machine).some((state) => complaintOver.includes(state));
}

/** The number of the request it belongs to, where another complaint was first. */
export function requestBeside({ events }: Pick<Case, 'events'>): string | undefined {
  const number = events.findLast(({ type }) => type === 'complaint.beside')?.data?.request;
  return typeof number === 'string' ? number : undefined;
}
