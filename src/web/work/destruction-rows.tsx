import { overdueIn } from '#src/commands/destruction/tell-overdue.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { placeOf } from '#src/domain/work.ts';
import { LinkButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { groupOf } from './groups.ts';
import { due } from './rows.tsx';

/**
 * R31, R33: lists of destruction that somebody has to propose or confirm, and holds that the directorate looks at again. A
 * manager's task; the directorate's where a branch has no manager who may, and once thirty days have passed.
 */
export function destructionEntries(visit: UserVisit): Entry[] {
  if (!visit.may('destruction.list')) return [];
  return [...visit.organisation.branches.flatMap((branch) => listEntry(visit, branch)), ...reviewEntries(visit)];
}

function listEntry(visit: UserVisit, branch: Branch): Entry[] {
  const { store } = visit.deps;
  const waiting = store.destructionLists.open(branch.id).find(({ stage }) => stage === 'proposed');
  const isOwn = waiting?.proposedBy === visit.user.id;
  const busy = store.destructionLists.open(branch.id).some(({ stage }) => stage === 'confirmed');
  const rows = store.lists
    .keptAt(waiting ? 'toConfirm' : 'due', branch.id)
    .filter((row) => !isLeftOut(row, visit.today));
  const [first] = rows;
  if (!first?.keeping || isOwn || busy || !isTaskOf(visit, branch, waiting?.proposedBy)) return [];
  return [
    entry(visit, {
      on: destroyBy(first.keeping.from),
      id: branch.id,
      title: `Vernietigen in ${branch.name}`,
      text: `${rows.length} ${rows.length === 1 ? 'dossier' : 'dossiers'}. ${waiting ? 'Bevestig de lijst' : 'Stel de lijst voor'}`,
      href: paths.destructionBranch({ branch: branch.id }),
    }),
  ];
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

function reviewEntries(visit: UserVisit): Entry[] {
  if (!visit.user.roles.includes('directorate')) return [];
  return visit.deps.store.lists.keptAt('onHold').flatMap(({ id, reference, keeping }) => {
    const on = keeping?.review;
    if (!on || on > visit.today) return [];
    const href = paths.dossierHolds({ dossier: id });
    const text = 'Moet de vernietiging nog worden tegengehouden? Verleng of hef op';
    return [entry(visit, { on, id, title: reference, text, href })];
  });
}

type Told = {
  readonly on: Day;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
};

function entry({ today }: UserVisit, { on, id, title, text, href }: Told): Entry {
  const group = groupOf({ standing: 'own', on }, today);
  const row: Entry['row'] = (filled) => ({
    when: due(on, today, group),
    title,
    href,
    text,
    action: (
      <LinkButton href={href} look={filled ? 'filled' : 'tint'}>
        Open<span class="vh">: {title}</span>
      </LinkButton>
    ),
  });
  return { group, on, place: placeOf({ standing: 'own', on }, id), row };
}
