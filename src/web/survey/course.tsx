import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import { workflows } from '#workflows/index.ts';
import { Panel } from '../components/panel.tsx';
import { Timeline } from '../components/timeline.tsx';
import type { UserVisit } from '../visit.ts';

/** What happened to a list, the newest on top, and by whom. */
export function Course({ visit, batch }: { readonly visit: UserVisit; readonly batch: SurveyBatch }) {
  if (batch.events.length === 0) return null;
  return (
    <Panel title="Verloop">
      <Timeline
        moments={batch.events.toReversed().map(({ at, by, type, reason }) => ({
          when: `${longDate(dayOf(at))}, ${clockTime(at)} uur`,
          datetime: at,
          place: 'past',
          what: [`${labelOf(type)}${byWords(visit, by)}`, reason].filter(Boolean).join('. '),
        }))}
      />
    </Panel>
  );
}

function labelOf(type: string): string {
  const events: Readonly<Record<string, { readonly label: string }>> = workflows.survey.events;
  return events[type]?.label ?? type;
}

function byWords({ organisation }: UserVisit, by: SurveyBatch['events'][number]['by']): string {
  if (by === 'system' || by === 'sponsor') return '';
  return ` door ${findUser(organisation, by)?.name ?? 'een oud-medewerker'}`;
}
