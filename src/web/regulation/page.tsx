import { dutchNumber } from '#src/domain/format.ts';
import type { Provision, ProvisionKey } from '#src/domain/regulation/provision.ts';
import { provisions } from '#src/domain/regulation/regulation.ts';
import { Contents } from '../components/contents.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { type Figure, figuresFor } from './figures.ts';

/** The regulation as the program carries it out today: what it asks, what is done, with which settings, and what proves it. */
export function RegulationPage({ visit }: { readonly visit: UserVisit }) {
  const figuresOf = figuresFor(visit);
  return (
    <Layout
      visit={visit}
      title="Ons privacyreglement"
      here="help"
      width="narrow"
      back={{ href: paths.account(), label: 'Uw account' }}
    >
      <h1>Ons privacyreglement</h1>
      <p class="lead">
        Alle bepalingen, in onze eigen woorden. Bij elke bepaling staat wat het programma ervoor doet, hoe het nu is
        ingesteld en hoe het er vandaag voor staat. Dit komt uit het programma zelf. U ziet alleen aantallen van wat u
        mag zien.
      </p>
      <Contents
        label="De bepalingen"
        summary={`${provisions.length} bepalingen`}
        parts={provisions.map(([key, { title }]) => ({ label: `${key} ${title}`, href: `#${key}` }))}
      />
      {provisions.map(([key, provision]) => (
        <ProvisionPanel visit={visit} name={key} provision={provision} figures={figuresOf(key)} />
      ))}
    </Layout>
  );
}

type ProvisionProps = {
  readonly visit: UserVisit;
  readonly name: ProvisionKey;
  readonly provision: Provision;
  readonly figures: readonly Figure[];
};

function ProvisionPanel({ visit, name, provision, figures }: ProvisionProps) {
  const { title, says, does, lacks, inForce, rules, files, tests } = provision;
  const settings = inForce?.(visit) ?? [];
  return (
    <Panel
      title={`${name} ${title}`}
      id={name}
      aside={lacks ? <Tag status="warn">Deels</Tag> : <Tag status="ok">Helemaal</Tag>}
    >
      <p>
        <b>{says}</b>
      </p>
      <p>{does}</p>
      {lacks && <p>Let op. {lacks}</p>}
      {figures.length > 0 && <Facts facts={figures.map(factOf)} />}
      {settings.length > 0 && (
        <details>
          <summary>Hoe het nu is ingesteld</summary>
          <SummaryList rows={settings} />
        </details>
      )}
      <details>
        <summary>Waar het in het programma staat, en wat het bewijst</summary>
        <p>
          Regels {rules.map((rule) => `R${rule}`).join(', ')}. Elke versie van het programma moet deze tests halen
          voordat zij in gebruik gaat.
        </p>
        <ul>
          {[...files, ...tests].map((path) => (
            <li>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

function factOf({ label, count, href }: Figure) {
  const value = dutchNumber(count);
  return { label, value: href ? <a href={href}>{value}</a> : value };
}
