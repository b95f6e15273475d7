import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { thingsOf, whoConfirms } from '#src/commands/destruction/confirmers.ts';
import { proposablesFor } from '#src/commands/destruction/house-list.ts';
import { entryOf, type Proposable, proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { seesList } from '#src/commands/destruction/seen-list.ts';
import { holdsNow } from '#src/commands/retention/outside.ts';
import { addDays } from '#src/domain/calendar.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Destruction, ListOwner } from '#src/domain/destruction/destruction.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import type { BranchId, DossierId, UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { caseWords, holdWords, seesAHold } from './hold-words.ts';

/** A dossier or a case in a row: what one needs to decide, and no name. */
export type Row = {
  readonly reference: string;
  /** Where it is read, for whoever may. */
  readonly href: string | undefined;
  /** In which it ended. */
  readonly year: number;
  readonly from: Day;
  readonly coachId: UserId | undefined;
  readonly dossierId: DossierId | undefined;
};

/** Whose lists a page shows. */
export type Place = { readonly id: ListOwner; readonly title: string };

/** Everything the page of a branch or of the house shows, read once. */
export type Overview = {
  readonly place: Place;
  /** What can be proposed now, and how it was seen. */
  readonly free: { readonly rows: readonly Row[]; readonly fingerprint: string };
  readonly leftOut: readonly (Row & { readonly until: Day | undefined; readonly why: string })[];
  readonly soon: readonly Row[];
  readonly held: readonly (Row & { readonly why: readonly string[] })[];
  /** The lists that wait for somebody, or for their seven days; of a branch at most one. */
  readonly waiting: readonly Waiting[];
  readonly earlier: readonly DestructionSummary[];
};

export type Waiting = {
  readonly list: Destruction;
  readonly rows: readonly Row[];
  readonly fingerprint: string;
  readonly confirmers: readonly User[];
};

export async function overviewOf(visit: UserVisit, place: Place): Promise<Overview> {
  const { deps, today, user } = visit;
  const { id } = place;
  const proposables = id === 'house' ? await proposablesFor(deps, user) : await proposablesOf(deps.store, id, today);
  const free = { rows: proposables.map((one) => shownAs(visit, one)), fingerprint: seenAs(proposables) };
  const { waiting, earlier } = await listsIn(visit, id);
  return { place, free, ...(await keptIn(visit, id)), waiting, earlier };
}

type Kept = Pick<Overview, 'leftOut' | 'soon' | 'held'>;

/** What of a branch stays for now. */
async function keptIn(visit: UserVisit, owner: ListOwner): Promise<Kept> {
  if (owner === 'house') return { leftOut: [], soon: [], held: [] };
  const { lists } = visit.deps.store;
  return {
    leftOut: await leftOutIn(visit, owner),
    soon: lists.keptAt('dueSoon', owner).flatMap(rowOf),
    held: await heldIn(visit, owner),
  };
}

/** The lists of this owner that this visitor may see (R51). */
async function listsIn(visit: UserVisit, owner: ListOwner): Promise<Pick<Overview, 'waiting' | 'earlier'>> {
  const { deps, user } = visit;
  const waiting: Waiting[] = [];
  const earlier: DestructionSummary[] = [];
  for (const summary of deps.store.destructionLists.of(owner)) {
    const list = (await deps.store.destructions.load(summary.id))?.value;
    if (!list || (owner === 'house' && !(await seesList(deps, user, list)))) continue;
    if (waits.includes(summary.stage)) waiting.push(await waitingAs(visit, list));
    else earlier.push(summary);
  }
  return { waiting, earlier };
}

const waits: readonly DestructionSummary['stage'][] = ['proposed', 'confirmed'];

async function waitingAs(visit: UserVisit, list: Destruction): Promise<Waiting> {
  const things = await thingsOf(visit.deps.store, list);
  const rows = things.map((one) => shownAs(visit, one));
  return { list, rows, fingerprint: seenAs(things), confirmers: await whoConfirms(visit.deps, list) };
}

function shownAs(visit: UserVisit, one: Proposable): Row {
  const { reference, endYear: year, from } = entryOf(one);
  if (one.kind === 'case') return { ...caseRow(visit, one.value), year, from };
  if (one.kind === 'bookYear') {
    const count = visit.deps.store.invoiceLists.countOf(one.value.year);
    const what = `Facturen van boekjaar ${one.value.year} (${count})`;
    return { reference: what, href: undefined, year, from, coachId: undefined, dossierId: undefined };
  }
  const { id: dossierId } = one.value;
  const coachId = visit.deps.store.dossiers.summary(dossierId)?.coachId;
  return { reference, href: paths.dossier({ dossier: dossierId }), year, from, coachId, dossierId };
}

/** Who confirms a complaint because nobody else is left, learns its kind and no more. */
function caseRow(
  { deps, user, organisation, today }: UserVisit,
  { id, kind, reference }: Case,
): Omit<Row, 'year' | 'from'> {
  const summary = deps.store.cases.summary(id);
  const sees = summary && mayCase(user, seeingOf(kind), caseSubject(deps.store, summary), organisation, today);
  return {
    reference: sees ? `${caseWords[kind]} ${reference}` : caseWords[kind],
    href: sees ? paths.theCase({ case: id }) : undefined,
    coachId: undefined,
    dossierId: undefined,
  };
}

function rowOf({ id, reference, coachId, keeping }: DossierSummary): (Row & { readonly dossierId: DossierId })[] {
  const href = paths.dossier({ dossier: id });
  return keeping ? [{ reference, href, year: keeping.year, from: keeping.from, coachId, dossierId: id }] : [];
}

async function leftOutIn({ deps, today }: UserVisit, branchId: BranchId): Promise<Overview['leftOut']> {
  const found: Overview['leftOut'][number][] = [];
  for (const summary of deps.store.lists.keptAt('due', branchId)) {
    const until = summary.keeping?.leftOut;
    if ((until ?? '') <= today) continue;
    const dossier = (await deps.store.dossiers.load(summary.id))?.value;
    const why = dossier?.retention.leftOut.at(-1)?.reason ?? '';
    found.push(...rowOf(summary).map((row) => ({ ...row, until, why })));
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
    const dossier = (await store.dossiers.load(row.dossierId))?.value;
    if (!dossier) continue;
    const { now } = await holdsNow(store, dossier);
    if (seesAHold(visit, now) || row.from <= addDays(visit.today, nearDays))
      found.push({ ...row, why: holdWords(visit, now) });
  }
  return found;
}
