import { dossiersOf, seenAs, whoConfirms } from '#src/commands/destruction/confirm.ts';
import { type Proposable, proposablesOf } from '#src/commands/destruction/proposable.ts';
import { waitingList } from '#src/commands/destruction/propose.ts';
import { holdsNow } from '#src/commands/retention/outside.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { Branch, User } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { UserVisit } from '../visit.ts';
import { holdWords, seesAHold } from './hold-words.ts';

/** A dossier in a row: what one needs to decide, and no name. */
export type Row = Pick<DossierSummary, 'id' | 'reference' | 'coachId'> & Pick<Required<DossierSummary>, 'keeping'>;

/** Everything the page of a branch shows, read once. */
export type Overview = {
  readonly branch: Branch;
  /** What can be proposed now, and how it was seen. */
  readonly free: { readonly rows: readonly Row[]; readonly fingerprint: string };
  readonly leftOut: readonly (Row & { readonly why: string })[];
  readonly soon: readonly Row[];
  readonly held: readonly (Row & { readonly why: readonly string[] })[];
  /** The list that waits for somebody, or for its seven days. */
  readonly waiting: Waiting | undefined;
  readonly earlier: readonly DestructionSummary[];
};

export type Waiting = {
  readonly list: Destruction;
  readonly rows: readonly Row[];
  readonly fingerprint: string;
  readonly confirmers: readonly User[];
};

export async function overviewOf(visit: UserVisit, branch: Branch): Promise<Overview> {
  const { store } = visit.deps;
  const { lists } = store;
  const proposables = await proposablesOf(store, branch.id, visit.today);
  const ids = new Set(proposables.map(({ value }) => value.id));
  const due = lists.keptAt('due', branch.id).flatMap(rowOf);
  return {
    branch,
    free: { rows: due.filter(({ id }) => ids.has(id)), fingerprint: seenAs(proposables) },
    leftOut: await withReasons(
      visit,
      due.filter(({ id, keeping }) => !ids.has(id) && (keeping.leftOut ?? '') > visit.today),
    ),
    soon: lists.keptAt('dueSoon', branch.id).flatMap(rowOf),
    held: await heldIn(visit, branch.id),
    waiting: await waitingIn(visit, branch.id),
    earlier: store.destructionLists.ofBranch(branch.id).filter(({ stage }) => !waits.includes(stage)),
  };
}

const waits: readonly DestructionSummary['stage'][] = ['proposed', 'confirmed'];

function rowOf({ id, reference, coachId, keeping }: DossierSummary): Row[] {
  return keeping ? [{ id, reference, coachId, keeping }] : [];
}

async function withReasons({ deps }: UserVisit, rows: readonly Row[]): Promise<Overview['leftOut']> {
  const found: (Row & { why: string })[] = [];
  for (const row of rows) {
    const dossier = (await deps.store.dossiers.load(row.id))?.value;
    found.push({ ...row, why: dossier?.retention.leftOut.at(-1)?.reason ?? '' });
  }
  return found;
}

/** So near to its day a dossier would stand on this page anyway. */
const nearDays = 60;

/** R51: of what this visitor may know nothing of, only what would be missing from the lists. */
async function heldIn(visit: UserVisit, branchId: BranchId): Promise<Overview['held']> {
  const { store } = visit.deps;
  const found: (Row & { why: readonly string[] })[] = [];
  for (const row of store.lists.keptAt('onHold', branchId).flatMap(rowOf)) {
    const dossier = (await store.dossiers.load(row.id))?.value;
    if (!dossier) continue;
    const { now } = await holdsNow(store, dossier);
    if (seesAHold(visit, now) || row.keeping.from <= addDays(visit.today, nearDays))
      found.push({ ...row, why: holdWords(visit, now) });
  }
  return found;
}

async function waitingIn(visit: UserVisit, branchId: BranchId): Promise<Waiting | undefined> {
  const { deps, today } = visit;
  const summary = waitingList(deps, branchId);
  const list = summary && (await deps.store.destructions.load(summary.id))?.value;
  if (!list) return undefined;
  const dossiers = await dossiersOf(deps.store, list);
  const rows = dossiers.flatMap(({ value }: Proposable) => {
    const kept = deps.store.dossiers.summary(value.id);
    return kept ? rowOf(kept) : [];
  });
  return { list, rows, fingerprint: seenAs(dossiers), confirmers: whoConfirms(deps, { list, dossiers, today }) };
}
