import type { ProvisionKey } from '#src/domain/regulation/provision.ts';
import type { DeadlineKind } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '../../paths.ts';
import { listScope } from '../../scope.ts';
import type { UserVisit } from '../../visit.ts';
import { atDirectorate, cases } from './cases.ts';
import { type Figure, inScope, type Look } from './figure.ts';
import { archived, destruction, invoices, surveys } from './kept.ts';
import { clauses, maintenance, partners, secondSteps, staff } from './people.ts';

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
    // every day begins with its year and its month
    newYear: `${visit.today.slice(0, 4)}-01-01` as Day,
    newMonth: `${visit.today.slice(0, 7)}-01` as Day,
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
  P15: partners,
  P17: (look) => cases(look, 'request'),
  P18: atDirectorate,
  P19: (look) => cases(look, 'complaint'),
  P20: (look) =>
    inScope(look, (scope) => [
      { label: 'Dossiers waaruit deze maand iets vertrok', count: look.lists.disclosedSince(scope, look.newMonth) },
    ]),
  P21: secondSteps,
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

function tasks({ lists, scope, visit }: Look, kinds: readonly DeadlineKind[], late = false): number {
  return scope ? lists.taskCount({ scope, kinds, ...(late && { before: visit.today }) }) : 0;
}

function keptWords({ visit, lists, scope, newYear }: Look): readonly Figure[] {
  if (!scope || !visit.may('overrides.see')) return [];
  const count = lists.keptWords(scope, newYear).length;
  return [{ label: 'Dossiers waarin dit jaar een woord over gezondheid bleef', count, href: paths.branchWords() }];
}
