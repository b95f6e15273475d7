import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { subjectNow } from '#src/commands/maintenance/subject-now.ts';
import { type CaseAction, mayCase } from '#src/domain/case-permissions.ts';
import { mustLeave } from '#src/domain/document-versions.ts';
import type { BranchId, MaintenanceId, UserId } from '#src/domain/ids.ts';
import { maySupervise } from '#src/domain/maintenance/supervisors.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { mayClear } from '#src/domain/partner/clearing.ts';
import {
  type BranchAction,
  type DossierAction,
  mayDo,
  mayInBranch,
  mayTouch,
  subjectOf,
} from '#src/domain/permissions.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import { mayRemoveUpload } from '#src/domain/upload-removal.ts';
import { messageActs } from '#src/web/messages/acts.ts';
import { paths } from '#src/web/paths.ts';
import { caseRights, rightsTo } from '#src/workflow/staff-rights.ts';
import { workflows } from '#workflows/index.ts';
import { type MatrixHouse, proposer } from './house.ts';
import type { PlaceToTry } from './places.ts';

/** Somebody before an address: what the permission table says of them there. */
export type Cell = ReturnType<typeof cellOf>;

export function cellOf({ harness, dossiers, cases }: MatrixHouse, user: User, place: PlaceToTry) {
  const { store, clock } = harness;
  const { value: organisation } = store.organisation.read();
  const today = clock.today();
  const now = clock.now();
  const { about, params, posted } = place;
  const named = Object.values(dossiers).find(({ id }) => id === posted?.dossier);
  const dossier =
    about.kind === 'dossier' && about.name !== 'unknown' && about.name !== 'destroyed'
      ? dossiers[about.name]
      : undefined;
  const summary = about.kind === 'case' ? store.cases.summary(cases[about.name] ?? ('unknown' as never)) : undefined;
  const subject = summary && caseSubject(store, summary);
  return {
    user,
    params,
    dossier,
    subject,
    organisation,
    today,
    touches: (action: DossierAction) =>
      dossier !== undefined &&
      mayTouch(user, action, subjectNow(store, { ...subjectOf(dossier), id: dossier.id }, now), organisation, today),
    about,
    /** The dossier that is posted is there for this user, where one is. */
    seesPosted: !named || mayTouch(user, 'dossier.see', subjectOf(named), organisation, today),
    takes: (action: CaseAction) => subject !== undefined && mayCase(user, action, subject, organisation, today),
    inBranch: (action: BranchAction, branch: string | undefined) =>
      branch !== undefined && mayInBranch(user, action, branch as BranchId),
    other: findUser(organisation, params.user as UserId),
    store,
  };
}

/** What the route says itself. */
export function passesDoor({ route: { access, takesAlong } }: PlaceToTry, cell: Cell): boolean {
  // P22: the administrator reads at most, and takes no file along
  if (takesAlong && cell.user.roles.includes('systemAdmin')) return false;
  if (typeof access === 'string') return true;
  if ('house' in access) return mayDo(cell.user, access.house);
  if ('dossier' in access) return cell.touches('dossier.see') && cell.touches(access.dossier);
  return cell.subject !== undefined && cell.takes(access.case === 'see' ? seeingOf(cell.subject.kind) : access.case);
}

const handles = (cell: Cell) => cell.takes('request.handle');
const handlesComplaint = (cell: Cell) => cell.takes('complaint.handle');
/** AVG 17: any director whom it is not about, also who decided; nobody from outside decides here. */
const erases = (cell: Cell) =>
  cell.about.name === 'erasure' && cell.user.roles.includes('directorate') && cell.takes('request.see');
