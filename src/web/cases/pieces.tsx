import type { RequestCase } from '#src/domain/cases/case.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';

const pieces = [
  ['Bij het gesprek waren', 'talk.held', 'present'],
  ['Verslag van het gesprek', 'talk.held', 'minutes'],
  ['Waarom toegewezen', 'request.granted', 'reason'],
  ['Wat wij wel doen', 'request.partlyGranted', 'granted'],
  ['Wat wij niet doen', 'request.partlyGranted', 'refused'],
  ['Waarom voor een deel', 'request.partlyGranted', 'reason'],
  ['Waarom afgewezen', 'request.refused', 'reason'],
  ['De cliënt schreef erbij', 'request.partlyGranted', 'statement'],
  ['De cliënt schreef erbij', 'request.refused', 'statement'],
  ['Ons antwoord', 'question.answered', 'answer'],
  ['De cliënt vond', 'client.disagrees', 'words'],
  ['De coach vond', 'coach.views', 'words'],
  ['Verslag van de directie', 'directorate.held', 'minutes'],
  ['Besluit van de directie', 'directorate.decided', 'reason'],
  ['Wat de directie laat doen', 'directorate.decided', 'done'],
  ['Waarom wij de gegevens weer gebruiken', 'restriction.lifted', 'reason'],
  ['Hoe de cliënt dat hoorde', 'restriction.lifted', 'how'],
] as const;

/** What was said, answered and decided, in the order in which it came (P17, P18). */
export function piecesOf({ facts }: RequestCase) {
  const by = facts['directorate.decided']?.by;
  const liftedOn = facts['restriction.lifted']?.on;
  return [
    ...pieces.flatMap(([label, event, field]) => {
      const value = facts[event]?.[field];
      return value ? [{ label, value: <span class="text">{String(value)}</span> }] : [];
    }),
    // the forms asked for a day
    ...(by ? [{ label: 'Gedaan uiterlijk op', value: longDate(by as Day) }] : []),
    ...(liftedOn ? [{ label: 'Verteld op', value: longDate(liftedOn as Day) }] : []),
  ];
}

export function Pieces({ request }: { readonly request: RequestCase }) {
  const rows = piecesOf(request);
  return rows.length === 0 ? null : (
    <Panel title="Wat er is gezegd en besloten">
      <SummaryList rows={rows} />
    </Panel>
  );
}
