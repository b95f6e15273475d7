import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { addDays } from '#src/domain/calendar.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseKind } from '#src/domain/cases/case.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { isEmployed } from '#src/domain/employment.ts';
import type { BranchId } from '#src/domain/ids.ts';
import { isRunning, type User } from '#src/domain/organisation.ts';
import type { ProvisionKey } from '#src/domain/regulation/provision.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { DeadlineKind, KeepingPlace } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { DossierLists, Scope } from '#src/store/port.ts';
import { paths } from '../paths.ts';
import { listScope } from '../scope.ts';
import type { UserVisit } from '../visit.ts';

export type Figure = {
  readonly label: string;
  readonly count: number;
  /** Where it is seen to. */
  readonly href?: string;
  /** It should be nought. */
  readonly late?: true;
};

type Look = {
  readonly visit: UserVisit;
  readonly lists: DossierLists;
  /** R3: whose dossiers are counted; undefined: this visitor sees no list of dossiers. */
  readonly scope: Scope | undefined;
  /** Outside dossiers: this branch only; undefined: all of them. */
  readonly branchId: BranchId | undefined;
  readonly newYear: Day;
};

/**
 * The numbers of today beside a provision, as far as this visitor may know them (R3, R51). All of them come from lists in
 * memory: no dossier is opened for it.
 */
export function figuresFor(visit: UserVisit): (provision: ProvisionKey) => readonly Figure[] {
  const wide = visit.user.roles.some((role) => role === 'directorate' || role === 'systemAdmin');
  const look: Look = {
    visit,
    lists: visit.deps.store.lists,
    scope: listScope(visit),
    branchId: wide ? undefined : visit.user.branchId,
    // every day begins with the four digits of its year
    newYear: `${visit.today.slice(0, 4)}-01-01` as Day,
  };
  return (provision) => counted[provision]?.(look) ?? [];
}

const counted: Readonly<Partial<Record<ProvisionKey, (look: Look) => readonly Figure[]>>> = {
  P1: ({ visit: { may, organisation } }) =>
    may('sponsors.see')
      ? [{ label: 'Opdrachtgevers', count: organisation.sponsors.length, href: paths.sponsors() }]
      : [],
  P4: (look) => inScope(look, (scope) => [{ label: 'Dossiers die lopen', count: look.lists.count(scope, true) }]),
  P5: keptWords,
  P8: (look) =>
    inScope(look, () => [
      { label: 'Eerst een intake', count: tasks(look, intakeTasks) },
      { label: 'Eerst een trajectplan', count: tasks(look, planTasks) },
      { label: 'Waarvan te laat', count: tasks(look, [...intakeTasks, ...planTasks], true), late: true },
    ]),
  P9: (look) =>
    inScope(look, (scope) => [
      { label: 'Dossiers waarin een stuk bij de opdrachtgever ligt', count: look.lists.lyingOut(scope) },
      { label: 'Waarvan de vestigingsmanager moet bellen', count: tasks(look, ['callSponsor']) },
    ]),
  P10: (look) =>
    inScope(look, () => [
      { label: 'Eerst een rapportage', count: tasks(look, reportTasks) },
      { label: 'Waarvan te laat', count: tasks(look, reportTasks, true), late: true },
    ]),
  P11: surveys,
  P12: destruction,
  P13: invoices,
  P14: staff,
  P17: (look) => cases(look, 'request'),
  P18: ({ visit }) =>
    visit.may('requests.list')
      ? [{ label: 'Bij de directie', count: openCases(visit, 'request').filter(isAtDirectorate).length }]
      : [],
  P19: (look) => cases(look, 'complaint'),
  P22: maintenance,
  P23: clauses,
  P25: ({ visit }) => [{ label: 'Vestigingen', count: visit.organisation.branches.length }],
  P26: (look) =>
    inScope(look, () => [{ label: 'Dossiers die een andere coach nodig hebben', count: tasks(look, ['assignCoach']) }]),
  P27: (look) => inScope(look, () => [{ label: 'Dossiers in het archief', count: archived(look) }]),
};

const intakeTasks: readonly DeadlineKind[] = ['planIntake', 'holdIntake', 'finishIntake'];
const planTasks: readonly DeadlineKind[] = ['writePlan', 'finishPlan', 'changePlan', 'sendPlan'];
const reportTasks: readonly DeadlineKind[] = [
  'writeReport',
  'finishReport',
  'changeReport',
  'writeFinalReport',
  'changeFinalReport',
];

function inScope({ scope }: Look, figures: (scope: Scope) => readonly Figure[]): readonly Figure[] {
  return scope ? figures(scope) : [];
}

function tasks({ lists, scope, visit }: Look, kinds: readonly DeadlineKind[], late = false): number {
  return scope ? lists.taskCount({ scope, kinds, ...(late && { before: visit.today }) }) : 0;
}

function keptWords({ visit, lists, scope, newYear }: Look): readonly Figure[] {
  if (!scope || !visit.may('overrides.see')) return [];
  const count = lists.keptWords(scope, newYear).length;
  return [{ label: 'Dossiers waarin dit jaar een woord over gezondheid bleef', count, href: paths.branchWords() }];
}

function surveys({ visit, branchId }: Look): readonly Figure[] {
  if (!visit.may('survey.list')) return [];
  const open = visit.deps.store.surveyLists.open(branchId);
  return [
    { label: 'Lijsten die lopen', count: open.length, href: paths.surveys() },
    { label: 'Waarvan bij het bureau', count: open.filter(({ sentOn }) => sentOn !== undefined).length },
  ];
}