/** A list of destruction that nobody carried out yet. */
const waits = ({ store, params }: Cell) => store.destructionLists.open().some(({ id }) => id === params.list);
const tellsLetters = (cell: Cell) => (['request.see', 'complaint.handle'] as const).some(cell.takes);
const keepsOther = ({ user, other }: Cell) => other !== undefined && user.id !== other.id && mayEditUser(user, other);
const clearsPeople = ({ user, organisation, today }: Cell) => mayClear(user, organisation, today);
const keepsAccount = (cell: Cell) => cell.user.id === cell.other?.id || keepsOther(cell);
/** Who records answers, and of an answer that was recorded who reads the dossier. */
const answers = (cell: Cell) => {
  const document = cell.dossier?.documents.find(({ id }) => id === cell.params.document);
  const isRecorded = document?.decision?.recordedBy !== undefined;
  return cell.touches('decision.record') || (isRecorded && cell.touches('dossier.read'));
};
const ofBranch = (action: BranchAction) => (cell: Cell) => cell.inBranch(action, cell.params.branch);
const ofInvoice = (cell: Cell) =>
  cell.inBranch('invoices.see', cell.store.invoiceLists.byNumber(cell.params.number ?? '')?.branchId);

const runBranch = ({ store, params }: Cell) => store.maintenances.summary(params.run as MaintenanceId)?.branchId;
const ofRun = (action: BranchAction) => (cell: Cell) => cell.inBranch(action, runBranch(cell));
const supervises = (cell: Cell) => {
  const { user, organisation, today } = cell;
  return maySupervise(user, runBranch(cell) as BranchId, organisation, today);
};
const seesRun = (cell: Cell) => ofRun('maintenance.see')(cell) || supervises(cell);

/** Somebody has clients whose coach the visitor may change. */
const handsOver = ({ user, other, today, organisation, store }: Cell) =>
  other !== undefined &&
  organisation.branches.some(
    ({ id: branchId }) =>
      store.lists.count({ kind: 'coaches', coachIds: [other.id], branchId }, true) > 0 &&
      mayTouch(user, 'coach.reassign', { branchId, coachId: other.id }, organisation, today),
  );

