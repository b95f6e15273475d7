import { mayCase } from '#src/domain/case-permissions.ts';
import type { AskedCase, ComplaintCase, RequestCase } from '#src/domain/cases/case.ts';
import { withInvolved } from '#src/domain/cases/involved.ts';
import { readReceipt } from '#src/domain/cases/receipt.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseId, UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { ok } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { hashReceipt } from './receipt-key.ts';
import { caseSubject } from './subject.ts';

const pageSize = 200;

type Typed = { readonly typed: string; readonly birthDate: Day | undefined };

/** The request of this receipt code. */
function byCode({ store }: Deps, { typed, birthDate }: Typed): CaseSummary | undefined {
  const receipt = readReceipt(typed);
  const found = receipt && birthDate && store.caseLists.byReceipt(hashReceipt(receipt, birthDate));
  return found && found.kind === 'request' ? found : undefined;
}

/**
 * The request that a new complaint follows, by its receipt code, or for an employee by its number. Nobody learns from the
 * answer whether a number exists: what this employee may not see is not found.
 */
export function requestSeen(deps: Deps, typed: Typed, user: User | undefined): CaseSummary | undefined {
  const coded = byCode(deps, typed);
  if (coded || !user) return coded;
  const found = byNumber(deps, typed.typed.trim().toUpperCase());
  const organisation = deps.store.organisation.read().value;
  return found && mayCase(user, 'request.status', caseSubject(deps.store, found), organisation, deps.clock.today())
    ? found
    : undefined;
}

/**
 * The request that a complaint turns out to follow, by its receipt code or its number. Never one of another client: a slip in
 * the number would move the complaint to that dossier. So a number opens only what is of the very client of the complaint.
 */
export function requestOfClient(deps: Deps, typed: string, { dossierId, person }: ComplaintCase) {
  const coded = byCode(deps, { typed, birthDate: person.birthDate });
  if (coded) return !dossierId || !coded.dossierId || coded.dossierId === dossierId ? coded : undefined;
  const found = dossierId && byNumber(deps, typed.trim().toUpperCase());
  return found && found.dossierId === dossierId ? found : undefined;
}

function byNumber({ store }: Deps, reference: string): CaseSummary | undefined {
  let after: string | undefined;
  do {
    const page = store.caseLists.register({ kind: 'request', limit: pageSize, ...(after && { after }) });
    const found = page.rows.find((one) => one.reference === reference);
    if (found) return found;
    after = page.next;
  } while (after);
  return undefined;
}

/** The complaint with what the request and its dossier tell: whose dossier, where, and who had a part in it (R51). */
export async function following(deps: Deps, complaint: AskedCase, request: CaseSummary): Promise<AskedCase> {
  const loaded = await deps.store.cases.load(request.id);
  if (complaint.kind !== 'complaint' || loaded?.value.kind !== 'request') return complaint;
  const { id, branchId } = loaded.value;
  const dossierId = complaint.dossierId ?? loaded.value.dossierId;
  const dossier = dossierId && (await deps.store.dossiers.load(dossierId))?.value;
  const linked: ComplaintCase = {
    ...complaint,
    requestId: id,
    involvedUserIds: [...complaint.involvedUserIds, ...partInRequest(loaded.value)],
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

type Link = { readonly requestId: CaseId; readonly complaintId: CaseId; readonly takesOver: boolean };

/**
 * Tells the request which complaint came of it, and ends it where the complaint takes its place (P19). Safe to do twice: a
 * request has one complaint.
 */
export async function linkRequest(deps: Deps, { requestId, complaintId, takesOver }: Link): Promise<void> {
  await changeCase<undefined>(deps, { kind: 'system' }, { id: requestId, right: 'system' }, (situation) => {
    const { theCase } = situation;
    if (theCase.kind !== 'request' || theCase.complaintId) return ok({ theCase, letters: [], value: undefined });
    const taken = takeCaseStep(situation, 'complaint.filed', { takesOver: takesOver ? 'yes' : 'no' });
    // a request that is over has nothing to give up, and is linked all the same
    const next = taken.ok ? taken.value : { theCase, letters: [] };
    // a step of a request leaves a request
    return ok({ ...next, theCase: { ...next.theCase, complaintId } as RequestCase, value: undefined });
  });
}
