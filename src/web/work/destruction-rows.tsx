import { casesDue } from '#src/commands/destruction/cases-due.ts';
import { thingsOf, whoConfirms } from '#src/commands/destruction/confirmers.ts';
import { proposablesFor } from '#src/commands/destruction/house-list.ts';
import { entryOf, type Proposable } from '#src/commands/destruction/proposable.ts';
import { overdueIn } from '#src/commands/destruction/tell-overdue.ts';
import { type ListOwner, ownerInAddress } from '#src/domain/destruction/destruction.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { plainEntry } from './plain-entry.tsx';

/**
 * R31, R33: lists of destruction that somebody has to propose or confirm, and holds that the directorate looks at again. A
 * manager's task; the directorate's where a branch has no manager who may, and once thirty days have passed.
 */
export async function destructionEntries(visit: UserVisit): Promise<Entry[]> {
  if (!visit.may('destruction.list')) return [];
  const entries: Entry[] = [];
  for (const branch of visit.organisation.branches) entries.push(...(await listEntry(visit, branch)));
  return [...entries, ...(await houseEntries(visit)), ...reviewEntries(visit)];
}

async function listEntry(visit: UserVisit, branch: Branch): Promise<Entry[]> {
  const { store } = visit.deps;
  const waiting = store.destructionLists.open(branch.id).find(({ stage }) => stage === 'proposed');
  const isOwn = waiting?.proposedBy === visit.user.id;
  const busy = store.destructionLists.open(branch.id).some(({ stage }) => stage === 'confirmed');
  if (isOwn || busy || !isTaskOf(visit, branch, waiting?.proposedBy)) return [];
  const rows = store.lists
    .keptAt(waiting ? 'toConfirm' : 'due', branch.id)
    .filter((row) => !isLeftOut(row, visit.today));
  const cases = waiting ? await casesOn(visit, waiting) : await casesDue(store, branch.id, visit.today);
  return waits(visit, { owner: branch.id, title: `Vernietigen in ${branch.name}`, rows, cases, waiting });
}

/** R51: of the house only what this visitor may know of; a list that waits, for whoever may confirm it. */
async function houseEntries(visit: UserVisit): Promise<Entry[]> {
  const { deps, user } = visit;
  const place = { owner: 'house', title: 'Vernietigen voor de organisatie', rows: [] } as const;
  const free = waits(visit, { ...place, cases: await proposablesFor(deps, user), waiting: undefined });
  const toConfirm: Proposable[] = [];
  let waiting: DestructionSummary | undefined;
  for (const one of deps.store.destructionLists.open('house')) {
    const list = one.stage === 'proposed' ? (await deps.store.destructions.load(one.id))?.value : undefined;
    if (!list || !(await whoConfirms(deps, list)).some(({ id }) => id === user.id)) continue;
    waiting ??= one;
    toConfirm.push(...(await thingsOf(deps.store, list)));
  }
  return [...free, ...waits(visit, { ...place, cases: toConfirm, waiting })];
}

async function casesOn({ deps }: UserVisit, { id }: DestructionSummary): Promise<Proposable[]> {
  const list = (await deps.store.destructions.load(id))?.value;
  return list ? (await thingsOf(deps.store, list)).filter(({ kind }) => kind === 'case') : [];
}

type Waiting = {
  readonly owner: ListOwner;
  readonly title: string;
  readonly rows: readonly DossierSummary[];
  readonly cases: readonly Proposable[];
  readonly waiting: DestructionSummary | undefined;
};

function waits(visit: UserVisit, { owner, title, rows, cases, waiting }: Waiting): Entry[] {
  const [first] = [
    ...rows.flatMap(({ keeping }) => (keeping ? [keeping.from] : [])),
    ...cases.map((one) => entryOf(one).from),
  ].sort();
  if (!first) return [];
  const years = cases.filter(({ kind }) => kind === 'bookYear').length;
  const parts = [
    ...counted(rows.length, 'dossier', 'dossiers'),
    ...counted(cases.length - years, 'zaak', 'zaken'),
    ...counted(years, 'boekjaar met facturen', 'boekjaren met facturen'),
  ];
  return [
    plainEntry(visit, {
      on: destroyBy(first),
      id: waiting?.id ?? owner,
      title,
      text: `${parts.join(' en ')}. ${waiting ? 'Bevestig de lijst' : 'Stel de lijst voor'}`,
      href: paths.destructionBranch({ branch: ownerInAddress(owner) }),
    }),
  ];
}

function counted(count: number, one: string, more: string): string[] {
  return count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];
}

function isLeftOut({ keeping }: DossierSummary, today: Day): boolean {
  return (keeping?.leftOut ?? '') > today;
}

function isTaskOf(visit: UserVisit, { id }: Branch, proposedBy: UserVisit['user']['id'] | undefined): boolean {
  const { user, organisation, today, deps } = visit;
  if (!mayInBranch(user, 'destruction.confirm', id)) return false;
  const managers = organisation.users.filter(
    (one) =>
      one.roles.includes('branchManager') && one.branchId === id && one.id !== proposedBy && isEmployed(one, today),
  );
  const isLate = overdueIn(deps.store, id, today).length > 0;
  return managers.length === 0 || isLate || managers.some((one) => one.id === user.id);
}

const askReview = 'Moet de vernietiging nog worden tegengehouden? Verleng of hef op';

function reviewEntries(visit: UserVisit): Entry[] {
  if (!visit.user.roles.includes('directorate')) return [];
  const dossiers = visit.deps.store.lists.keptAt('onHold').flatMap(({ id, reference, keeping }) => {
    const on = keeping?.review;
    if (!on || on > visit.today) return [];
    const href = paths.dossierHolds({ dossier: id });
    return [plainEntry(visit, { on, id, title: reference, text: askReview, href })];
  });
  const years = visit.deps.store.bookYearLists.all().flatMap(({ id, year, review: on }) => {
    if (!on || on > visit.today) return [];
    const title = `Facturen van boekjaar ${year}`;
    return [plainEntry(visit, { on, id, title, text: askReview, href: paths.bookYears() })];
  });
  return [...dossiers, ...years];
}
