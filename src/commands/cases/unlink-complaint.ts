import type { Actor } from '#src/domain/actor.ts';
import type { Case, ComplaintCase, RequestCase } from '#src/domain/cases/case.ts';
import { withInvolved } from '#src/domain/cases/involved.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { complaintOver } from '#src/workflow/cases/release.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';

/**
 * Takes back that a complaint follows a request: what it brought goes with it, so that whose dossier it is and who had a part
 * in it are again what the complaint itself says (R51). The request forgets the complaint, also in its log: a line would tell
 * of a complaint that never belonged to it. Why, stands in the log of the complaint.
 *
 * @returns `illegalStep` where it follows none, or is over; `invalid` once the complaint took the place of the request, whose
 *   term stopped with that: nobody can give back the days since.
 */
export function unlinkComplaint(
  deps: Deps,
  actor: Actor,
  { id, reason }: { readonly id: CaseId; readonly reason: string },
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id, right: 'complaint.handle' }, async (situation) => {
    const { theCase } = situation;
    if (theCase.kind !== 'complaint') return refuse('notFound');
    if (!mayPart(theCase))
      return refuse('illegalStep', { params: { event: 'complaint.unlinked', state: theCase.kind } });
    const requestId = theCase.requestId;
    if (isTakenOver(deps, theCase)) return invalid({ field: 'reason', message: takenOver });
    // the request first: after a cut in between, it is parted once more and the request forgot it already
    const forgotten = requestId && (await forgetComplaint(deps, { requestId, complaintId: id }));
    if (forgotten && !forgotten.ok) return forgotten;
    const alone = await withoutRequest(deps, theCase);
    const line = caseLogLine(situation, { type: 'complaint.unlinked', reason });
    return ok({ theCase: { ...alone, events: [...alone.events, line] }, letters: [], value: undefined });
  });
}

export const takenOver =
  'De klacht kwam in de plaats van dit verzoek, en daarmee stopte de termijn van het verzoek. Dat is niet terug te draaien. Leg het verzoek opnieuw vast als de klager dat nog wil';

/** Does it follow a request, and is there something to be done yet? */
export function mayPart(theCase: Case): boolean {
  if (theCase.kind !== 'complaint' || !theCase.requestId) return false;
  return !statePaths(theCase.machine).some((state) => complaintOver.includes(state));
}

export function isTakenOver({ store }: Pick<Deps, 'store'>, { requestId }: ComplaintCase): boolean {
  const states = requestId ? store.cases.summary(requestId)?.states : undefined;
  return states?.includes('handling.toComplaint') === true;
}

/** Safe to do twice; a request that names another complaint, or is gone, is left as it is. */
async function forgetComplaint(
  deps: Deps,
  { requestId, complaintId }: { readonly requestId: CaseId; readonly complaintId: CaseId },
): Promise<Result<undefined>> {
  if (!deps.store.cases.summary(requestId)) return ok(undefined);
  return changeCase<undefined>(deps, { kind: 'system' }, { id: requestId, right: 'system' }, ({ theCase }) => {
    if (theCase.kind !== 'request' || theCase.complaintId !== complaintId)
      return ok({ theCase, letters: [], value: undefined });
    // taken over in the meantime
    if (statePaths(theCase.machine).includes('handling.toComplaint'))
      return invalid({ field: 'reason', message: takenOver });
    return ok({ theCase: withoutTrace(theCase), letters: [], value: undefined });
  });
}

function withoutTrace({ complaintId: _, ...request }: RequestCase): RequestCase {
  const { 'complaint.filed': _filed, ...facts } = request.facts;
  return { ...request, facts, events: request.events.filter(({ type }) => type !== 'complaint.filed') };
}

/** Without what the link brought, as its line in the log says. Who had a part in the dossier that is left, still had it. */
async function withoutRequest(deps: Deps, complaint: ComplaintCase): Promise<ComplaintCase> {
  const { requestId: _, ...alone } = complaint;
  const brought = complaint.events.findLast(({ type }) => type === 'complaint.linked')?.data ?? {};
  const wasMatched = complaint.events.some(({ type }) => type === 'client.matched');
  const rest: ComplaintCase = {
    ...alone,
    involvedUserIds: [],
    ...(brought.dossier === true && !wasMatched && { dossierId: undefined }),
    ...(brought.branch === true && !wasMatched && { branchId: undefined }),
  };
  if (!rest.dossierId) return rest;
  const dossier = (await deps.store.dossiers.load(rest.dossierId))?.value;
  // of a dossier that is gone nobody can tell any more who had no part in it
  return dossier ? withInvolved(rest, dossier) : { ...rest, involvedUserIds: complaint.involvedUserIds };
}
