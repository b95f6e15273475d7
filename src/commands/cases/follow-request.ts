import { mayCase } from '#src/domain/case-permissions.ts';
import type { AskedCase, ComplaintCase, RequestCase } from '#src/domain/cases/case.ts';
import { withInvolved } from '#src/domain/cases/involved.ts';
import { readReceipt } from '#src/domain/cases/receipt.ts';
import { holdsCode, wasRecognised } from '#src/domain/cases/recognised.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseId, UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { CaseDecided, CaseSituation } from '#src/workflow/cases/context.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { withGiven } from './given.ts';
import { hashReceipt } from './receipt-key.ts';
import { caseSubject } from './subject.ts';

type Typed = { readonly typed: string; readonly birthDate: Day | undefined };

/** The request that a new complaint follows, and another complaint that follows it already. */
export type Followed = { readonly request: RequestCase; readonly other?: CaseId | undefined };

/**
 * By its receipt code, or for an employee by its number. Nobody learns from the answer whether a number exists: what this
 * employee may not see is not found.
 */
export async function requestSeen(
  deps: Deps,
  { typed, birthDate }: Typed,
  { complaintId, user }: { readonly complaintId: CaseId; readonly user: User | undefined },
): Promise<Followed | undefined> {
  const coded = await byCode(deps, { typed, birthDate });
  const request = coded ?? (user && (await opened(deps, seenNumber(deps, typed, user))));
  return request && { request, ...(request.complaintId !== complaintId && { other: request.complaintId }) };
}

/**
 * The request that a complaint turns out to follow, by its receipt code or its number. Never one of another client: a slip in
 * the number would move the complaint to that dossier. So a number opens only what is of the very client of the complaint.
 */
export async function requestOfClient(deps: Deps, typed: string, complaint: ComplaintCase) {
  const { id, dossierId, person } = complaint;
  const coded = await byCode(deps, { typed, birthDate: person.birthDate });
  const isOther = coded?.dossierId && dossierId && coded.dossierId !== dossierId;
  if (coded) return isOther ? undefined : followable(coded, id);
  const found = dossierId && byNumber(deps, typed);
  return found && found.dossierId === dossierId ? followable(await opened(deps, found), id) : undefined;
}

/** A request has one complaint. */
function followable(request: RequestCase | undefined, complaintId: CaseId): RequestCase | undefined {
  return request?.complaintId === undefined || request.complaintId === complaintId ? request : undefined;
}

async function opened({ store }: Deps, found: CaseSummary | undefined): Promise<RequestCase | undefined> {
  const one = found && (await store.cases.load(found.id))?.value;
  return one?.kind === 'request' ? one : undefined;
}

/**
 * The request of this receipt code. Once somebody was recognised only where the code is with that person: whoever filled in
 * the form may be somebody else, and would complain in the dossier of the client (R44).
 */
async function byCode(deps: Deps, { typed, birthDate }: Typed): Promise<RequestCase | undefined> {
  const receipt = readReceipt(typed);
  const found = receipt && birthDate && deps.store.caseLists.byReceipt(hashReceipt(receipt, birthDate));
  const request = await opened(deps, found || undefined);
  return request && wasRecognised(request) && !holdsCode(request, deps.clock.today()) ? undefined : request;
}

function seenNumber(deps: Deps, typed: string, user: User): CaseSummary | undefined {
  const found = byNumber(deps, typed);
  const organisation = deps.store.organisation.read().value;
  const sees =
    found && mayCase(user, 'request.status', caseSubject(deps.store, found), organisation, deps.clock.today());
  return sees ? found : undefined;
}

function byNumber({ store }: Deps, typed: string): CaseSummary | undefined {
  const found = store.caseLists.byReference(typed.trim().toUpperCase());
  return found?.kind === 'request' ? found : undefined;
}

type Line = Parameters<typeof caseLogLine>[0];

/**
 * The complaint with what the request and its dossier tell: whose dossier, where, and who had a part in it (R51). The log says
 * what of that came by the request, for whoever has to take it back. A request has one complaint: another one stands beside
 * it, with the same knowledge and nothing to take over.
 */
export async function following(
  deps: Deps,
  { theCase: complaint, ...around }: Line & { readonly theCase: AskedCase },
  { request, other }: Followed,
): Promise<AskedCase> {
  if (complaint.kind !== 'complaint') return complaint;
  const { id, reference, branchId } = request;
  const dossierId = complaint.dossierId ?? request.dossierId;
  const dossier = dossierId && (await deps.store.dossiers.load(dossierId))?.value;
  const data = {
    dossier: complaint.dossierId === undefined && dossierId !== undefined,
    branch: complaint.branchId === undefined && branchId !== undefined,
  };
  const line = caseLogLine(
    { ...around, theCase: complaint },
    other ? { type: 'complaint.beside', data: { request: reference } } : { type: 'complaint.linked', data },
  );
  const linked: ComplaintCase = {
    ...complaint,
    events: [...complaint.events, line],
    ...(!other && { requestId: id }),
    involvedUserIds: [...complaint.involvedUserIds, ...partInRequest(request)],
    ...(dossierId && { dossierId }),
    ...(branchId && !complaint.branchId && { branchId }),
  };
  return withInvolved(linked, dossier || undefined);
}

/** Everybody who took a step in it. */
function partInRequest({ events }: RequestCase): UserId[] {
  const steps = events.filter(({ type }) => type !== 'request.received' && type !== 'letter.sent');
  return [...new Set(steps.flatMap(({ by }) => (by === 'system' || by === 'sponsor' ? [] : [by])))];
}

type Link = {
  readonly requestId: CaseId;
  readonly complaintId: CaseId;
  /** Does the complaint take its place (P19)? Left out where they are linked later: the request stays where it is. */
  readonly takesOver?: boolean;
};

/** Tells the request which complaint came of it. Safe to do twice; the first complaint stays. */
export async function linkRequest(deps: Deps, { requestId, complaintId, takesOver }: Link): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, { kind: 'system' }, { id: requestId, right: 'system' }, async (found) => {
    const situation = await withGiven(deps, found);
    const { theCase } = situation;
    if (theCase.kind !== 'request' || theCase.complaintId) return ok({ theCase, letters: [], value: undefined });
    const next = takesOver === undefined ? told(situation, theCase) : filed(situation, takesOver);
    // a step of a request leaves a request
    return ok({ ...next, theCase: { ...next.theCase, complaintId } as RequestCase, value: undefined });
  });
}

function filed(situation: CaseSituation, takesOver: boolean): CaseDecided {
  const taken = takeCaseStep(situation, 'complaint.filed', { takesOver: takesOver ? 'yes' : 'no' });
  // a request that is over has nothing to give up, and is linked all the same
  return taken.ok ? taken.value : { theCase: situation.theCase, letters: [] };
}

function told(situation: CaseSituation, request: RequestCase): CaseDecided {
  const line = caseLogLine(situation, { type: 'complaint.filed' });
  return { theCase: { ...request, events: [...request.events, line] }, letters: [] };
}
