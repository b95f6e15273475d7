import { addDays, daysBetween } from '#src/domain/calendar.ts';
import { isEmployed } from '#src/domain/employment.ts';
import { isLate, lastSigned } from '#src/domain/maintenance/summary.ts';
import { isRunning, openBranches, type User } from '#src/domain/organisation.ts';
import { needsSecondFactor } from '#src/domain/second-factor.ts';
import { paths } from '../../paths.ts';
import type { Figure, Look } from './figure.ts';

/** P14. */
export function staff(look: Look): readonly Figure[] {
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

/** P23. */
export function clauses(look: Look): readonly Figure[] {
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

/** P15: of the house, as the page of partners shows them. */
export function partners({ visit }: Look): readonly Figure[] {
  if (!visit.may('partners.see')) return [];
  const { partnerPersons } = visit.deps.store;
  const people = [...partnerPersons.ids()].flatMap((id) => partnerPersons.summary(id) ?? []);
  const cleared = people.filter(({ state }) => state === 'cleared');
  const late = cleared.filter(({ reviewBy }) => reviewBy !== undefined && reviewBy < visit.today);
  return [
    { label: 'Mensen bij partners met een geldige verklaring', count: cleared.length, href: paths.partners() },
    { label: 'Waarvan te laat opnieuw bekeken', count: late.length, late: true },
  ];
}

/** R57. */
export function secondSteps(look: Look): readonly Figure[] {
  if (!look.visit.may('users.see')) return [];
  const people = staffOf(look);
  const needing = people.filter((user) => needsSecondFactor(user, look.visit.organisation));
  return [
    { label: 'Medewerkers met een tweede stap', count: people.filter(({ secondFactor }) => secondFactor).length },
    { label: 'Moeten hem nog aanzetten', count: needing.filter(({ secondFactor }) => !secondFactor).length },
  ];
}

/** P22. */
export function maintenance({ visit, branchId }: Look): readonly Figure[] {
  if (!visit.may('maintenance.list')) return [];
  const { open, ofBranch } = visit.deps.store.maintenanceLists;
  const late = open(branchId).filter((run) => isLate(run, visit.today)).length;
  const branches = openBranches(visit.organisation).filter(({ id }) => branchId === undefined || id === branchId);
  const last = branches.flatMap(({ id }) => lastSigned(ofBranch(id)) ?? []);
  const days = last.flatMap(({ signedOn }) => (signedOn ? [daysBetween(signedOn, visit.today)] : []));
  return [
    { label: 'Onderhoud dat gepland of bezig is', count: open(branchId).length, href: paths.maintenance() },
    { label: 'Waarvan te laat', count: late, late: true },
    ...(days.length > 0 ? [{ label: 'Dagen sinds het laatste is afgetekend', count: Math.max(...days) }] : []),
    { label: 'Wat daarbij niet in orde was', count: last.flatMap(({ wrong }) => wrong).length },
  ];
}

function staffOf({ visit, branchId }: Look): User[] {
  return visit.organisation.users.filter(
    (user) => isEmployed(user, visit.today) && (branchId === undefined || user.branchId === branchId),
  );
}
