import { confirmList } from '#src/commands/destruction/confirm.ts';
import { leaveOut } from '#src/commands/destruction/leave-out.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { withdrawList } from '#src/commands/destruction/withdraw.ts';
import { leaveOutForm } from '#src/domain/destruction/left-out.ts';
import { withdrawForm } from '#src/domain/destruction/withdraw-form.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Branch } from '#src/domain/organisation.ts';
import type { Result } from '#src/domain/result.ts';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit, UserVisit } from '../visit.ts';
import { BranchesPage, branchesOf } from './branches.tsx';
import { showCertificate } from './certificate.ts';
import { overviewOf } from './overview.ts';
import { BranchPage } from './page.tsx';

const house = { house: 'destruction.list' } as const;
const leaving = { dossier: 'destruction.leaveOut' } as const;

export const routes = [
  route({ method: 'GET', path: paths.destructions.pattern, access: house, handler: showBranches }),
  route({ method: 'GET', path: paths.destructionBranch.pattern, access: house, handler: inBranch(showBranch) }),
  route({ method: 'POST', path: paths.destructionPropose.pattern, access: house, handler: inBranch(propose) }),
  route({ method: 'POST', path: paths.destructionConfirm.pattern, access: house, handler: inBranch(confirm) }),
  route({ method: 'GET', path: paths.destructionWithdraw.pattern, access: house, handler: inBranch(askWithdrawal) }),
  route({ method: 'POST', path: paths.destructionWithdraw.pattern, access: house, handler: inBranch(withdraw) }),
  route({
    method: 'GET',
    path: paths.destructionCertificate.pattern,
    access: house,
    handler: inBranch(showCertificate),
  }),
  route({ method: 'GET', path: paths.dossierLeaveOut.pattern, access: leaving, handler: askLeaveOut }),
  route({ method: 'POST', path: paths.dossierLeaveOut.pattern, access: leaving, handler: postLeaveOut }),
];

type InBranch = (visit: UserVisit, branch: Branch) => Response | Promise<Response>;

/** R3: a branch that is not this visitor's looks like one that does not exist. */
function inBranch(handler: InBranch) {
  return (visit: UserVisit) => {
    const branch = branchesOf(visit).find(({ id }) => id === visit.param('branch'));
    return branch ? handler(visit, branch) : notFound(visit);
  };
}

function showBranches(visit: UserVisit) {
  const [only, ...others] = branchesOf(visit);
  return only && others.length === 0 ? showBranch(visit, only) : page(<BranchesPage visit={visit} />);
}

async function showBranch(visit: UserVisit, branch: Branch): Promise<Response> {
  return page(<BranchPage visit={visit} overview={await overviewOf(visit, branch)} />);
}

async function propose(visit: UserVisit, branch: Branch): Promise<Response> {
  return decided(visit, branch, await proposeList(visit.deps, visit.actor, { branchId: branch.id, ...seen(visit) }));
}

async function confirm(visit: UserVisit, branch: Branch): Promise<Response> {
  return decided(visit, branch, await confirmList(visit.deps, visit.actor, { id: listOf(visit), ...seen(visit) }));
}

/** What changed meanwhile is shown anew, and nothing was done. */
async function decided(visit: UserVisit, branch: Branch, result: Result<unknown>): Promise<Response> {
  if (result.ok) return seeOther(paths.destructionBranch({ branch: branch.id }));
  const { code } = result.refusal;
  if (code !== 'conflict' && code !== 'illegalStep') return refused(visit, result.refusal);
  return page(<BranchPage visit={visit} overview={await overviewOf(visit, branch)} changed />, 422);
}

/** The list as it stood on the page. */
function seen({ posted }: UserVisit): { fingerprint: string } {
  return { fingerprint: String(posted.raw.gezien ?? '') };
}

function listOf(visit: UserVisit): DestructionId {
  // any text may stand in the address; the store knows it or does not
  return visit.param('list') as DestructionId;
}

function withdrawal(visit: UserVisit, branch: Branch) {
  return {
    title: withdrawForm.title,
    here: 'destruction',
    back: { href: paths.destructionBranch({ branch: branch.id }), label: `Vernietigen in ${branch.name}` },
    form: withdrawForm,
    action: paths.destructionWithdraw({ branch: branch.id, list: listOf(visit) }),
    submit: 'Trek de lijst in',
  } as const;
}

function askWithdrawal(visit: UserVisit, branch: Branch) {
  const list = visit.deps.store.destructions.summary(listOf(visit));
  return list?.branchId === branch.id ? showEditor(visit, withdrawal(visit, branch), {}) : notFound(visit);
}

function withdraw(visit: UserVisit, branch: Branch): Promise<Response> {
  return submitEditor(
    visit,
    withdrawal(visit, branch),
    ({ reason }) => withdrawList(visit.deps, visit.actor, { id: listOf(visit), reason }),
    () => paths.destructionBranch({ branch: branch.id }),
  );
}

function leavingOut({ summary, today }: DossierVisit) {
  const form = leaveOutForm(today);
  return {
    title: `${form.title}: ${summary.reference}`,
    here: 'destruction',
    back: {
      href: paths.destructionBranch({ branch: summary.branchId }),
      label: 'De lijst van wat mag worden vernietigd',
    },
    form,
    action: paths.dossierLeaveOut({ dossier: summary.id }),
    submit: 'Laat dit dossier weg',
  } as const;
}

function askLeaveOut(visit: DossierVisit) {
  return visit.summary.keeping?.at === 'due' ? showEditor(visit, leavingOut(visit), {}) : notFound(visit);
}

function postLeaveOut(visit: DossierVisit): Promise<Response> {
  return submitEditor(
    visit,
    leavingOut(visit),
    (answers, reasons) => leaveOut(visit.deps, visit.actor, visit.dossierId, { answers, reasons }),
    () => paths.destructionBranch({ branch: visit.summary.branchId }),
  );
}
