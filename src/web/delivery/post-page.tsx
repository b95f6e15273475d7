import { addressee, markPosted } from '#src/commands/delivery/posted.ts';
import { sponsorOf } from '#src/commands/mail/recipient.ts';
import { date, form, formatForm, parseForm, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { type OpenPaper, refusePaper } from './open-paper.ts';

const postForm = form({
  title: 'Per post verzonden',
  intro:
    'De termijn van de opdrachtgever loopt vanaf deze dag. Herinneringen gaan niet per e-mail: de coach krijgt bericht om te bellen. Komt er antwoord, kies dan bij het document ‘Antwoord vastleggen’.',
  why: 'Van alles wat de deur uit gaat, staat in het dossier wat, wanneer en aan wie (bepaling 20). De opdrachtgever beslist over precies deze versie (bepaling 9).',
  fields: {
    on: date({ label: 'Op de post gedaan op', missing: 'Vul de dag in waarop het document op de post ging' }),
  },
});

/** A plan or report on paper, for a sponsor whom no mail reaches (E8). */
export function showPost(open: OpenPaper): Response | Promise<Response> {
  if (!open.mayPost) return refusePaper(open, 'doc.posted');
  return page(<PostPage open={open} raw={formatForm(postForm, { on: open.visit.today })} />);
}

export async function postPost(open: OpenPaper): Promise<Response> {
  const { visit, dossier, document, mayPost } = open;
  if (!mayPost) return refusePaper(open, 'doc.posted');
  const { raw } = visit.posted;
  const parsed = parseForm(postForm, raw);
  const again = (problems: readonly Problem[]) => page(<PostPage open={open} raw={raw} problems={problems} />, 422);
  if (!parsed.ok) return again(parsed.problems);
  const posting = { dossierId: dossier.id, documentId: document.id, on: parsed.value.on, to: 'sponsor' } as const;
  const posted = await markPosted(visit.deps, visit.actor, posting, visit.deps.render);
  if (posted.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  return posted.refusal.code === 'invalid' ? again(posted.refusal.problems ?? []) : refused(visit, posted.refusal);
}

type PostPageProps = { readonly open: OpenPaper; readonly raw: Raw; readonly problems?: readonly Problem[] };

function PostPage({ open, raw, problems = [] }: PostPageProps) {
  const { visit, dossier, document } = open;
  const at = { dossier: dossier.id, document: document.id };
  const sponsor = sponsorOf(visit.organisation, dossier)?.name;
  const { name } = addressee({ dossier, organisation: visit.organisation }, document, { to: 'sponsor' });
  return (
    <Layout
      visit={visit}
      title={`Per post verzonden, ${dossier.reference}`}
      here="clients"
      width="narrow"
      problems={problems}
      back={{ href: paths.document(at), label: documentName(document) }}
    >
      <h1>Per post verzonden</h1>
      <p>Druk het document af, doe het op de post en leg daarna hier de dag vast.</p>
      <section class="panel">
        <SummaryList
          rows={[
            { label: 'Document', value: `${documentName(document)}, kenmerk ${dossier.reference}` },
            { label: 'Aan', value: [name, sponsor].filter(Boolean).join(', ') },
          ]}
        />
        <p class="bar">
          <LinkButton href={paths.documentPrint(at)} look="tint">
            Open de PDF om af te drukken
          </LinkButton>
        </p>
      </section>
      <FormView
        visit={visit}
        form={postForm}
        raw={raw}
        problems={problems}
        action={paths.documentPost(at)}
        submit="Leg vast: per post verzonden"
      />
    </Layout>
  );
}
