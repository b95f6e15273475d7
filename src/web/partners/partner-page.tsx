import { longDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import type { PartnerPersonSummary } from '#src/domain/partner/summary.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import { Course } from './course.tsx';
import { PartnerState } from './partners-page.tsx';
import { type AtPartner, clears, peopleOf } from './with-partner.ts';
import { stateStatus } from './words.ts';

/** One partner: its contract, and each of its people with the declaration that was archived or is missing. */
export function PartnerPage({ visit, partner }: AtPartner) {
  const here = { partner: partner.id };
  const { contract } = partner;
  return (
    <Layout
      visit={visit}
      title="Samenwerkingspartner"
      here="sponsors"
      back={{ href: paths.partners(), label: 'Samenwerkingspartners' }}
    >
      <div class="bar apart">
        <h1>{partner.name}</h1>
        <PartnerState partner={partner} />
      </div>
      <Facts
        facts={[
          { label: 'Adres', value: `${partner.street}, ${partner.postcode} ${partner.town}` },
          {
            label: 'Contract',
            value: contract
              ? `${longDate(contract.from)} tot en met ${longDate(contract.until)}`
              : 'nog niet vastgelegd',
          },
        ]}
      />
      <Acts visit={visit} partner={partner} />
      <People visit={visit} partner={partner} />
      {visit.may('partners.prepare') && (
        <p>
          <a href={paths.partnerEdit(here)}>Wijzig naam en adres</a>
        </p>
      )}
      <Course visit={visit} of="partner" events={partner.events} />
    </Layout>
  );
}

/** What the branch manager may do with the company now. */
function Acts({ visit, partner }: AtPartner) {
  const state = statePath(partner.machine);
  if (!clears(visit) || state === 'ended') return null;
  const step = (name: string) => paths.partnerStep({ partner: partner.id, step: name });
  return (
    <div class="bar">
      <LinkButton href={step('contract')} look={state === 'contracted' ? 'second' : 'filled'}>
        {state === 'contracted' ? 'Verleng of wijzig het contract' : 'Leg het contract vast'}
      </LinkButton>
      {state === 'contracted' && (
        <LinkButton href={step('schorsen')} look="danger">
          Schors de samenwerking
        </LinkButton>
      )}
      <LinkButton href={step('beeindigen')} look="danger">
        Beëindig de samenwerking
      </LinkButton>
    </div>
  );
}

function People({ visit, partner }: AtPartner) {
  const people = peopleOf(visit, partner);
  const add = visit.may('partners.prepare') && statePath(partner.machine) !== 'ended' && (
    <LinkButton look="second" href={paths.partnerPersonNew({ partner: partner.id })}>
      Voeg een persoon toe
    </LinkButton>
  );
  return (
    <Panel title="Personen" count={people.length} aside={add}>
      {people.length === 0 ? (
        <EmptyState title="Er is nog niemand">
          <p>Voeg elke persoon toe die gegevens nodig heeft. Ieder tekent een eigen verklaring.</p>
        </EmptyState>
      ) : (
        <Table<PartnerPersonSummary>
          caption="Personen"
          captionHidden
          rows={people}
          columns={[
            {
              label: 'Naam',
              cell: ({ id, name }) => <a href={paths.partnerPerson({ partner: partner.id, person: id })}>{name}</a>,
            },
            { label: 'Functie', cell: ({ jobTitle }) => jobTitle },
            { label: 'Verklaring', kind: 'nowrap', cell: ({ archiveNumber }) => archiveNumber ?? 'ontbreekt' },
            {
              label: 'Stand',
              cell: ({ state }) => <Tag status={stateStatus(state)}>{stateLabel('partnerPerson', state)}</Tag>,
            },
            {
              label: 'Laatst gegevens verstrekt',
              kind: 'nowrap',
              cell: ({ lastProvidedOn }) => (lastProvidedOn ? longDate(lastProvidedOn) : '–'),
            },
          ]}
        />
      )}
    </Panel>
  );
}
