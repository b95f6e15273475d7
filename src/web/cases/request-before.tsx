import { askNouns } from '#src/domain/cases/asks.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { longDate } from '#src/domain/format.ts';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { OpenCase } from './open-case.ts';

/** DOMAIN 13: whoever reads a complaint reads its pieces, and so what was asked, answered and decided before it. */
export async function requestBefore({ visit, theCase, reads }: OpenCase): Promise<RequestCase | undefined> {
  const id = theCase.kind === 'complaint' && reads ? theCase.requestId : undefined;
  const request = id && (await visit.deps.store.cases.load(id))?.value;
  return request && request.kind === 'request' ? request : undefined;
}

export function RequestBefore({ request }: { readonly request: RequestCase }) {
  return (
    <Panel title={`Wat eraan voorafging: ${request.reference}`}>
      <p>
        {request.asks.map((ask) => askNouns[ask]).join(', ')}, gevraagd op {longDate(request.receivedOn)}
        {request.answeredOn && `, beantwoord op ${longDate(request.answeredOn)}`}.
      </p>
      <SummaryList rows={piecesOf(request)} />
    </Panel>
  );
}

const pieces = [
  ['Verslag van het gesprek', 'talk.held', 'minutes'],
  ['Waarom afgewezen', 'request.refused', 'reason'],
  ['Waarom voor een deel', 'request.partlyGranted', 'reason'],
  ['De cliënt vond', 'client.disagrees', 'words'],
  ['De coach vond', 'coach.views', 'words'],
  ['Verslag van de directie', 'directorate.held', 'minutes'],
  ['Besluit van de directie', 'directorate.decided', 'reason'],
] as const;

function piecesOf({ text, facts }: RequestCase) {
  return [
    { label: 'Het verzoek', value: text === '' ? 'Zonder toelichting' : text },
    ...pieces.flatMap(([label, event, field]) => {
      const value = facts[event]?.[field];
      return value ? [{ label, value: String(value) }] : [];
    }),
  ];
}