/** What a page asks beyond its door before it is there for somebody: another row of the table, by what the address names. */
export const beyond: Readonly<Record<string, (cell: Cell) => boolean>> = {
  [paths.dossierStep.pattern]: (cell) => rightsTo('trajectory', cell.params.step ?? '').some(cell.touches),
  [paths.documentStep.pattern]: (cell) => rightsTo('approval', cell.params.step ?? '').some(cell.touches),
  [paths.documentAnswer.pattern]: answers,
  [paths.documentAnswerCheck.pattern]: answers,
  [paths.documentAnswerProof.pattern]: answers,
  [paths.documentPrint.pattern]: ({ dossier, params, touches }) => {
    const document = dossier?.documents.find(({ id }) => id === params.document);
    return touches('content.edit') || (document !== undefined && mustLeave(document));
  },
  [paths.messageAct.pattern]: (cell) =>
    messageActs.some(({ key, right }) => key === cell.params.act && cell.touches(right)),
  [paths.uploadRemove.pattern]: ({ user, dossier, params, organisation, today }) =>
    dossier?.uploads.some(
      (one) => one.id === params.upload && mayRemoveUpload(user, one, { dossier, organisation, today }),
    ) ?? false,

  [paths.caseClient.pattern]: (cell) =>
    (cell.takes('request.match') || (handlesComplaint(cell) && mayDo(cell.user, 'clients.list'))) && cell.seesPosted,
  [paths.caseData.pattern]: (cell) => handles(cell) || erases(cell),
  [paths.caseDatum.pattern]: handles,
  [paths.caseErase.pattern]: erases,
  [paths.caseOtherChange.pattern]: handles,
  [paths.caseNotice.pattern]: handles,
  [paths.caseErrands.pattern]: (cell) =>
    (['request.handle', 'complaint.handle', 'breach.handle'] as const).some(cell.takes),
  [paths.caseResult.pattern]: handles,
  [paths.caseCoachView.pattern]: handles,
  [paths.caseRequest.pattern]: handlesComplaint,
  [paths.casePart.pattern]: handlesComplaint,
  [paths.caseCode.pattern]: handles,
  [paths.casePackage.pattern]: handles,
  [paths.casePackageMarks.pattern]: handles,
  [paths.casePackageFile.pattern]: handles,
  [paths.caseLetter.pattern]: (cell) => (['request.see', 'complaint.see', 'breach.see'] as const).some(cell.takes),
  [paths.caseLetterBack.pattern]: tellsLetters,
  [paths.caseLetterSent.pattern]: tellsLetters,

  [paths.user.pattern]: keepsAccount,
  [paths.userSubstitute.pattern]: keepsOther,
  [paths.userSubstituteEnd.pattern]: keepsOther,
  [paths.userLink.pattern]: keepsOther,
  [paths.userClose.pattern]: keepsOther,
  [paths.userHandOver.pattern]: (cell) =>
    cell.other !== undefined &&
    (cell.user.roles.includes('directorate') || cell.user.branchId === cell.other.branchId || handsOver(cell)),
  [paths.userSuccessors.pattern]: (cell) => handsOver(cell),

  [paths.maintenanceEmergency.pattern]: ({ user }) => mayInBranch(user, 'maintenance.run', user.branchId),
  [paths.maintenanceRun.pattern]: seesRun,
  [paths.maintenanceStep.pattern]: (cell) =>
    cell.params.step === 'toezicht' ? supervises(cell) : ofRun('maintenance.run')(cell),
  [paths.maintenanceCheck.pattern]: supervises,
  [paths.maintenanceReport.pattern]: seesRun,
  [paths.maintenanceAsk.pattern]: ofRun('maintenance.askDossier'),
  [paths.maintenanceOpening.pattern]: supervises,

  [paths.partnerStep.pattern]: clearsPeople,
  [paths.partnerPersonClear.pattern]: clearsPeople,
  [paths.partnerPersonStep.pattern]: (cell) =>
    mayDo(cell.user, 'partners.prepare') || (cell.params.step === 'weg' && clearsPeople(cell)),

  [paths.destructionBranch.pattern]: ofBranch('destruction.see'),
  [paths.destructionPropose.pattern]: ofBranch('destruction.propose'),
  [paths.destructionConfirm.pattern]: (cell) =>
    ofBranch('destruction.confirm')(cell) && !(cell.user.id === proposer.id && waits(cell)),
  [paths.destructionWithdraw.pattern]: ofBranch('destruction.withdraw'),
  [paths.destructionCertificate.pattern]: ofBranch('destruction.see'),

  [paths.invoice.pattern]: ofInvoice,
  [paths.invoiceFile.pattern]: ofInvoice,
  [paths.invoiceCredit.pattern]: ofInvoice,
  [paths.invoiceCreditMake.pattern]: ofInvoice,

  [paths.surveyBranch.pattern]: ofBranch('survey.see'),
  [paths.surveyList.pattern]: ofBranch('survey.see'),
  [paths.surveyCheck.pattern]: ofBranch('survey.prepare'),
  [paths.surveyRelease.pattern]: ofBranch('survey.release'),
  [paths.surveyStep.pattern]: (cell) =>
    ofBranch('survey.release')(cell) || (cell.params.step === 'terug' && ofBranch('survey.prepare')(cell)),
  [paths.surveyFile.pattern]: ofBranch('survey.release'),
  [paths.surveyLeaveOff.pattern]: (cell) => ofBranch('survey.prepare')(cell) || ofBranch('survey.release')(cell),
  [paths.surveyRemoved.pattern]: (cell) => ofBranch('survey.prepare')(cell) || ofBranch('survey.release')(cell),
};

/** Of a page whoever sees the case may ask for, and be told that it cannot be: whose it is to do. */
export const toAct: Readonly<Record<string, (cell: Cell) => boolean>> = {
  [paths.caseStep.pattern]: ({ subject, params, takes }) => {
    const events: Readonly<Record<string, Parameters<typeof caseRights>[0]>> = subject
      ? workflows[subject.kind].events
      : {};
    const event = events[params.step ?? ''];
    return event !== undefined && caseRights(event).some(takes);
  },
};
