import { isTakenOver, mayPart, takenOver, unlinkComplaint } from '#src/commands/cases/unlink-complaint.ts';
import { area, form } from '#src/domain/form.ts';
import { Notice } from '../components/notice.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import { type OpenCase, pageAfter } from './open-case.ts';
import { mayLink } from './request-before.tsx';

export const partForm = form({
  title: 'Losmaken van het verzoek',
  intro:
    'De klacht hoort dan niet meer bij dit verzoek. De stukken van het verzoek gaan weg bij de klacht. Wie alleen door dit verzoek betrokken was, mag de klacht weer behandelen. Het verzoek loopt gewoon door.',
  fields: {
    reason: area({
      label: 'Waarom hoort de klacht niet bij dit verzoek?',
      missing: 'Vul in waarom de klacht niet bij dit verzoek hoort',
      max: 300,
      rows: 2,
    }),
  },
});

/** May it be taken back that this complaint follows a request? */
function mayPartHere({ visit, theCase }: OpenCase): boolean {
  return mayPart(theCase) && visit.mayHere('complaint.handle');
}

/** What may be done about the request that a complaint follows. */
export function linkSteps(open: OpenCase): { readonly href: string; readonly label: string }[] {
  const at = { case: open.theCase.id };
  if (mayLink(open)) return [{ href: paths.caseRequest(at), label: 'Koppel aan een verzoek' }];
  return mayPartHere(open) ? [{ href: paths.casePart(at), label: 'Maak los van het verzoek' }] : [];
}

function partEditor({ visit, theCase }: OpenCase): Editor<typeof partForm.fields> {
  const at = { case: theCase.id };
  const isTaken = theCase.kind === 'complaint' && isTakenOver(visit.deps, theCase);
  return {
    title: partForm.title,
    here: 'complaints',
    back: { href: paths.theCase(at), label: theCase.reference },
    form: partForm,
    action: paths.casePart(at),
    submit: 'Maak los van dit verzoek',
    ...(isTaken && {
      note: (
        <Notice kind="warn" title="Losmaken kan niet meer">
          <p>{takenOver}.</p>
        </Notice>
      ),
    }),
  };
}

export function showPart(open: OpenCase): Response | Promise<Response> {
  return mayPartHere(open) ? showEditor(open.visit, partEditor(open), {}) : notFound(open.visit);
}

export function keepPart(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  if (!mayPartHere(open)) return notFound(visit);
  return submitEditor(
    visit,
    partEditor(open),
    ({ reason }) => unlinkComplaint(visit.deps, visit.actor, { id: theCase.id, reason }),
    () => pageAfter(visit, 'complaint.unlinked'),
  );
}
