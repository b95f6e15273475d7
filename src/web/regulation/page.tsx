import { dutchNumber } from '#src/domain/format.ts';
import type { Provision, ProvisionKey } from '#src/domain/regulation/provision.ts';
import { provisions } from '#src/domain/regulation/regulation.ts';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Figure } from './figures/figure.ts';
import { figuresFor } from './figures/figures.ts';

/** The regulation as the program carries it out today: what it asks, what is done, with which settings, and what proves it. */
export function RegulationPage({ visit }: { readonly visit: UserVisit }) {
  const figuresOf = figuresFor(visit);
  const shown = provisions.map(([name, provision]) => ({ name, provision, figures: figuresOf(name) }));
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
      <p>
        <a href={paths.processing()}>Register van verwerkingen</a> · <a href={paths.privacy()}>Wat cliënten lezen</a>
      </p>
      <LateNotice late={shown.filter(({ figures }) => figures.some(({ late, count }) => late && count > 0))} />
      <details>
        <summary>{shown.length} bepalingen</summary>
        <Titles of={shown} />
      </details>
      {shown.map((one) => (
        <ProvisionPanel visit={visit} {...one} />
      ))}
    </Layout>
  );
}

type Shown = { readonly name: ProvisionKey; readonly provision: Provision; readonly figures: readonly Figure[] };

function Titles({ of }: { readonly of: readonly Shown[] }) {
  return (
    <ul>
      {of.map(({ name, provision: { title } }) => (
        <li>
          {name}: <a href={`#${name}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

/** What the reader can do something about today. */
function LateNotice({ late }: { readonly late: readonly Shown[] }) {
  if (late.length === 0) return null;
  return (
    <Notice kind="warn" title="Hier is iets te laat">
      <Titles of={late} />
    </Notice>
  );
}

type ProvisionProps = Shown & { readonly visit: UserVisit };

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
        <strong>{says}</strong>
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
  if (!href) return { label, value };
  const link = (
    <a href={href}>
      bekijk<span class="vh"> {label}</span>
    </a>
  );
  return {
    label,
    value: (
      <>
        {value} · {link}
      </>
    ),
  };
}
