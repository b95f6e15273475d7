import { longDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { peopleOf } from './with-partner.ts';
import { stateStatus } from './words.ts';

/** P15: every partner, by name, and how many of its people may be told things. */
export function PartnersPage({ visit }: { readonly visit: UserVisit }) {
  const partners = [...visit.organisation.partners].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  return (
    <Layout
      visit={visit}
      title="Samenwerkingspartners"
      here="sponsors"
      back={{ href: paths.sponsors(), label: 'Opdrachtgevers' }}
    >
      <div class="bar apart">
        <h1>Samenwerkingspartners</h1>
        {visit.may('partners.prepare') && <LinkButton href={paths.partnerNew()}>Voeg een partner toe</LinkButton>}
      </div>
      <p class="lead">
        Wie bij een partner werkt, krijgt alleen gegevens op verzoek. Dat kan pas als die persoon zelf een
        geheimhoudingsverklaring heeft getekend, en die in het archief ligt.
      </p>
      {partners.length === 0 ? (
        <EmptyState title="Er zijn nog geen partners">
          <p>Een partner is een bedrijf dat een deel van een traject uitvoert, bijvoorbeeld een opleiding.</p>
        </EmptyState>
      ) : (
        <Panel>
          <Table<Partner>
            caption="Samenwerkingspartners"
            captionHidden
            rows={partners}
            columns={[
              { label: 'Naam', cell: (one) => <a href={paths.partner({ partner: one.id })}>{one.name}</a> },
              { label: 'Plaats', cell: ({ town }) => town },
              { label: 'Stand', cell: (one) => <PartnerState partner={one} /> },
              {
                label: 'Contract tot en met',
                kind: 'nowrap',
                cell: ({ contract }) => (contract ? longDate(contract.until) : '–'),
              },
              {
                label: 'Mogen gegevens krijgen',
                kind: 'number',
                cell: (one) => peopleOf(visit, one).filter(({ state }) => state === 'cleared').length,
              },
            ]}
          />
        </Panel>
      )}
    </Layout>
  );
}

export function PartnerState({ partner }: { readonly partner: Partner }) {
  const state = statePath(partner.machine);
  return <Tag status={stateStatus(state)}>{stateLabel('partner', state)}</Tag>;
}
