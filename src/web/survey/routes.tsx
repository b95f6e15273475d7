import { leaveOff, leaveOffForm } from '#src/commands/survey/leave-out.ts';
import { checkList, confirmRemoval, releaseList } from '#src/commands/survey/steps.ts';
import { longMonth } from '#src/domain/format.ts';
import type { ItemId, SurveyBatchId } from '#src/domain/ids.ts';
import type { Branch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import type { Result } from '#src/domain/result.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { routes as agency } from './agency-routes.tsx';
import { BranchesPage, BranchPage, branchesOf } from './branch-page.tsx';
import { ListPage } from './list-page.tsx';
import { overviewOf } from './overview.ts';
import { askStep, postStep } from './steps.tsx';

const house = { house: 'survey.list' } as const;

export const routes = [
  route({ method: 'GET', path: paths.surveys.pattern, access: house, handler: showBranches }),
  route({ method: 'GET', path: paths.surveyBranch.pattern, access: house, handler: inBranch(showBranch) }),
  route({ method: 'GET', path: paths.surveyList.pattern, access: house, handler: withList(showList) }),
  route({ method: 'POST', path: paths.surveyCheck.pattern, access: house, handler: withList(check) }),
  route({
    method: 'POST',
    path: paths.surveyRelease.pattern,
    access: house,
    act: 'survey.release',
    handler: withList(release),
  }),
  route({ method: 'GET', path: paths.surveyStep.pattern, access: house, handler: withList(askStep) }),
  route({
    method: 'POST',
    path: paths.surveyStep.pattern,
    access: house,
    handler: withList((at) => postStep(at, (result) => decided(at, result))),
  }),
  route({
    method: 'GET',
    path: paths.surveyFile.pattern,
    access: house,
    act: 'survey.release',
    handler: withList(showFile),
  }),
  route({ method: 'GET', path: paths.surveyLeaveOff.pattern, access: house, handler: withList(askLeaveOff) }),
  route({ method: 'POST', path: paths.surveyLeaveOff.pattern, access: house, handler: withList(postLeaveOff) }),
  route({ method: 'POST', path: paths.surveyRemoved.pattern, access: house, handler: withList(removed) }),
  ...agency,
];

type At = { readonly visit: UserVisit; readonly branch: Branch; readonly list: SurveySummary };

/** R3: a branch that is not this visitor's looks like one that does not exist. */
function inBranch(handler: (visit: UserVisit, branch: Branch) => Response | Promise<Response>) {
  return (visit: UserVisit) => {
    const branch = branchesOf(visit).find(({ id }) => id === visit.param('branch'));
    return branch ? handler(visit, branch) : notFound(visit);
  };
}

function withList(handler: (at: At) => Response | Promise<Response>) {
  return inBranch((visit, branch) => {
    // any text may stand in the address; the store knows it or does not
    const list = visit.deps.store.surveyBatches.summary(visit.param('list') as SurveyBatchId);
    return list?.branchId === branch.id ? handler({ visit, branch, list }) : notFound(visit);
  });
}

function showBranches(visit: UserVisit) {
  const [only, ...others] = branchesOf(visit);
  return only && others.length === 0 ? showBranch(visit, only) : page(<BranchesPage visit={visit} />);
}

function showBranch(visit: UserVisit, branch: Branch) {
  return page(<BranchPage visit={visit} branch={branch} />);
}

async function showList({ visit, branch, list }: At, changed = false): Promise<Response> {
  const batch = (await visit.deps.store.surveyBatches.load(list.id))?.value;
  if (!batch) return notFound(visit);
  const overview = await overviewOf(visit, branch, batch);
  return page(<ListPage visit={visit} overview={overview} changed={changed} />, changed ? 422 : 200);
}

async function check(at: At): Promise<Response> {
  const { visit, list } = at;
  return decided(at, await checkList(visit.deps, visit.actor, { id: list.id, seen: seen(visit) }));
}

async function release(at: At): Promise<Response> {
  const { visit, list } = at;
  const way = visit.posted.raw.hoe === 'handed' ? 'handed' : 'mail';
  return decided(at, await releaseList(visit.deps, visit.actor, { id: list.id, seen: seen(visit), way }));
}

async function removed(at: At): Promise<Response> {
  const { visit, list } = at;
  return decided(
    at,
    await confirmRemoval(visit.deps, visit.actor, { id: list.id, number: Number(visit.param('row')) }),
  );
}

/** What changed meanwhile is shown anew, and nothing was done. */
async function decided(at: At, result: Result<unknown>): Promise<Response> {
  if (result.ok) return seeOther(paths.surveyList({ branch: at.branch.id, list: at.list.id }));
  const { code } = result.refusal;
  if (code !== 'conflict' && code !== 'illegalStep') return refused(at.visit, result.refusal);
  return showList(at, true);
}

/** The list as it stood on the page. */
function seen({ posted }: UserVisit): string {
  return String(posted.raw.gezien ?? '');
}

/** The file that was made to be handed over; only for whoever releases lists, and only while it is not handed over. */
async function showFile({ visit, branch, list }: At): Promise<Response> {
  const { store } = visit.deps;
  const batch = (await store.surveyBatches.load(list.id))?.value;
  const { fileId, file } = batch ?? {};
  if (!mayInBranch(visit.user, 'survey.release', branch.id) || list.state !== 'taken' || !fileId || !file)
    return notFound(visit);
  const kept = await store.surveyFiles.load(fileId);
  if (!kept) return notFound(visit);
  const bytes = await store.blobs.get(fileId, kept.value.zip);
  return download({ bytes, type: 'application/zip', fileName: file.name });
}

function leaveOffEditor({ visit, branch, list }: At): Editor<typeof leaveOffForm.fields> {
  const here = { branch: branch.id, list: list.id };
  return {
    title: leaveOffForm.title,
    here: 'survey',
    back: { href: paths.surveyList(here), label: `Enquête ${longMonth(list.month)}` },
    form: leaveOffForm,
    action: paths.surveyLeaveOff({ ...here, line: visit.param('line') }),
    submit: 'Laat weg',
  };
}

/** Who checks a list or releases it leaves somebody off. */
function mayLeaveOff({ visit, branch }: At): boolean {
  return mayInBranch(visit.user, 'survey.prepare', branch.id) || mayInBranch(visit.user, 'survey.release', branch.id);
}

async function askLeaveOff(at: At): Promise<Response> {
  const { visit, list } = at;
  const batch = (await visit.deps.store.surveyBatches.load(list.id))?.value;
  const row = batch?.rows.find(({ line, off }) => line === visit.param('line') && !off);
  return mayLeaveOff(at) && row ? showEditor(visit, leaveOffEditor(at), {}) : notFound(visit);
}

function postLeaveOff(at: At): Promise<Response> {
  const { visit, branch, list } = at;
  if (!mayLeaveOff(at)) return notFound(visit);
  return submitEditor(
    visit,
    leaveOffEditor(at),
    // any text may stand in the address; the list knows it or does not
    (answers) => leaveOff(visit.deps, visit.actor, { id: list.id, line: visit.param('line') as ItemId }, answers),
    () => paths.surveyList({ branch: branch.id, list: list.id }),
  );
}
