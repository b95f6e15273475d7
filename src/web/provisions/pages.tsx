import { longDate, lowerFirst } from '#src/domain/format.ts';
import { type Provision, provisionFieldLabels, provisionState } from '#src/domain/partner/provision.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import type { Eligible } from './eligible.ts';

type Props = { readonly open: OpenDossier; readonly eligible: readonly Eligible[] };

/** R40: of this client, who at which partner may be told things, for which activity, and who got what and when. */
export function PartnersPage({ open, eligible }: Props) {
  const { visit, dossier } = open;
  const here = { dossier: dossier.id };
  const title = `Partners, ${dossier.reference}`;
  return (
    <Layout
      visit={visit}
      title={title}
      here="clients"
      back={{ href: paths.dossierDisclosures(here), label: 'Verstrekkingen' }}
    >
      <div class="bar apart">
        <h1>Wie bij een partner kreeg wat</h1>
        {mayNow(open, 'partner.provide') && eligible.length > 0 && (
          <LinkButton href={paths.provisionNew(here)}>Leg een verzoek vast</LinkButton>
        )}
      </div>
      <Select eligible={eligible} />
      <Provided open={open} />
      <Objections open={open} />
    </Layout>
  );
}

function Select({ eligible }: Pick<Props, 'eligible'>) {
  return (
    <Panel title="Wie mag er gegevens vragen" count={eligible.length}>
      {eligible.length === 0 ? (
        <p>
          Nu niemand. Dat kan pas als het traject loopt, het plan een partner noemt bij een activiteit die nog niet
          voorbij is, en een persoon daar een goedgekeurde geheimhoudingsverklaring heeft.
        </p>
      ) : (
        <Table<Eligible>
          caption="Wie mag er gegevens vragen"
          captionHidden
          rows={eligible}
          columns={[
            { label: 'Naam', cell: ({ name }) => name },
            { label: 'Bedrijf', cell: ({ partner }) => partner },
            { label: 'Activiteit', cell: ({ activity }) => activity },
            { label: 'Verklaring', kind: 'nowrap', cell: ({ archiveNumber }) => archiveNumber },
          ]}
        />
      )}
    </Panel>
  );
}

function Provided({ open }: { readonly open: OpenDossier }) {
  const rows = open.dossier.provisions.toReversed();
  if (rows.length === 0)
    return (
      <EmptyState title="Er is nog niets gevraagd">
        <p>Vraagt iemand bij een partner om gegevens? Leg dat verzoek dan vast.</p>
      </EmptyState>
    );
  return (
    <Panel title="Verzoeken en verstrekkingen" count={rows.length}>
      <Table<Provision>
        caption="Verzoeken en verstrekkingen"
        captionHidden
        rows={rows}
        columns={[
          { label: 'Wie', cell: ({ person }) => `${person.name}, ${person.partner}` },
          { label: 'Activiteit', cell: ({ activity }) => activity },
          {
            label: 'Wat',
            cell: ({ fields }) =>
              ['Naam', ...fields.map((field) => lowerFirst(provisionFieldLabels[field]))].join(', '),
          },
          { label: 'Gevraagd', kind: 'nowrap', cell: ({ requestedOn }) => longDate(requestedOn) },
          { label: 'Gelezen', kind: 'nowrap', cell: ({ openedOn }) => (openedOn ? longDate(openedOn) : '–') },
          { label: 'Stand', cell: (one) => <State provision={one} /> },
          { label: 'Doen', cell: (one) => <Acts open={open} provision={one} /> },
        ]}
      />
    </Panel>
  );
}

function State({ provision }: { readonly provision: Provision }) {
  const state = provisionState(provision);
  const look = state === 'acknowledged' ? 'info' : state === 'recalled' ? 'warn' : state === 'closed' ? 'ok' : 'plain';
  const due = state === 'recalled' ? provision.recall?.dueOn : undefined;
  return (
    <>
      <Tag status={look}>{stateLabel('provision', state)}</Tag>
      {due && <span class="small soft"> Uiterlijk {longDate(due)}</span>}
    </>
  );
}

function Acts({ open, provision }: { readonly open: OpenDossier; readonly provision: Provision }) {
  const state = provisionState(provision);
  const here = { dossier: open.dossier.id, provision: provision.id };
  const who = <span class="vh">: {provision.person.name}</span>;
  const provides = mayNow(open, 'partner.provide') && ['requested', 'granted', 'expired'].includes(state);
  const recalls = mayNow(open, 'partner.recall');
  return (
    <>
      {provides && <a href={paths.provision(here)}>Geef de gegevens{who}</a>}{' '}
      {recalls && state !== 'recalled' && state !== 'closed' && (
        <a href={paths.provisionRecall(here)}>
          {state === 'acknowledged' ? 'Vraag terug' : 'Stop'}
          {who}
        </a>
      )}
      {recalls && state === 'recalled' && <a href={paths.provisionDeleted(here)}>Leg de bevestiging vast{who}</a>}
    </>
  );
}

function Objections({ open }: { readonly open: OpenDossier }) {
  const { dossier, visit } = open;
  const may = mayNow(open, 'partner.recall') && visit.organisation.partners.length > 0;
  if (dossier.partnerObjections.length === 0 && !may) return null;
  return (
    <Panel title="Wat de cliënt niet wil">
      {dossier.partnerObjections.map(({ partner, on }) => (
        <p>
          {partner} krijgt niets over deze cliënt, sinds {longDate(on)}.
        </p>
      ))}
      {may && (
        <p>
          <a href={paths.partnerObjection({ dossier: dossier.id })}>De cliënt wil niet dat een partner iets krijgt</a>
        </p>
      )}
    </Panel>
  );
}
