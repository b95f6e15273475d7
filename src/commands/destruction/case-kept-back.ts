import { type Case, isAsked } from '#src/domain/cases/case.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { destroyCaseFrom, explainsDossier } from '#src/domain/destruction/case-end.ts';
import type { KeptBackReason } from '#src/domain/destruction/destruction.ts';
import { type Holds, holdsOf } from '#src/domain/holds.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { destroyFromAfterHold } from '#src/domain/retention.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { readable } from '../readable.ts';
import { breachesOf } from '../retention/outside.ts';

type Stored = Pick<Store, 'cases' | 'caseLists' | 'dossiers'>;

/**
 * Why a case may not be destroyed on this day; asked when it is listed, when that is confirmed and at the last moment. It
 * goes when its own years are over and nothing is to be done in it, nothing holds its client's dossier or a case beside it
 * (R33), and no dossier that lives on needs it.
 */
export async function caseKeptBack(store: Stored, one: Case, today: Day): Promise<KeptBackReason | undefined> {
  if (store.cases.summary(one.id)?.destroyFrom === undefined) return 'openCase';
  if (destroyCaseFrom(one) > today) return 'notYet';
  const dossierId = isAsked(one) ? one.dossierId : undefined;
  if (dossierId && store.dossiers.summary(dossierId) && explainsDossier(one)) return 'notYet';
  const dossier = dossierId ? await readable(store.dossiers, dossierId) : undefined;
  if (dossier?.kind === 'damaged') return 'unreadable';
  const { now, releasedOn } = await holdsOnCase(store, one, dossier?.value);
  if (now.some(({ theCase }) => theCase)) return 'openCase';
  if (now.length > 0) return 'held';
  return destroyFromAfterHold(destroyCaseFrom(one), releasedOn) > today ? 'notYet' : undefined;
}

/** What keeps its client's dossier keeps the case too, also where that dossier is gone; and so does the case it came of, or that came of it. */
async function holdsOnCase(store: Stored, one: Case, dossier = nothingHeld): Promise<Holds> {
  const dossierId = isAsked(one) ? one.dossierId : undefined;
  const besides: CaseSummary[] = [
    ...(dossierId ? store.caseLists.ofDossier(dossierId) : []),
    ...(dossierId ? await breachesOf(store, dossierId) : []),
    ...linkedTo(one).flatMap((id) => store.cases.summary(id) ?? []),
  ];
  return holdsOf(
    dossier,
    besides.filter(({ id }) => id !== one.id),
  );
}

/** Where there is no dossier, or none any more. */
const nothingHeld: Parameters<typeof holdsOf>[0] = { restrictedBy: [], retention: { holds: [] }, events: [] };

function linkedTo(one: Case): CaseId[] {
  const id = one.kind === 'request' ? one.complaintId : one.kind === 'complaint' ? one.requestId : undefined;
  return id ? [id] : [];
}
