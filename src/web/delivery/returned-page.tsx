import { recordBounce } from '#src/commands/mail/fate.ts';
import { area, form, parseForm, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { fieldId } from '../components/error-summary.tsx';
import { describedBy } from '../components/field-context.tsx';
import { FieldMessages } from '../components/field-messages.tsx';
import { Layout } from '../components/layout.tsx';
import { FormView } from '../form.tsx';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';

export const returnedForm = form({
  title: 'Teruggekomen mail verwerken',
  intro:
    'Krijgt u een bericht dat een mail niet bezorgd kon worden? Plak dat bericht hier, of bewaar het als bestand en voeg het toe. Het programma zoekt zelf de mail waar het over gaat. Alleen die mail wordt als teruggekomen vastgelegd.',
  fields: {
    source: area({
      label: 'Plak de volledige bron van het bericht',
      hint: 'In uw mailprogramma: ‘Bron bekijken’ of ‘Oorspronkelijk bericht’. De gewone tekst is niet genoeg.',
      optional: true,
      max: 200_000,
      rows: 6,
      // read as the file is and not kept: numbers of mail servers look like a BSN often enough
      read: (source) => ({ value: source }),
    }),
  },
});

/** E8: the message of a mail server that a mail could not be delivered, as a file or pasted. */
export function showReturned(open: OpenDossier): Response | Promise<Response> {
  return page(<ReturnedPage open={open} raw={{}} />);
}

export async function postReturned(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const { raw, files } = visit.posted;
  const again = (problems: readonly Problem[]) => page(<ReturnedPage open={open} raw={raw} problems={problems} />, 422);
  const parsed = parseForm(returnedForm, raw);
  if (!parsed.ok) return again(parsed.problems);
  const pasted = parsed.value.source?.trim() ?? '';
  const bytes = files.bounce?.bytes ?? (pasted === '' ? undefined : Buffer.from(pasted, 'utf8'));
  if (!bytes) return again([{ field: 'bounce', message: 'Voeg het bericht toe, of plak de bron ervan' }]);
  const recorded = await recordBounce(visit.deps, visit.actor, { dossierId: dossier.id, raw: bytes });
  if (recorded.ok) return seeOther(paths.message({ dossier: dossier.id, message: recorded.value }));
  return recorded.refusal.code === 'invalid'
    ? again(recorded.refusal.problems ?? [])
    : refused(visit, recorded.refusal);
}

type ReturnedProps = { readonly open: OpenDossier; readonly raw: Raw; readonly problems?: readonly Problem[] };

function ReturnedPage({ open: { visit, dossier }, raw, problems = [] }: ReturnedProps) {
  return (
    <Layout
      visit={visit}
      title={`Teruggekomen mail verwerken, ${dossier.reference}`}
      here="clients"
      width="narrow"
      problems={problems}
      notYet="verwerkt"
      back={{ href: paths.dossier({ dossier: dossier.id }), label: `Dossier ${dossier.reference}` }}
    >
      <h1>{returnedForm.title}</h1>
      <p>{returnedForm.intro}</p>
      <FormView
        visit={visit}
        form={{ fields: returnedForm.fields }}
        raw={raw}
        problems={problems}
        action={paths.dossierReturned({ dossier: dossier.id })}
        submit="Verwerk het bericht"
        files
      >
        <MailFile problems={problems} />
      </FormView>
    </Layout>
  );
}

function MailFile({ problems }: { readonly problems: readonly Problem[] }) {
  const id = fieldId('bounce');
  const hint = 'Een bestand met .eml, niet groter dan 2 MB';
  const problem = problems.find((one) => one.field === 'bounce')?.message;
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for={id}>Of voeg het bericht toe als bestand</label>
      <FieldMessages id={id} hint={hint} problem={problem} />
      <input
        type="file"
        id={id}
        name="bounce"
        accept=".eml,message/rfc822"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
    </div>
  );
}
