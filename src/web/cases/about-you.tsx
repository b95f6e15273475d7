import { handlingLabel } from '../case-state.ts';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { OpenCase } from './open-case.ts';
import { statusOf } from './register.tsx';

/** DOMAIN 8.3: whom a request is about knows that it is there and how far, and that somebody else handles it; no more. */
export function AboutYou({ open }: { readonly open: OpenCase }) {
  const { visit, theCase, situation } = open;
  const { caseSummary } = visit;
  const { dossier } = situation;
  return (
    <Layout
      visit={visit}
      title={theCase.reference}
      here="requests"
      back={{ href: paths.requests(), label: 'Verzoeken' }}
    >
      <div class="bar apart">
        <h1>Verzoek van {caseSummary.name}</h1>
        <Tag status={statusOf(caseSummary, visit)}>{handlingLabel(caseSummary)}</Tag>
      </div>
      <Facts
        facts={[
          { label: 'Nummer', value: theCase.reference, nowrap: true },
          ...(dossier ? [{ label: 'Dossier', value: dossier.reference, nowrap: true }] : []),
        ]}
      />
      <Panel title="Iemand anders behandelt dit verzoek">
        <p class="flush">
          Het gaat over u. Daarom ziet u alleen dat het er is en hoe ver het is. U hoeft niets te doen.
        </p>
      </Panel>
    </Layout>
  );
}
