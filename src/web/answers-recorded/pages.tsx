import { dayOf } from '#src/domain/calendar.ts';
import type { Decision } from '#src/domain/document.ts';
import type { Raw } from '#src/domain/form.ts';
import { clockTime, longDate, upperFirst } from '#src/domain/format.ts';
import { decisionChannelLabels, outcomeLabels } from '#src/domain/labels.ts';
import { findUser } from '#src/domain/organisation.ts';
import { answeredOn, decidedBy } from '#src/domain/outcomes.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import { paths } from '../paths.ts';
import type { OpenAnswer } from './open-answer.ts';
import { recordedForm } from './recorded-form.ts';

type RecordProps = {
  readonly open: OpenAnswer;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

/** R20: an answer on paper or by phone, with its proof. */
export function RecordPage({ open, raw, problems = [], warnings = [] }: RecordProps) {
  const { visit, dossier, document } = open;
  const form = recordedForm({ ...open, organisation: visit.organisation, today: visit.today });
  const at = { dossier: dossier.id, document: document.id };
  return (
    <Layout
      visit={visit}
      title={`Antwoord vastleggen, ${dossier.reference}`}
      here="clients"
      width="narrow"
      problems={toSummarise(problems, warnings)}
      back={{ href: paths.document(at), label: documentName(document) }}
    >
      <h1>{form.title}</h1>
      <p class="soft">
        {documentName(document)}, kenmerk {dossier.reference}
      </p>
      <FormView
        visit={visit}
        form={form}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.documentAnswerCheck(at)}
        submit="Ga verder"
      >
        <p>Hierna controleert u uw antwoorden. Heeft u een scan van de brief of de mail? Die voegt u daar toe.</p>
      </FormView>
    </Layout>
  );
}

/** The answer as it was recorded, with its proof to fetch back. */
export function RecordedPage({ open, decision }: { readonly open: OpenAnswer; readonly decision: Decision }) {
  const { visit, dossier, document } = open;
  const at = { dossier: dossier.id, document: document.id };
  const by = decision.recordedBy && findUser(visit.organisation, decision.recordedBy);
  const moment = `${longDate(dayOf(decision.at))}, ${clockTime(decision.at)} uur`;
  return (
    <Layout
      visit={visit}
      title={`Vastgelegd antwoord, ${dossier.reference}`}
      here="clients"
      width="narrow"
      back={{ href: paths.document(at), label: documentName(document) }}
    >
      <h1>Vastgelegd antwoord</h1>
      <div class="panel">
        <SummaryList
          rows={[
            { label: 'Document', value: documentName(document) },
            { label: 'Besluit', value: <strong>{outcomeLabels[decision.outcome]}</strong> },
            ...(decision.remarks
              ? [{ label: 'Opmerking of reden', value: <span class="text">{decision.remarks}</span> }]
              : []),
            { label: 'Door', value: upperFirst(decidedBy(decision)) },
            { label: 'Wanneer', value: longDate(answeredOn(decision)) },
            { label: 'Hoe', value: decisionChannelLabels[decision.channel] },
            { label: 'Vastgelegd', value: `${moment}${by ? `, door ${by.name}` : ''}` },
          ]}
        />
        {decision.proof && (
          <p class="bar">
            <LinkButton href={paths.documentAnswerProof(at)} look="tint">
              Open het bewijs
            </LinkButton>
          </p>
        )}
      </div>
    </Layout>
  );
}
