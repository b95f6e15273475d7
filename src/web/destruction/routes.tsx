import { confirmList } from '#src/commands/destruction/confirm.ts';
import { leaveOut } from '#src/commands/destruction/leave-out.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { seesList } from '#src/commands/destruction/seen-list.ts';
import { withdrawList } from '#src/commands/destruction/withdraw.ts';
import { ownerInAddress } from '#src/domain/destruction/destruction.ts';
import { leaveOutForm } from '#src/domain/destruction/left-out.ts';
import { withdrawForm } from '#src/domain/destruction/withdraw-form.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Result } from '#src/domain/result.ts';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit, UserVisit } from '../visit.ts';
import { BranchesPage } from './branches.tsx';
import { showCertificate } from './certificate.ts';
import { overviewOf, type Place } from './overview.ts';
import { BranchPage } from './page.tsx';
import { placesOf } from './places.ts';

const house = { house: 'destruction.list' } as const;
const leaving = { dossier: 'destruction.leaveOut' } as const;

export const routes = [
  route({ method: 'GET', path: paths.destructions.pattern, access: house, handler: showPlaces }),
  route({ method: 'GET', path: paths.destructionBranch.pattern, access: house, handler: inPlace(showPlace) }),
  route({ method: 'POST', path: paths.destructionPropose.pattern, access: house, handler: inPlace(propose) }),
  route({
    method: 'POST',
    path: paths.destructionConfirm.pattern,
    access: house,
    act: 'destruction.confirm',
    handler: withList(confirm),
  }),
  route({ method: 'GET', path: paths.destructionWithdraw.pattern, access: house, handler: withList(askWithdrawal) }),
  route({ method: 'POST', path: paths.destructionWithdraw.pattern, access: house, handler: withList(withdraw) }),
  route({
    method: 'GET',
    path: paths.destructionCertificate.pattern,
    access: house,
    takesAlong: true,
    handler: inPlace(showCertificate),
  }),
  route({ method: 'GET', path: paths.dossierLeaveOut.pattern, access: leaving, handler: askLeaveOut }),
  route({ method: 'POST', path: paths.dossierLeaveOut.pattern, access: leaving, handler: postLeaveOut }),
];

type InPlace = (visit: UserVisit, place: Place) => Response | Promise<Response>;

/** R3: a branch that is not this visitor's looks like one that does not exist. */
function inPlace(handler: InPlace) {
  return async (visit: UserVisit) => {
    const place = (await placesOf(visit)).find(({ id }) => ownerInAddress(id) === visit.param('branch'));
    return place ? handler(visit, place) : notFound(visit);
  };
}

/** The same for a list of another place, or of the house with nothing on it for this visitor. */
function withList(handler: InPlace) {
  return inPlace(async (visit, place) => {
    const list = (await visit.deps.store.destructions.load(listOf(visit)))?.value;
    const sees =
      list?.branchId === place.id && (place.id !== 'house' || (await seesList(visit.deps, visit.user, list)));
    return sees ? handler(visit, place) : notFound(visit);
  });
}

async function showPlaces(visit: UserVisit): Promise<Response> {
  const places = await placesOf(visit);
  const [only, ...others] = places;
  return only && others.length === 0 ? showPlace(visit, only) : page(<BranchesPage visit={visit} places={places} />);
}

async function showPlace(visit: UserVisit, place: Place): Promise<Response> {
  return page(<BranchPage visit={visit} overview={await overviewOf(visit, place)} />);
}

async function propose(visit: UserVisit, place: Place): Promise<Response> {
  return decided(visit, place, await proposeList(visit.deps, visit.actor, { branchId: place.id, ...seen(visit) }));
}

async function confirm(visit: UserVisit, place: Place): Promise<Response> {
  return decided(visit, place, await confirmList(visit.deps, visit.actor, { id: listOf(visit), ...seen(visit) }));
}

/** What changed meanwhile is shown anew, and nothing was done. */
async function decided(visit: UserVisit, place: Place, result: Result<unknown>): Promise<Response> {
  if (result.ok) return seeOther(paths.destructionBranch({ branch: ownerInAddress(place.id) }));
  const { code } = result.refusal;
  if (code !== 'conflict' && code !== 'illegalStep') return refused(visit, result.refusal);
  return page(<BranchPage visit={visit} overview={await overviewOf(visit, place)} changed />, 422);
}

/** The list as it stood on the page. */
function seen({ posted }: UserVisit): { fingerprint: string } {
  return { fingerprint: String(posted.raw.gezien ?? '') };
}

function listOf(visit: UserVisit): DestructionId {
  // any text may stand in the address; the store knows it or does not
  return visit.param('list') as DestructionId;
}

function withdrawal(visit: UserVisit, place: Place) {
  return {
    title: withdrawForm.title,
    here: 'destruction',
    back: { href: paths.destructionBranch({ branch: ownerInAddress(place.id) }), label: place.title },
    form: withdrawForm,
    action: paths.destructionWithdraw({ branch: ownerInAddress(place.id), list: listOf(visit) }),
    submit: 'Trek de lijst in',
  } as const;
}

function askWithdrawal(visit: UserVisit, place: Place): Promise<Response> {
  return showEditor(visit, withdrawal(visit, place), {});
}

function withdraw(visit: UserVisit, place: Place): Promise<Response> {
  return submitEditor(
    visit,
    withdrawal(visit, place),
    ({ reason }) => withdrawList(visit.deps, visit.actor, { id: listOf(visit), reason }),
    () => paths.destructionBranch({ branch: ownerInAddress(place.id) }),
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
  if (visit.summary.keeping?.at !== 'due') return notFound(visit);
  return submitEditor(
    visit,
    leavingOut(visit),
    (answers, reasons) => leaveOut(visit.deps, visit.actor, visit.dossierId, { answers, reasons }),
    () => paths.destructionBranch({ branch: visit.summary.branchId }),
  );
}
