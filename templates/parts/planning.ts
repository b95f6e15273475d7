import type { Block } from '#src/documents/model.ts';
import { addDays, daysBetween } from '#src/domain/calendar.ts';
import { hours as hoursText, longDate, longMonth } from '#src/domain/format.ts';
import { type Day, type Month, monthSchema } from '#src/domain/time.ts';
import type { ActivityStatus } from './lists.ts';
import { firstDay, lastDay } from './months.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;

export type PlannedActivity = {
  /** As the table numbers it; absent: its place among the others. */
  readonly number?: number;
  readonly label: string;
  readonly from: Month;
  readonly until: Month;
  /** Guidance hours; absent when somebody outside does it. */
  readonly hours?: number;
  /** Part of the hours that was spent, from 0; absent when nobody counts them. */
  readonly spent?: number;
  readonly status: ActivityStatus;
  /** What the table says in place of the months, as long as they are not fixed. */
  readonly periodWords?: string | undefined;
};

/** The whole course in whole months, with the milestones inside. */
export function span(activities: readonly PlannedActivity[], days: readonly Day[]): { from: Day; until: Day } {
  const months = [...activities.flatMap(({ from, until }) => [from, until]), ...days.map(monthOf)].sort();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) throw new Error('a plan has at least one activity');
  return { from: firstDay(first), until: lastDay(last) };
}

/**
 * Bars of the activities with the sub-goals below them. A bar is solid as far as its hours are spent, and whole when the
 * activity is done: never because a day has passed. `today` is only a line.
 */
export function timeline(input: {
  readonly title: string;
  readonly activities: readonly PlannedActivity[];
  readonly goals: readonly { readonly on: Day; readonly reached: boolean }[];
  readonly today?: { readonly on: Day; readonly label: string };
  readonly legend: string;
  /** 'de tabel in paragraaf 7': where the same is told in words and figures. */
  readonly told: string;
  readonly amounts: boolean;
}): Timeline {
  const { activities, goals, today } = input;
  const { from, until } = span(
    activities,
    goals.map((goal) => goal.on),
  );
  return {
    kind: 'timeline',
    title: input.title,
    from,
    until,
    ...(today && today.on >= from && today.on <= until ? { today } : {}),
    rows: activities.map((activity, index) => bar(activity, index, input.amounts)),
    milestones: goals.map(({ on, reached }, index) => ({ number: String(index + 1), on, reached })),
    legend: input.legend,
    alt: message(input, { from, until }),
  };
}

/** What somebody who does not see the chart has to know of it. */
function message(
  { activities, goals, today, told }: Parameters<typeof timeline>[0],
  { from, until }: { readonly from: Day; readonly until: Day },
): string {
  const bars = count(activities.length, 'activiteit', 'activiteiten');
  const signs = count(goals.length, 'subdoel', 'subdoelen');
  const done = activities.filter(({ status }) => status === 'done').length;
  const reached = goals.filter((goal) => goal.reached).length;
  return [
    `Tijdschema van ${bars} en ${signs}, van ${longMonth(monthOf(from))} tot en met ${longMonth(monthOf(until))}.`,
    ...(today
      ? [`Stand op ${longDate(today.on)}: ${done} van ${bars} afgerond, ${reached} van ${signs} behaald.`]
      : []),
    `Dezelfde gegevens staan in ${told}.`,
    ...activities.flatMap(inWordsThere),
  ].join(' ');
}

/** A bar needs months; where the table has words, only the figure would tell them. */
function inWordsThere({ number, periodWords, from, until }: PlannedActivity, index: number): string[] {
  if (periodWords === undefined) return [];
  const months = `van ${longMonth(from)} tot en met ${longMonth(until)}`;
  return [`De balk van activiteit ${number ?? index + 1} (${periodWords}) loopt ${months}.`];
}

function bar(activity: PlannedActivity, index: number, amounts: boolean): Timeline['rows'][number] {
  const from = firstDay(activity.from);
  const until = lastDay(activity.until);
  const doneUntil = solidUntil(activity, { from, until });
  return {
    number: String(activity.number ?? index + 1),
    label: activity.label,
    from,
    until,
    ...(doneUntil ? { doneUntil } : {}),
    amount: amounts ? (activity.hours === undefined ? 'extern' : hoursText(activity.hours)) : '',
  };
}

function solidUntil(
  { status, spent = 0 }: PlannedActivity,
  { from, until }: { from: Day; until: Day },
): Day | undefined {
  if (status === 'done') return until;
  const days = Math.round((daysBetween(from, until) + 1) * Math.min(spent, 1));
  return days > 0 ? addDays(from, days - 1) : undefined;
}

export function monthOf(day: Day): Month {
  return monthSchema.parse(day.slice(0, 7));
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
