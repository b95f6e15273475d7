import type { Block } from '#src/documents/model.ts';
import { dutchNumber, longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { plannedHours, usedHours } from '../parts/hours.ts';
import { activityStatusLabels } from '../parts/lists.ts';
import { monthRange } from '../parts/months.ts';
import { timeline } from '../parts/planning.ts';
import { prose } from '../parts/prose.ts';
import type { ProgressInput, ProgressSections } from './sections.ts';

type Activity = ProgressSections['activities']['activities'][number];
type Goal = ProgressSections['goals']['goals'][number];

/** §6 and §7: how far sub-goals, activities and hours are at the end of the period. */

export function goalTable({ issue, sections }: ProgressInput): Block {
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Subdoel', width: 60 },
      { head: 'Afspraak', width: 40 },
      { head: 'Stand', width: 67 },
    ],
    rows: sections.goals.goals.map((goal, index) => [
      { text: prose(`${index + 1} ${goal.label}`) },
      { text: prose(longDate(goal.on)) },
      isLate(goal, measuredOn(issue))
        ? { text: prose(`${goalWords(goal, issue.date)}, later dan afgesproken`), mark: 'attention' }
        : { text: prose(goalWords(goal, issue.date)), mark: goal.status },
    ]),
  };
}

/** The day the state in this report is about. */
function measuredOn({ period, date }: ProgressInput['issue']): Day {
  return period?.until ?? date;
}

/** Past its day and not reached; what was given up is not late. */
function isLate({ on, status }: Goal, today: Day): boolean {
  return on < today && (status === 'planned' || status === 'running');
}

/** 'afgerond op 27 maart', 'loopt: twee van vier gesprekken', 'gepland'; the year only when it is another one. */
function goalWords({ status, reachedOn, remark }: Goal, today: Day): string {
  const sameYear = reachedOn?.slice(0, 4) === today.slice(0, 4);
  const when = reachedOn ? ` op ${sameYear ? longDate(reachedOn).slice(0, -5) : longDate(reachedOn)}` : '';
  return `${activityStatusLabels[status]}${when}${remark ? `: ${remark}` : ''}`;
}

export function progressTimeline({ issue, sections }: ProgressInput): Block {
  return timeline({
    title: 'Stand in de tijd',
    activities: ofThePlan(sections.activities.activities).map((row) => ({ ...row, spent: share(row) })),
    goals: sections.goals.goals.map(({ on, status }) => ({ on, reached: status === 'done' })),
    today: { on: measuredOn(issue), label: 'peildatum' },
    legend:
      'Gevuld = deel van de uren dat is besteed, omlijnd = nog te doen. ◆ = subdoel behaald, open ruit = nog niet.',
    told: 'de tabellen van paragraaf 6 (subdoelen) en 7 (activiteiten)',
    amounts: false,
  });
}

/** Part of the planned hours that was spent. */
function share({ planned, used }: Activity): number {
  return planned === undefined || planned === 0 ? 0 : (used ?? 0) / planned;
}

/** Hours of our own; what others do has none. */
function isCounted({ planned, used }: Activity): boolean {
  return planned !== undefined || used !== undefined;
}

/** Only what the plan promised; hours besides it stand in the table alone. */
function ofThePlan(activities: readonly Activity[]): Activity[] {
  return activities.filter((row) => row.planned !== undefined || row.used === undefined);
}

/** Every activity with its period and hours: what the figures of paragraph 6 and 7 show stands here. */
export function activityTable({ issue, sections }: ProgressInput): Block {
  const { activities } = sections.activities;
  const until = longDate(measuredOn(issue)).replace(/ \d{4}$/u, '');
  const cell = (text: string) => ({ text: prose(text) });
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Nr.', width: 9 },
      { head: 'Activiteit', width: 50 },
      { head: 'Periode', width: 36 },
      { head: 'Gepland', width: 18, align: 'number' },
      { head: `Besteed t/m ${until}`, width: 24, align: 'number' },
      { head: 'Status', width: 30 },
    ],
    rows: activities.map((row) => [
      cell(String(row.number)),
      cell(row.label),
      cell(monthRange(row.from, row.until)),
      cell(row.planned === undefined ? '–' : dutchNumber(row.planned)),
      cell(isCounted(row) ? dutchNumber(row.used ?? 0) : '–'),
      { ...cell(activityStatusLabels[row.status]), mark: row.status },
    ]),
    total: [
      cell('Totaal'),
      cell(''),
      cell(''),
      cell(dutchNumber(plannedHours(activities))),
      cell(dutchNumber(usedHours(activities))),
      cell(''),
    ],
  };
}

export function hoursChart(activities: readonly Activity[]): Block[] {
  const charted = ofThePlan(activities.filter(isCounted));
  const rows = charted.map(({ number, label, planned = 0, used = 0 }) => ({
    number: String(number),
    label,
    planned,
    used,
    amount: `${dutchNumber(used)} van ${dutchNumber(planned)} uur`,
  }));
  if (rows.length === 0) return [];
  const alt = `Van de ${dutchNumber(plannedHours(charted))} geplande uren zijn er ${dutchNumber(usedHours(charted))} besteed. Per activiteit staan dezelfde getallen in de tabel hierboven.`;
  return [
    { kind: 'hours', title: 'Uren gepland en besteed', rows, legend: 'Omlijnd = gepland, gevuld = besteed.', alt },
  ];
}
