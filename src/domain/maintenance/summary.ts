import { z } from 'zod';
import { dayOf } from '../calendar.ts';
import type { DossierEvent } from '../event.ts';
import { type BranchId, idSchema, type MaintenanceId, type UserId } from '../ids.ts';
import { type Day, daySchema, instantSchema } from '../time.ts';
import { checksLeft, ownChecks, toExplain } from './checks.ts';
import { overdueFrom } from './days.ts';
import { isAhead, isBusy, isChecked, isOver, lastOf, type Maintenance, maintenanceState } from './maintenance.ts';
import { isAsked } from './opening.ts';

const openedSchema = z.strictObject({
  mark: z.string(),
  by: idSchema<UserId>(),
  from: instantSchema,
  until: instantSchema,
});
export type Opened = z.infer<typeof openedSchema>;

/** What lists, jobs, "Mijn werk" and the standstill need to know of maintenance without opening it. */
export const maintenanceSummarySchema = z.strictObject({
  id: idSchema<MaintenanceId>(),
  branchId: idSchema<BranchId>(),
  state: z.string(),
  plannedOn: daySchema,
  from: z.string(),
  minutes: z.number().int(),
  supervisedBy: idSchema<UserId>().optional(),
  startedAt: instantSchema.optional(),
  stillUntil: instantSchema.optional(),
  /** The program still has something to look at. */
  checking: z.boolean(),
  /** How many checks wait for a person's words. */
  toExplain: z.number().int(),
  /** The day somebody was last told that it is late, or unsupervised. */
  toldOn: daySchema.optional(),
  number: z.string().optional(),
  signedOn: daySchema.optional(),
  signedBy: idSchema<UserId>().optional(),
  /** What the program found that was not in order. */
  wrong: z.array(z.enum(ownChecks)),
  mailDueAt: instantSchema.optional(),
  /** The dossier that was opened to the administrator last, by its mark in the access log; one at a time is. */
  opened: openedSchema.optional(),
  /** The administrator asks to open one, and nobody answered. */
  asked: z.boolean().optional(),
});
export type MaintenanceSummary = z.infer<typeof maintenanceSummarySchema>;

export function summariseMaintenance(run: Maintenance): MaintenanceSummary {
  const { id, branchId, plannedOn, from, minutes, supervision, started, stillUntil, report, messages } = run;
  const state = maintenanceState(run);
  const told = messages.findLast(({ tells }) => tells === 'late')?.createdAt;
  const signed = lastOf(run, 'run.signedOff');
  const mailDueAt = messages
    .flatMap(({ nextTryAt }) => nextTryAt ?? [])
    .sort()
    .at(0);
  return {
    id,
    branchId,
    state,
    plannedOn,
    from,
    minutes,
    ...(supervision && { supervisedBy: supervision.by }),
    ...(started && { startedAt: started.at }),
    ...(stillUntil && isBusy(state) && { stillUntil }),
    checking: isChecked(state) && checksLeft(run).length > 0,
    toExplain: isChecked(state) ? toExplain(run).length : 0,
    ...(told && { toldOn: dayOf(told) }),
    ...(report && { number: report.number }),
    ...(signed && { signedOn: dayOf(signed.at), ...signerOf(signed) }),
    wrong: run.results.filter(({ outcome }) => outcome !== 'good').map(({ check }) => check),
    ...(mailDueAt && { mailDueAt }),
    ...(isBusy(state) && { ...openedIn(run), asked: run.openings.some(isAsked) }),
  };
}

function signerOf({ by }: DossierEvent): Pick<MaintenanceSummary, 'signedBy'> {
  return by === 'system' || by === 'sponsor' ? {} : { signedBy: by };
}

function openedIn({ openings }: Maintenance): Pick<MaintenanceSummary, 'opened'> {
  const last = openings.findLast(({ given, ended }) => given && !ended);
  if (!last?.given || !last.until) return {};
  return { opened: { mark: last.mark, by: last.asked.by, from: last.given.at, until: last.until } };
}

/** The first day on which it is overdue: to begin, or from its beginning on to be finished and signed. */
export function lateFrom({ plannedOn, startedAt }: Pick<MaintenanceSummary, 'plannedOn' | 'startedAt'>): Day {
  return overdueFrom(startedAt ? dayOf(startedAt) : plannedOn);
}

/** It did not begin in time, or it began and was left. */
export function isLate(run: MaintenanceSummary, today: Day): boolean {
  return run.state === 'overdue' || isLeftOpen(run, today);
}

/** It began more than fourteen days ago, and nobody finished it or signed for it. */
export function isLeftOpen(run: MaintenanceSummary, today: Day): boolean {
  return !isOver(run.state) && !isAhead(run.state) && lateFrom(run) <= today;
}

/** The last one somebody signed for. */
export function lastSigned(runs: readonly MaintenanceSummary[]): MaintenanceSummary | undefined {
  return runs
    .filter(({ signedOn }) => signedOn)
    .sort((one, other) => ((one.signedOn ?? '') < (other.signedOn ?? '') ? -1 : 1))
    .at(-1);
}
