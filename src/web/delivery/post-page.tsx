import { isToLeave } from '#src/commands/delivery/date-print.ts';
import { addressee, markPosted, type Posting, staysByMail } from '#src/commands/delivery/posted.ts';
import { disputesOf } from '#src/commands/documents/held-words.ts';
import { because } from '#src/domain/because-form.ts';
import { date, form, formatForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { isInformOnly } from '#src/workflow/document/answer-day.ts';
import { DisputedNotice } from '../components/disputed-notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { documentName } from '../document-name.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { type OpenPaper, refusePaper } from './open-paper.ts';
import { PrintLink } from './print-link.tsx';

const postForm = form({
  title: 'Per post verzonden',
  why: 'Van alles wat de deur uit gaat, staat in het dossier wat, wanneer en aan wie (bepaling 20).',
  fields: {
    on: date({ label: 'Op de post gedaan op', missing: 'Vul de dag in waarop het document op de post ging' }),
  },
});

/** Asked while a client says that something is not right. */
const disputedForm = form({ ...postForm, fields: { ...postForm.fields, because } });

/** A plan or report on paper, for a sponsor whom no mail reaches (E8). */
export async function showPost(open: OpenPaper): Promise<Response> {
  const { visit } = open;
  if (!open.mayPost) return refusePaper(open, 'doc.posted');
  const disputed = await isDisputed(open);
  return showEditor(visit, editorOf(open, disputed), formatForm(postForm, { on: visit.today }));
}

export async function postPost(open: OpenPaper): Promise<Response> {
  const { visit, dossier, document, mayPost } = open;
  if (!mayPost) return refusePaper(open, 'doc.posted');
  const disputed = await isDisputed(open);
  const post = (answers: Pick<Posting, 'on' | 'because'>, reasons: Posting['reasons']) => {
    const posting = { ...answers, dossierId: dossier.id, documentId: document.id, to: 'sponsor', reasons } as const;
    return markPosted(visit.deps, visit.actor, posting, visit.deps.render);
  };
  const editor = editorOf(open, disputed);
  const next = () => editor.back.href;
  return disputed
    ? submitEditor(visit, { ...editor, form: { ...disputedForm, intro: whatFollows(open) } }, post, next)
    : submitEditor(visit, editor, post, next);
}

/** A client says that something in the dossier is not right, and has no answer yet. */
async function isDisputed({ visit, dossier }: OpenPaper): Promise<boolean> {
  return (await disputesOf(visit.deps, visit.actor, dossier.id)).length > 0;
}

function editorOf(open: OpenPaper, disputed: boolean): Editor<typeof postForm.fields> {
  const { visit, dossier, document } = open;
  const at = { dossier: dossier.id, document: document.id };
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId)?.name;
  const { name } = addressee({ dossier, organisation: visit.organisation }, document, { to: 'sponsor' });
  return {
    title: postForm.title,
    here: 'clients',
    back: { href: paths.document(at), label: documentName(document) },
    form: { ...(disputed ? disputedForm : postForm), intro: whatFollows(open) },
    action: paths.documentPost(at),
    submit: 'Leg vast: per post verzonden',
    note: (
      <>
        {disputed && <DisputedNotice />}
        <p>Druk het document af, doe het op de post en leg daarna hier de dag vast.</p>
        {isToLeave(dossier, document) && (
          <p>
            In het document staat de laatste dag om te antwoorden. Die telt vanaf vandaag: doe het nog vandaag op de
            post.
          </p>
        )}
        <section class="panel">
          <SummaryList
            rows={[
              { label: 'Document', value: `${documentName(document)}, kenmerk ${dossier.reference}` },
              { label: 'Aan', value: [name, sponsor].filter(Boolean).join(', ') },
            ]}
          />
          <PrintLink {...open} />
        </section>
      </>
    ),
  };
}

/** What posting does to the sponsor's time and to the reminders (R19). */
function whatFollows({ visit, dossier, document }: OpenPaper): string {
  const { awaiting } = document;
  const term = awaiting
    ? `Het document ligt sinds ${longDate(awaiting.since)} al bij de opdrachtgever. Die termijn verandert niet.`
    : 'De termijn van de opdrachtgever loopt vanaf deze dag.';
  const reminders = staysByMail(dossier, document)
    ? 'Herinneringen blijven per e-mail gaan.'
    : 'Herinneringen gaan niet per e-mail: de coach krijgt bericht om te bellen.';
  const informOnly = awaiting?.informOnly ?? isInformOnly({ dossier, organisation: visit.organisation }, document);
  const first = informOnly ? 'De opdrachtgever hoeft niet te antwoorden.' : `${term} ${reminders}`;
  return `${first} Komt er antwoord op papier, kies dan bij het document ‘Antwoord vastleggen’.`;
}
