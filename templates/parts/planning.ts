import type { Block } from '#src/documents/model.ts';
import { hours as hoursText, longMonth } from '#src/domain/format.ts';
import { type Day, type Month, monthSchema } from '#src/domain/time.ts';
import type { ActivityStatus } from './lists.ts';
import { firstDay, lastDay } from './months.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;

export type PlannedActivity = {
  readonly label: string;
  readonly from: Month;
  readonly until: Month;
  /** Guidance hours; absent when somebody outside does it. */
  readonly hours?: number;
  readonly status: ActivityStatus;
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
 * Bars of the activities with the sub-goals below them. With `today` a bar is solid up to that day, or whole when the
 * activity is done; without it only finished activities are solid.
 */
export function timeline(input: {
  readonly title: string;
  readonly activities: readonly PlannedActivity[];
  readonly goals: readonly { readonly on: Day; readonly reached: boolean }[];
  readonly today?: { readonly on: Day; readonly label: string };
  readonly legend: string;
  /** 'paragraaf 9': where the same is told in a table. */
  readonly table: string;
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
    rows: activities.map((activity, index) => bar(activity, index, { today: today?.on, amounts: input.amounts })),
    milestones: goals.map(({ on, reached }, index) => ({ number: String(index + 1), on, reached })),
    legend: input.legend,
    alt: `Tijdschema van ${count(activities.length, 'activiteit', 'activiteiten')} en ${count(goals.length, 'subdoel', 'subdoelen')}, van ${longMonth(monthOf(from))} tot en met ${longMonth(monthOf(until))}. Dezelfde gegevens staan in ${input.table}.`,
  };
}

function bar(
  activity: PlannedActivity,
  index: number,
  how: { today?: Day; amounts: boolean },
): Timeline['rows'][number] {
  const from = firstDay(activity.from);
  const until = lastDay(activity.until);
  const doneUntil = solidUntil(activity.status, { from, until }, how.today);
  return {
    number: String(index + 1),
    label: activity.label,
    from,
    until,
    ...(doneUntil ? { doneUntil } : {}),
    amount: how.amounts ? (activity.hours === undefined ? 'extern' : hoursText(activity.hours)) : '',
  };
}

function solidUntil(
  status: ActivityStatus,
  { from, until }: { from: Day; until: Day },
  today: Day | undefined,
): Day | undefined {
  switch (status) {
    case 'done':
      return until;
    case 'running':
      if (today === undefined || today < from) return undefined;
      return today < until ? today : until;
    case 'planned':
    case 'cancelled':
      return undefined;
  }
}

export function monthOf(day: Day): Month {
  return monthSchema.parse(day.slice(0, 7));
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
