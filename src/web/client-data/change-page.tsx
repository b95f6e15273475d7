import type { Child } from '#html/jsx-runtime';
import type { Fields, Form, Raw } from '#src/domain/form.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import { Layout } from '../components/layout.tsx';
import { Statement } from '../components/statement.tsx';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';

type Props = {
  readonly open: OpenDossier;
  readonly title: string;
  readonly about: string;
  readonly form: Pick<Form<Fields>, 'intro' | 'why' | 'fields'>;
  readonly raw: Raw;
  readonly basis: string;
  readonly action: string;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
  readonly conflict?: Child;
  /** The other data of the client, for whoever may change them. */
  readonly others: readonly { readonly href: string; readonly label: string }[];
};

/** The client's data in one form; what one came from follows. */
export function ChangePage({
  open,
  title,
  about,
  form,
  raw,
  basis,
  action,
  problems,
  warnings,
  conflict,
  others,
}: Props) {
  const { visit, dossier } = open;
  const back = returnTo(open);
  return (
    <Layout
      visit={visit}
      title={`${title}, ${dossier.reference}`}
      here="clients"
      width="narrow"
      back={back}
      problems={toSummarise(problems, warnings)}
    >
      <h1>{title}</h1>
      {conflict}
      {open.sight === 'content' && <Statement open={open} about={about} />}
      <FormView
        visit={visit}
        form={form}
        raw={raw}
        basis={basis}
        problems={problems}
        warnings={warnings}
        action={withQuery(action, { van: back.from })}
        submit="Bewaar de gegevens"
      />
      {others.map(({ href, label }) => (
        <p class="alone">
          <a href={href}>{label}</a>
        </p>
      ))}
    </Layout>
  );
}

type Return = {
  readonly href: string;
  readonly label: string;
  /** How an address names it, when it is not where everybody goes back to. */
  readonly from?: string;
};

/** Where one came from: a part of the intake, a mail of this dossier that failed, or the page with all data. */
export function returnTo({ visit, dossier }: OpenDossier): Return {
  const from = visit.url.searchParams.get('van');
  const mail = dossier.messages.find(({ id }) => id === from);
  if (mail) {
    const href = withQuery(paths.message({ dossier: dossier.id, message: mail.id }), { bewaard: 'adres' });
    return { href, label: mailKindLabels[mail.kind], from: mail.id };
  }
  if ((from === 'personal' || from === 'address') && visit.mayHere('content.edit'))
    return { href: paths.intakeSection({ dossier: dossier.id, section: from }), label: 'Intake', from };
  return { href: paths.dossierData({ dossier: dossier.id }), label: 'Gegevens' };
}
