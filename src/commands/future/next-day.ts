import { addDays, dayOf } from '#src/domain/calendar.ts';
import { isLate } from '#src/domain/cases/case-mail.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { overdueAgainAfter } from '../destruction/tell-overdue.ts';

/**
 * The first day after this one on which something may happen by itself (`passDay`), when nobody does anything until then. On
 * a day too many nothing happens; costs as much as there are summaries.
 */
export function nextDay(store: Store, day: Day): Day | undefined {
  let next: Day | undefined;
  const consider = (on: Day | undefined) => {
    if (on !== undefined && on > day && (next === undefined || on < next)) next = on;
  };
  for (const id of store.dossiers.ids()) ofDossier(store.dossiers.summary(id), day).forEach(consider);
  for (const id of store.cases.ids()) ofCase(store.cases.summary(id)).forEach(consider);
  for (const { runsFrom } of store.destructionLists.open()) consider(runsFrom);
  staffDays(store.organisation.read().value).forEach(consider);
  return next;
}

type Days = readonly (Day | undefined)[];

/** The archive waits for what is seen to first, at most thirty days after the end: it is tried again every day. */
const longestWait = 31;

function ofDossier(summary: DossierSummary | undefined, day: Day): Days {
  if (!summary) return [];
  const { tickDueOn, mailDueAt, keeping } = summary;
  const isUndecided = keeping?.at === 'due' || keeping?.at === 'toConfirm';
  const waits = tickDueOn !== undefined && tickDueOn <= day && day < addDays(tickDueOn, longestWait);
  return [
    waits ? addDays(day, 1) : tickDueOn,
    mailDueAt && dayOf(mailDueAt),
    ...(isUndecided
      ? [addDays(destroyBy(keeping.from), 1), keeping.told && addDays(keeping.told, overdueAgainAfter)]
      : []),
  ];
}

/** That a case is late is told once a day; that it still is, brings no day of its own. */
function ofCase(summary: CaseSummary | undefined): Days {
  if (!summary) return [];
  const { tickDueOn, mailDueAt, kind, dueAt, states, lateToldOn, destroyFrom } = summary;
  const isBreach = kind === 'breach' && dueAt !== undefined && !isLate(states) && lateToldOn === undefined;
  return [
    tickDueOn,
    mailDueAt && dayOf(mailDueAt),
    isBreach ? dayOf(dueAt) : undefined,
    ...(destroyFrom ? [addDays(destroyBy(destroyFrom), 1), lateToldOn && addDays(lateToldOn, overdueAgainAfter)] : []),
  ];
}

/** Coaches leave (R61), and somebody begins to whom their clients can go. */
function staffDays({ users, substitutions }: Organisation): Days {
  return [
    ...users.flatMap(({ leavesOn, clauseSignedOn }) => [leavesOn && addDays(leavesOn, 1), clauseSignedOn]),
    ...substitutions.map(({ from }) => from),
  ];
}
