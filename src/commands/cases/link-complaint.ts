import type { Actor } from '#src/domain/actor.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { following, linkRequest, requestOfClient } from './follow-request.ts';

/**
 * Says which request a complaint follows, by its code or number: its pieces come to the complaint, and whoever had a part in
 * it has no part in the complaint (P19, R51). The request goes on by itself.
 *
 * @returns `invalid` when no such request of this client is found; `illegalStep` once it follows one.
 */
export async function linkComplaint(
  deps: Deps,
  actor: Actor,
  { id, typed }: { readonly id: CaseId; readonly typed: string },
): Promise<Result<undefined>> {
  const linked = await changeCase<CaseId>(deps, actor, { id, right: 'complaint.handle' }, async (situation) => {
    const { theCase } = situation;
    if (theCase.kind !== 'complaint') return refuse('notFound');
    if (theCase.requestId) return refuse('illegalStep', { params: { event: 'complaint.linked', state: theCase.kind } });
    const request = requestOfClient(deps, typed, theCase);
    if (!request)
      return invalid({
        field: 'request',
        message: 'Dit verzoek vinden wij niet. Zoek eerst de cliënt van de klacht, of vul de code in',
      });
    const known = await following(deps, theCase, request);
    const line = caseLogLine(situation, { type: 'complaint.linked' });
    return ok({ theCase: { ...known, events: [...known.events, line] }, letters: [], value: request.id });
  });
  if (!linked.ok) return linked;
  await linkRequest(deps, { requestId: linked.value, complaintId: id, takesOver: false });
  return ok(undefined);
}
