import { addDays, daysBetween } from '#src/domain/calendar.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { hasLeft, isEmployed } from '#src/domain/employment.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { CheckOutcome, Found, OwnCheck } from '#src/domain/maintenance/checks.ts';
import { freshHours } from '#src/domain/maintenance/days.ts';
import { minPasswordLength } from '#src/domain/password-rules.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { overdueIn } from '../destruction/tell-overdue.ts';
import { later } from '../mail/later.ts';
import { declarationsOfPartners } from './declarations.ts';
import type { Inspector } from './inspector.ts';

export type Looking = {
  readonly deps: Deps;
  readonly inspector: Inspector;
  readonly branchId: BranchId;
  readonly stopped: () => boolean;
};

/** Carries out one check of the list of DOMAIN 8.7; takes minutes where every file is read. */
export function carryOutCheck(check: OwnCheck, looking: Looking): Promise<Found> | Found {
  return looks[check](looking);
}

const looks: Readonly<Record<OwnCheck, (looking: Looking) => Promise<Found> | Found>> = {
  backup({ deps: { store, clock } }) {
    const at = store.knownDay.lastBackup();
    const hours = at === undefined ? -1 : Math.floor((Date.parse(clock.now()) - Date.parse(at)) / 3_600_000);
    return { outcome: hours < 0 ? 'bad' : goodIf(hours < freshHours), figures: { hours } };
  },
  async restore({ inspector }) {
    const { whole, parts } = await inspector.restored();
    return { outcome: whole ? 'good' : 'bad', figures: { whole: Number(whole), parts } };
  },
  async integrity({ inspector, stopped }) {
    const { files, damaged } = await inspector.files(stopped);
    return { outcome: damaged === 0 ? 'good' : 'bad', figures: { files, damaged } };
  },
  clock: ({ deps }) => daysOfTicks(deps),
  outbox({ deps: { store, clock }, branchId }) {
    const now = clock.now();
    const dueAt = (at: Instant) => mailsDue(store, branchId, at);
    const stuck = dueAt(later(now, -60));
    const again = dueAt(later(now, 2 * 24 * 60)) - dueAt(now);
    return { outcome: goodIf(stuck + again === 0), figures: { stuck, again } };
  },
  leavers: ({ deps, branchId }) => accountsOfLeavers(deps, branchId),
  declarations: ({ deps }) => declarationsOfPartners(deps),
  passwords({ deps: { store, clock }, inspector }) {
    const users = store.organisation.read().value.users.filter((user) => isEmployed(user, clock.today()));
    const hashes = users.flatMap(({ passwordHash }) => passwordHash ?? []);
    const weak = hashes.filter(inspector.isLight).length;
    return { outcome: goodIf(weak === 0), figures: { length: minPasswordLength, accounts: hashes.length, weak } };
  },
  destruction({ deps: { store, clock }, branchId }) {
    const overdue = overdueIn(store, branchId, clock.today()).length;
    const waiting = (['due', 'toConfirm'] as const).flatMap((at) => store.lists.keptAt(at, branchId)).length;
    return { outcome: goodIf(overdue === 0), figures: { overdue, waiting } };
  },
  async disk({ inspector }) {
    const found = await inspector.disk();
    if (!found) return seenElsewhere;
    const { free, size } = found;
    const percent = Math.floor((100 * free) / Math.max(size, 1));
    return { outcome: percent < 5 ? 'bad' : goodIf(percent >= 10), figures: { free, percent } };
  },
};

/** What a person has to look at. */
const seenElsewhere: Found = { outcome: 'attention', figures: {} };

function goodIf(isGood: boolean): CheckOutcome {
  return isGood ? 'good' : 'attention';
}

/** So many days back, or since the first tick that is known. */
const ticksAsked = 30;

function daysOfTicks({ store, clock }: Deps): Found {
  const ticks = store.knownDay.ticks();
  const today = clock.today();
  const since = [ticks[0] ?? today, addDays(today, -ticksAsked)].sort().at(-1) ?? today;
  const days = daysBetween(since, today) + 1;
  const missed = days - ticks.filter((day) => since <= day && day <= today).length;
  return { outcome: goodIf(missed === 0), figures: { days, missed } };
}

/** Of this branch alone, and nothing of complaints: whoever supervises may be the one it is about, and sees no count of it (R51). */
function mailsDue(store: Deps['store'], branchId: BranchId, at: Instant): number {
  const { lists, caseLists, surveyLists, dossiers, cases, surveyBatches } = store;
  const waiting = [
    ...[...lists.mailDue(at)].map((id) => dossiers.summary(id)),
    ...caseLists.mailDue(at).flatMap((id) => withoutComplaint(cases.summary(id))),
    ...surveyLists.mailDue(at).map((id) => surveyBatches.summary(id)),
  ];
  return waiting.filter((one) => one?.branchId === branchId).length;
}

function withoutComplaint(one: CaseSummary | undefined): CaseSummary[] {
  return one && one.kind !== 'complaint' ? [one] : [];
}

/** R61: who left cannot sign in; what may be left is a client of this branch (R63), or a one-time link that nobody used. */
function accountsOfLeavers({ store, clock }: Deps, branchId: BranchId): Found {
  const { users } = store.organisation.read().value;
  const gone = users.filter((user) => hasLeft(user, clock.today()));
  const coachIds = gone.map(({ id }) => id);
  const clients = coachIds.length === 0 ? 0 : store.lists.count({ kind: 'coaches', coachIds, branchId }, true);
  const invitations = users.filter(
    ({ invitation, passwordHash }) => invitation && !passwordHash && invitation.expiresAt < clock.now(),
  ).length;
  return { outcome: goodIf(clients + invitations === 0), figures: { left: gone.length, clients, invitations } };
}
