import type { Block } from '#src/documents/model.ts';
import { dutchNumber } from '#src/domain/format.ts';
import { reportFieldLabels } from '#src/domain/labels.ts';
import { plannedHours, usedHours } from '../parts/hours.ts';
import { prose } from '../parts/prose.ts';
import { type Row, row } from '../parts/report-frame.ts';
import type { FinalInput, FinalSections } from './sections.ts';

/** What was done and how many hours it took. */

export function hoursRow({ facts, sections }: FinalInput): Row {
  const used = usedHours(sections.activities.activities);
  return row('Uren', `${dutchNumber(used)} van ${dutchNumber(facts.assignment.budgetHours)} besteed`);
}

export function activityTable(activities: FinalSections['activities']['activities']): Block {
  const cell = (text: string) => ({ text: prose(text) });
  const shown = (hours: number | undefined) => cell(hours === undefined ? '–' : dutchNumber(hours));
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Onderdeel', width: 30 },
      { head: 'Activiteit', width: 89 },
      { head: 'Gepland', width: 24, align: 'number' },
      { head: 'Besteed', width: 24, align: 'number' },
    ],
    rows: activities.map(({ field, label, planned, used }) => [
      cell(reportFieldLabels[field]),
      cell(label),
      shown(planned),
      shown(used),
    ]),
    total: [cell('Totaal'), cell(''), shown(plannedHours(activities)), shown(usedHours(activities))],
  };
}
