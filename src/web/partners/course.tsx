import { dayOf } from '#src/domain/calendar.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type EventDeclaration, workflows } from '#workflows/index.ts';
import { Panel } from '../components/panel.tsx';
import { Timeline } from '../components/timeline.tsx';
import type { UserVisit } from '../visit.ts';

type Props = {
  readonly visit: UserVisit;
  readonly of: 'partner' | 'partnerPerson';
  readonly events: readonly DossierEvent[];
};

/** What happened to a partner or a person, the newest on top, and by whom. */
export function Course({ visit, of, events }: Props) {
  if (events.length === 0) return null;
  const declared: Readonly<Record<string, EventDeclaration>> = workflows[of].events;
  return (
    <Panel title="Verloop">
      <Timeline
        moments={events.toReversed().map(({ at, by, type, reason }) => ({
          when: `${longDate(dayOf(at))}, ${clockTime(at)} uur`,
          datetime: at,
          place: 'past',
          what: [`${declared[type]?.label ?? type}${byWords(visit, by)}`, reason].filter(Boolean).join('. '),
        }))}
      />
    </Panel>
  );
}

function byWords({ organisation }: UserVisit, by: DossierEvent['by']): string {
  if (by === 'system' || by === 'sponsor') return '';
  return ` door ${findUser(organisation, by)?.name ?? 'een oud-medewerker'}`;
}
