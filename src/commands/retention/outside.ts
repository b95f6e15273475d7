import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Destruction, Listed, ListOwner } from '#src/domain/destruction/destruction.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type Holds, holdsOf } from '#src/domain/holds.ts';
import type { BookYearId, DossierId } from '#src/domain/ids.ts';
import type { Store } from '#src/store/port.ts';
import type { OnList, Outside } from '#src/workflow/retention/follow.ts';

type Stored = Pick<Store, 'cases' | 'caseLists' | 'destructions' | 'destructionLists'>;

/** R33: what keeps this dossier from destruction at this moment, asked of it and of its cases. */
export async function holdsNow(store: Pick<Store, 'cases' | 'caseLists'>, dossier: Dossier): Promise<Holds> {
  return holdsOf(dossier, await casesOf(store, dossier.id));
}

/** What holds it, and the list it stands on. */
export async function outsideOf(store: Stored, dossier: Dossier): Promise<Outside> {
  return { holds: await holdsNow(store, dossier), list: await listOf(store, dossier.branchId, dossier.id) };
}

/** Requests, complaints and breaches with this dossier in them. */
export async function casesOf(store: Pick<Store, 'cases' | 'caseLists'>, id: DossierId): Promise<CaseSummary[]> {
  return [...store.caseLists.ofDossier(id), ...(await breachesOf(store, id))];
}

/** Breaches with this dossier in them. */
export async function breachesOf({ cases, caseLists }: Pick<Store, 'cases' | 'caseLists'>, id: DossierId) {
  const breaches: CaseSummary[] = [];
  for (const near of caseLists.breachesNear(id)) {
    const breach = (await cases.load(near.id))?.value;
    if (breach?.kind === 'breach' && breach.dossierIds.includes(id)) breaches.push(near);
  }
  return breaches;
}

/** The list of this owner on which it stands, until it is certified. */
export async function listOf(
  { destructions, destructionLists }: Pick<Store, 'destructions' | 'destructionLists'>,
  owner: ListOwner,
  id: DossierId | BookYearId,
): Promise<OnList | undefined> {
  for (const summary of destructionLists.open(owner)) {
    const list = (await destructions.load(summary.id))?.value;
    const entry = list?.entries.find((one) => one.state !== 'gone' && one.of.id === id);
    if (list && entry) return { stage: stageOf(list, entry), proposedOn: list.proposedOn };
  }
  return undefined;
}

function stageOf({ stage }: Destruction, { state }: Listed): OnList['stage'] {
  if (state !== 'waiting') return 'begun';
  return stage.kind === 'proposed' ? 'proposed' : 'confirmed';
}
