import { disputedData } from '#src/commands/documents/held-words.ts';
import type { Disputed } from '#src/domain/cases/disputed.ts';
import { type Dossier, isArchived } from '#src/domain/dossier.ts';
import { heldBackBy, isHeldBack } from '#src/domain/held-back.ts';
import { newId } from '#src/domain/ids.ts';
import { allowedBsn } from '#src/domain/necessity.ts';
import type { Contract } from '#src/domain/organisation.ts';
import type { DossierAction } from '#src/domain/permissions.ts';
import { hasReadReason } from '#src/domain/reading.ts';
import { contractOf } from '#src/workflow/act.ts';
import type { Situation } from '#src/workflow/context.ts';
import { type Offer, offeredSteps } from '#src/workflow/offers.ts';
import { rightsTo } from '#src/workflow/staff-rights.ts';
import { onDemand } from '#templates/index.ts';
import type { WorkflowKey } from '#workflows/index.ts';
import { isOpenedByTwo } from './opened-by-two.ts';
import { notFound, refused } from './respond.tsx';
import type { DossierVisit } from './visit.ts';

/** How much of a dossier this visitor may see now. */
export type Sight =
  /** Name, address, state and what was sent (clerk). */
  | 'outline'
  /** Everything, after giving a reason (branch manager, directorate; in the archive everybody). */
  | 'afterReason'
  | 'content';

export type OpenDossier = {
  readonly visit: DossierVisit;
  readonly dossier: Dossier;
  readonly sight: Sight;
  /** Data that may be wrong: the client said so and waits for our answer (AVG 18). */
  readonly disputed: readonly Disputed[];
  /** What this visitor may do next here, found once a request. */
  readonly offers: () => readonly Offer[];
};

/** The dossier as a command would find it at this moment. */
export function situationOf({ visit, dossier }: Pick<OpenDossier, 'visit' | 'dossier'>): Situation {
  const { actor, deps, now, organisation, today } = visit;
  return { dossier, organisation, actor, now, today, newId: <T extends string>() => newId<T>(deps.random.bytes) };
}

/** Loads the dossier and tells how much of it may be shown (DOMAIN 13). */
export function withDossier(handler: (open: OpenDossier) => Response | Promise<Response>) {
  return async (visit: DossierVisit): Promise<Response> => {
    const stored = await visit.deps.store.dossiers.load(visit.dossierId);
    if (!stored) return notFound(visit);
    const disputed = await disputedData(visit.deps, visit.actor, visit.dossierId);
    return handler(openFor(visit, stored.value, disputed));
  };
}

/** The dossier as this visitor finds it. */
export function openFor(visit: DossierVisit, dossier: Dossier, disputed: readonly Disputed[]): OpenDossier {
  const { user, organisation, today } = visit;
  let offers: readonly Offer[] | undefined;
  return {
    visit,
    dossier,
    disputed,
    sight: sightOf(visit, dossier),
    offers: () => {
      offers ??= offeredSteps(dossier, user, { organisation, today, onDemand });
      return offers;
    },
  };
}

function sightOf(visit: DossierVisit, dossier: Dossier): Sight {
  if (!visit.mayHere('dossier.read')) return 'outline';
  if (visit.mayHere('content.edit') && !isArchived(dossier)) return 'content';
  // the reason was given when it was asked
  if (!isOpenedByTwo(visit) && !hasReadReason(dossier, visit.user.id, visit.now)) return 'afterReason';
  visit.attempt.withReason();
  return 'content';
}

/** What was agreed for this dossier, as it stands today. */
export function contractHere({ visit, dossier }: Pick<OpenDossier, 'visit' | 'dossier'>): Contract {
  return contractOf({ dossier, organisation: visit.organisation });
}

/** The BSN, where there is one and the contract allows it (R9). Who may see it is the permission table's. */
export function bsnHere(open: Pick<OpenDossier, 'visit' | 'dossier'>): string | undefined {
  return allowedBsn(open.dossier.client, contractHere(open));
}

/** May this visitor do this here now: allowed by the table, and the dossier is neither restricted nor closed for it. */
export function mayNow({ visit, dossier }: Pick<OpenDossier, 'visit' | 'dossier'>, action: DossierAction): boolean {
  return visit.mayHere(action) && !isHeldBack(dossier, action);
}

/** Does the table give this visitor the event here at all? Asked before the state: who may not, learns nothing of it (R3). */
export function mayEver({ visit }: Pick<OpenDossier, 'visit'>, workflow: WorkflowKey, event: string): boolean {
  return rightsTo(workflow, event).some(visit.mayHere);
}

/** The page for an act that cannot be done now; in a restricted or closed dossier it says so (AVG 18, R29). */
export function refusedNow(
  { visit, dossier }: Pick<OpenDossier, 'visit' | 'dossier'>,
  act: { readonly event: string; readonly state?: string },
): Promise<Response> {
  const reason = heldBackBy(dossier, 'content.edit');
  const params = { event: act.event, state: act.state ?? visit.summary.state, ...(reason && { reason }) };
  return refused(visit, { code: 'illegalStep', params });
}
