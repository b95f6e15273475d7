import { giveCopy } from '#src/commands/delivery/client-copy.ts';
import { clientRecipient } from '#src/commands/mail/recipient.ts';
import { choice, date, form, formatForm, parseForm, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { type OpenPaper, refusePaper } from './open-paper.ts';

/** What is asked; mail is only offered when there is an address. */
function copyForm({ dossier, visit }: OpenPaper) {
  const to = clientRecipient(dossier, visit.today);
  const mail = to
    ? [{ value: 'mail' as const, label: `Per e-mail, naar ${to.email}`, hint: 'De mail gaat meteen.' }]
    : [];
  return form({
    title: 'Exemplaar voor de cliënt',
    intro:
      'De cliënt krijgt precies dezelfde versie als de opdrachtgever. Er komt een regel in het overzicht van verstrekkingen.',
    why: 'De cliënt kan het trajectplan en de rapportages altijd bij u inzien (bepaling 20).',
    fields: {
      how: choice({
        label: 'Hoe krijgt de cliënt het?',
        missing: 'Kies hoe de cliënt het krijgt',
        options: [
          ...mail,
          { value: 'handed' as const, label: 'Meegegeven aan de cliënt', hint: 'Op papier, in een gesprek.' },
          { value: 'post' as const, label: 'Per post', hint: 'U drukt het af en doet het op de post.' },
        ],
      }),
      on: date({
        label: 'Op welke dag?',
        hint: 'Alleen bij meegegeven of per post',
        missing: 'Vul de dag in',
        optional: true,
      }),
    },
    check: ({ how, on }) =>
      how !== 'mail' && on === undefined
        ? [{ field: 'on', message: 'Vul de dag in waarop de cliënt het kreeg of u het op de post deed' }]
        : [],
  });
}

/** R56: the client's own copy of a plan or report. */
export function showCopy(open: OpenPaper): Response | Promise<Response> {
  if (!open.mayCopy) return refusePaper(open, 'copy.given');
  return page(<CopyPage open={open} raw={formatForm(copyForm(open), { on: open.visit.today })} />);
}

export async function postCopy(open: OpenPaper): Promise<Response> {
  const { visit, dossier, document, mayCopy } = open;
  if (!mayCopy) return refusePaper(open, 'copy.given');
  const { raw } = visit.posted;
  const parsed = parseForm(copyForm(open), raw);
  const again = (problems: readonly Problem[]) => page(<CopyPage open={open} raw={raw} problems={problems} />, 422);
  if (!parsed.ok) return again(parsed.problems);
  const { how, on = visit.today } = parsed.value;
  const copy = { dossierId: dossier.id, documentId: document.id, ...(how === 'mail' ? { how } : { how, on }) };
  const given = await giveCopy(visit.deps, visit.actor, copy, visit.deps.render);
  if (given.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  return given.refusal.code === 'invalid' ? again(given.refusal.problems ?? []) : refused(visit, given.refusal);
}

type CopyPageProps = { readonly open: OpenPaper; readonly raw: Raw; readonly problems?: readonly Problem[] };

function CopyPage({ open, raw, problems = [] }: CopyPageProps) {
  const { visit, dossier, document } = open;
  const at = { dossier: dossier.id, document: document.id };
  return (
    <Layout
      visit={visit}
      title={`Exemplaar voor de cliënt, ${dossier.reference}`}
      here="clients"
      width="narrow"
      problems={problems}
      back={{ href: paths.document(at), label: documentName(document) }}
    >
      <h1>Exemplaar voor de cliënt</h1>
      <p class="soft">
        {documentName(document)}, kenmerk {dossier.reference}
      </p>
      <p class="bar">
        <LinkButton href={paths.documentPrint(at)} look="tint">
          Open de PDF om af te drukken
        </LinkButton>
      </p>
      <FormView
        visit={visit}
        form={copyForm(open)}
        raw={raw}
        problems={problems}
        action={paths.documentCopy(at)}
        submit="Geef het exemplaar en leg dat vast"
      />
    </Layout>
  );
}