const mayBeDestroyed: readonly KeepingPlace[] = ['due', 'toConfirm', 'coolingOff', 'destroying', 'destroyFailed'];

function destruction(look: Look): readonly Figure[] {
  const { visit, lists, branchId } = look;
  const inArchive = inScope(look, () => [{ label: 'In het archief', count: archived(look) }]);
  if (!visit.may('destruction.list') || !look.scope) return inArchive;
  const due = mayBeDestroyed.flatMap((at) => lists.keptAt(at, branchId));
  const late = due.filter(({ keeping }) => keeping && destroyBy(keeping.from) < visit.today);
  return [
    ...inArchive,
    { label: 'Mogen worden vernietigd', count: due.length, href: paths.destructions() },
    { label: 'Waarvan te laat', count: late.length, late: true },
    { label: 'Aangehouden', count: lists.keptAt('onHold', branchId).length },
  ];
}

function archived({ lists, scope }: Look): number {
  return scope ? lists.count(scope, false) - lists.count({ ...scope, withoutArchive: true }, false) : 0;
}

function invoices({ visit, branchId }: Look): readonly Figure[] {
  if (!visit.may('invoices.list')) return [];
  const { invoiceLists, bookYearLists } = visit.deps.store;
  const late = bookYearLists.all().filter(({ destroyFrom }) => destroyBy(destroyFrom) < visit.today);
  return [
    {
      label: 'Facturen van dit jaar',
      count: invoiceLists.countOf(Number(visit.today.slice(0, 4)), branchId),
      href: paths.invoices(),
    },
    { label: 'Boekjaren die wij bewaren', count: bookYearLists.all().length, href: paths.bookYears() },
    { label: 'Waarvan te laat met vernietigen', count: late.length, late: true },
  ];
}

function staff(look: Look): readonly Figure[] {
  const { visit } = look;
  if (!visit.may('users.see')) return [];
  const ids = staffOf(look).map(({ id }) => id);
  const running = visit.organisation.substitutions.filter(
    (one) => isRunning(one, visit.today) && ids.includes(one.coachId),
  );
  return [
    { label: 'Medewerkers met toegang', count: ids.length, href: paths.users() },
    { label: 'Vervangingen vandaag', count: running.length },
  ];
}

function clauses(look: Look): readonly Figure[] {
  const { visit, branchId } = look;
  if (!visit.may('users.see')) return [];
  const soon = addDays(visit.today, 60);
  const leaving = staffOf(look).filter(({ leavesOn }) => leavesOn !== undefined && leavesOn <= soon);
  const without = visit.organisation.users.filter(
    (user) => user.clauseSignedOn === undefined && (branchId === undefined || user.branchId === branchId),
  );
  return [
    { label: 'Nog niet getekend, dus geen toegang', count: without.length, href: paths.users() },
    { label: 'Weg binnen zestig dagen', count: leaving.length },
  ];
}

function maintenance({ visit, branchId }: Look): readonly Figure[] {
  if (!visit.may('maintenance.list')) return [];
  const { open } = visit.deps.store.maintenanceLists;
  const overdue = open(branchId).filter(({ state }) => state === 'overdue').length;
  return [
    { label: 'Onderhoud dat gepland of bezig is', count: open(branchId).length, href: paths.maintenance() },
    { label: 'Waarvan te laat', count: overdue, late: true },
  ];
}

function staffOf({ visit, branchId }: Look): User[] {
  return visit.organisation.users.filter(
    (user) => isEmployed(user, visit.today) && (branchId === undefined || user.branchId === branchId),
  );
}

const registers = {
  request: { may: 'requests.list', href: paths.requests(), open: 'Verzoeken die lopen' },
  complaint: { may: 'complaints.list', href: paths.complaints(), open: 'Klachten die lopen' },
} as const;

function cases({ visit, newYear }: Look, kind: 'request' | 'complaint'): readonly Figure[] {
  const { may, href, open } = registers[kind];
  if (!visit.may(may)) return [];
  const running = openCases(visit, kind).filter((one) => one.open);
  return [
    { label: 'Dit jaar ontvangen', count: receivedSince(visit, kind, newYear), href },
    { label: open, count: running.length },
    {
      label: 'Waarvan te laat',
      count: running.filter(({ dueOn }) => dueOn !== undefined && dueOn < visit.today).length,
      late: true,
    },
  ];
}

function openCases(visit: UserVisit, kind: CaseKind): CaseSummary[] {
  return visit.deps.store.caseLists.open().filter((one) => one.kind === kind && sees(visit, one));
}

/** R51: whoever may not see a case does not find it counted. */
function sees({ deps, user, organisation, today }: UserVisit, one: CaseSummary): boolean {
  return mayCase(user, seeingOf(one.kind), caseSubject(deps.store, one), organisation, today);
}

const pageSize = 200;

function receivedSince(visit: UserVisit, kind: CaseKind, since: Day): number {
  let count = 0;
  let after: string | undefined;
  do {
    const asked = { kind, limit: pageSize, sees: (one: CaseSummary) => sees(visit, one), ...(after && { after }) };
    const { rows, next } = visit.deps.store.caseLists.register(asked);
    const found = rows.filter(({ receivedOn }) => receivedOn >= since);
    count += found.length;
    // the newest first: what comes after an older one is older still
    after = found.length === rows.length ? next : undefined;
  } while (after);
  return count;
}

function isAtDirectorate({ states }: CaseSummary): boolean {
  return states.some((state) => /directorate/i.test(state));
}
