import type { Block, Mark } from '#src/documents/model.ts';
import { dutchNumber, longDate } from '#src/domain/format.ts';
import { reportFieldLabels } from '#src/domain/labels.ts';
import { type ActivityStatus, activityStatusLabels } from '../parts/lists.ts';
import { monthRange } from '../parts/months.ts';
import { timeline } from '../parts/planning.ts';
import { labelled, prose, sentence } from '../parts/prose.ts';
import { subheading } from '../parts/report-frame.ts';
import type { PlanInput, PlanSections } from './sections.ts';

type Activity = PlanSections['activities']['activities'][number];

/** §9: sub-goals, activities with their hours, phases, costs and the same in time. */
export function approach({ sections }: PlanInput): Block[] {
  const { activities, phases, costsText } = sections.activities;
  const { goals } = sections.goals;
  return [
    subheading('Subdoelen'),
    { kind: 'list', ordered: true, items: goals.map((goal) => prose(withItsDay(goal))) },
    activityTable(activities),
    ...labelled('Fasen', phases),
    ...labelled('Kosten', costsText),
    timeline({
      title: 'Planning in de tijd',
      activities,
      goals: goals.map(({ on }) => ({ on, reached: false })),
      legend: legend(activities),
      told: 'de lijst Subdoelen en de tabel Activiteiten',
      amounts: true,
    }),
  ];
}

/** A sub-goal with the day of its sign in the figure, which most texts name themselves. */
function withItsDay({ text, on }: PlanSections['goals']['goals'][number]): string {
  const day = longDate(on).replace(/ \d{4}$/u, '');
  return text.includes(day) ? text : `${sentence(text)} Afgesproken datum: ${longDate(on)}.`;
}

function legend(activities: readonly Activity[]): string {
  const done = activities.some(({ status }) => status === 'done');
  return `Balk = gepland, met de begeleidingsuren.${done ? ' Gevuld = afgerond.' : ''} ◆ = afgesproken datum van een subdoel.`;
}

function activityTable(activities: readonly Activity[]): Block {
  const counted = activities.filter(({ status }) => status !== 'cancelled');
  const total = counted.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const cell = (text: string) => ({ text: prose(text) });
  return {
    kind: 'dataTable',
    title: 'Activiteiten',
    columns: [
      { head: 'Nr.', width: 8 },
      { head: 'Onderdeel', width: 22 },
      { head: 'Activiteit', width: 44 },
      { head: 'Uitvoering', width: 30 },
      { head: 'Periode', width: 24 },
      { head: 'Uren', width: 14, align: 'number' },
      { head: 'Beoogd resultaat', width: 25 },
    ],
    rows: activities.map((activity, index) => [
      cell(String(index + 1)),
      cell(reportFieldLabels[activity.field]),
      cell(activity.text),
      cell(activity.by),
      cell(activity.periodWords ?? monthRange(activity.from, activity.until)),
      cell(activity.hours === undefined ? '–' : dutchNumber(activity.hours)),
      resultCell(activity),
    ]),
    total: [
      cell('Totaal begeleidingsuren'),
      cell(''),
      cell(''),
      cell(''),
      cell(''),
      cell(dutchNumber(total)),
      cell(''),
    ],
  };
}

const marks: Readonly<Record<ActivityStatus, Mark>> = {
  planned: 'planned',
  running: 'running',
  done: 'done',
  cancelled: 'cancelled',
};

/** In a first plan everything is planned, which needs no word; in a changed plan the state goes before the result. */
function resultCell({ result, status }: Activity): { text: ReturnType<typeof prose>; mark?: Mark } {
  if (status === 'planned') return { text: prose(result) };
  return { text: prose(`${activityStatusLabels[status]}: ${result}`), mark: marks[status] };
}
