import { linkComplaint, mayFollow } from '#src/commands/cases/link-complaint.ts';
import { askNouns } from '#src/domain/cases/asks.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { form, text } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import { type OpenCase, pageAfter } from './open-case.ts';
import { piecesOf } from './pieces.tsx';

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
      <SummaryList
        rows={[
          { label: 'Het verzoek', value: request.text === '' ? 'Zonder toelichting' : request.text },
          ...piecesOf(request),
        ]}
      />
    </Panel>
  );
}

export const linkForm = form({
  title: 'Koppelen aan een verzoek',
  intro:
    'De stukken van het verzoek komen bij de klacht. Wie aan het verzoek werkte, behandelt de klacht niet. Heeft u zelf aan het verzoek gewerkt? Dan wijst de directie iemand anders aan.',
  fields: {
    request: text({
      label: 'Welk verzoek?',
      hint: 'Het nummer, zoals V-2026-0012, of de code van de klager',
      max: 60,
      missing: 'Vul het nummer of de code in',
      checkWords: false,
      read: (line) => ({ value: line }),
    }),
  },
});

/** May the complaint still be said to follow a request? */
export function mayLink({ visit, theCase }: OpenCase): boolean {
  return mayFollow(theCase) && visit.mayHere('complaint.handle');
}

function linkEditor({ theCase }: OpenCase): Editor<typeof linkForm.fields> {
  const at = { case: theCase.id };
  return {
    title: linkForm.title,
    here: 'complaints',
    back: { href: paths.theCase(at), label: theCase.reference },
    form: linkForm,
    action: paths.caseRequest(at),
    submit: 'Koppel aan dit verzoek',
  };
}

export function showLink(open: OpenCase): Response | Promise<Response> {
  return mayLink(open) ? showEditor(open.visit, linkEditor(open), {}) : notFound(open.visit);
}

export function keepLink(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  if (!mayLink(open)) return notFound(visit);
  return submitEditor(
    visit,
    linkEditor(open),
    ({ request }) => linkComplaint(visit.deps, visit.actor, { id: theCase.id, typed: request }),
    () => pageAfter(visit, 'complaint.linked'),
  );
}
