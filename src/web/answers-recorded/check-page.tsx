import { contactFor } from '#src/commands/mail/recipient.ts';
import { answerRows } from '#src/domain/answer-words.ts';
import type { Raw, ValuesOf } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { FileField } from '../components/file-field.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { documentName } from '../document-name.ts';
import { paths } from '../paths.ts';
import type { OpenAnswer } from './open-answer.ts';
import type { recordedForm } from './recorded-form.ts';

type RecordedValues = ValuesOf<ReturnType<typeof recordedForm>>;
type Props = {
  readonly open: OpenAnswer;
  readonly form: ReturnType<typeof recordedForm>;
  readonly values: RecordedValues;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
};

/**
 * The last page before an answer counts as the decision. Nothing is stored yet: the answers travel along as typed, and
 * the scan is chosen here, because a browser forgets a file from one page to the next.
 */
export function CheckPage({ open, form, values, raw, problems = [] }: Props) {
  const { visit, dossier, document } = open;
  const at = { dossier: dossier.id, document: document.id };
  const rows = answerRows(form, values)
    .filter(({ name, value }) => value !== '–' && name !== 'changesPlan' && name !== 'function')
    .map((row) => (row.name === 'contactId' ? { ...row, value: deciderWords(open, values) } : row));
  return (
    <Layout
      visit={visit}
      title={`Controleer het antwoord, ${dossier.reference}`}
      here="clients"
      width="narrow"
      problems={problems}
      notYet="vastgelegd"
      back={{ href: paths.document(at), label: documentName(document) }}
    >
      <h1>Controleer het antwoord</h1>
      <form method="post" action={paths.documentAnswer(at)} enctype="multipart/form-data">
        <Csrf visit={visit} />
        <KeptFields raw={raw} />
        <Panel title={`${documentName(document)}, kenmerk ${dossier.reference}`}>
          <SummaryList
            rows={rows.map(({ label, about, value }) => ({
              label,
              value: <span class="text">{value}</span>,
              action: <Change action={paths.documentAnswerCheck(at)} what={about} />,
            }))}
          />
          {changesPlan(values) && <p>De opmerking verandert het plan. Er komt eerst een nieuwe versie.</p>}
        </Panel>
        {!values.note && <FileField name="proof" label="Scan van de brief of de mail" problems={problems} />}
        <p>
          Hierna geldt dit als het besluit van de opdrachtgever. Het bewijs wordt verzegeld bij het besluit bewaard. U
          kunt het besluit daarna niet meer wijzigen.
        </p>
        <div class="bar">
          <Button>Leg het besluit vast</Button>
        </div>
      </form>
    </Layout>
  );
}

/** 'A. Ambtenaar, Teammanager': with the function the answer has, which need not be the one we know. */
function deciderWords({ visit, dossier }: OpenAnswer, { contactId, function: jobTitle }: RecordedValues): string {
  const contact = contactFor(visit.organisation, dossier, contactId);
  return [contact?.name, jobTitle].filter(Boolean).join(', ');
}

/** A remark asks for a new version only where the sponsor agrees with it. */
export function changesPlan(values: Readonly<Record<string, unknown>>): boolean {
  return values.changesPlan === true && values.outcome === 'approvedWithRemarks';
}

/** A button of the form around it: a link would lose what was typed. */
function Change({ action, what }: { readonly action: string; readonly what: string }) {
  return (
    <button class="button text" type="submit" name="_wijzig" value="ja" formaction={action}>
      Wijzig<span class="vh"> {what}</span>
    </button>
  );
}
