import { longDate } from '#src/domain/format.ts';
import { cadenceUnitLabels, deliveryLabels, reportApprovalLabels, sponsorKindLabels } from '#src/domain/labels.ts';
import { type Contact, type Contract, isPresent, type Sponsor } from '#src/domain/organisation.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

/** Every sponsor, by name. */
export function SponsorsPage({ visit }: { readonly visit: UserVisit }) {
  const sponsors = [...visit.organisation.sponsors].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const add = visit.may('sponsors.edit') && (
    <LinkButton href={paths.sponsorNew()}>Voeg een opdrachtgever toe</LinkButton>
  );
  return (
    <Layout visit={visit} title="Opdrachtgevers" here="sponsors">
      <div class="bar apart">
        <h1>Opdrachtgevers</h1>
        {add}
      </div>
      {visit.may('partners.see') && (
        <p>
          Zie ook de <a href={paths.partners()}>bedrijven waarmee wij samenwerken</a>.
        </p>
      )}
      {sponsors.length === 0 ? (
        <EmptyState title="Er zijn nog geen opdrachtgevers">
          <p>Een opdracht begint bij een opdrachtgever met een contract en een contactpersoon.</p>
        </EmptyState>
      ) : (
        <Panel>
          <Table<Sponsor>
            caption="Opdrachtgevers"
            captionHidden
            rows={sponsors}
            columns={[
              { label: 'Naam', cell: (one) => <a href={paths.sponsor({ sponsor: one.id })}>{one.name}</a> },
              { label: 'Soort', cell: (one) => sponsorKindLabels[one.kind] },
              { label: 'Contracten', kind: 'number', cell: (one) => one.contracts.length },
              { label: 'Contactpersonen', kind: 'number', cell: (one) => one.contacts.length },
            ]}
          />
        </Panel>
      )}
    </Layout>
  );
}

/** One sponsor: address, contracts, contacts. */
export function SponsorPage({ visit, sponsor }: { readonly visit: UserVisit; readonly sponsor: Sponsor }) {
  const address = [sponsor.street, [sponsor.postcode, sponsor.town].filter(Boolean).join(' ')].filter(Boolean);
  const here = { sponsor: sponsor.id };
  return (
    <Layout
      visit={visit}
      title="Opdrachtgever"
      here="sponsors"
      back={{ href: paths.sponsors(), label: 'Opdrachtgevers' }}
    >
      <div class="bar apart">
        <h1>{sponsor.name}</h1>
        {visit.may('sponsors.edit') && sponsor.kind !== 'privatePerson' && (
          <LinkButton look="second" href={paths.sponsorEdit(here)}>
            Wijzig de opdrachtgever
          </LinkButton>
        )}
      </div>
      {sponsor.kind === 'privatePerson' ? (
        <p>
          De cliënt is zelf opdrachtgever. Naam, adres en e-mailadres staan alleen in het dossier van die cliënt. Daar
          ziet wie het dossier mag zien ze, en ze verdwijnen als het dossier wordt vernietigd.
        </p>
      ) : (
        <Facts
          facts={[
            { label: 'Soort', value: sponsorKindLabels[sponsor.kind] },
            { label: 'Adres', value: address.join(', ') || 'niet ingevuld' },
            { label: 'Maildomeinen', value: sponsor.domains.join(', ') || 'geen' },
          ]}
        />
      )}
      <Contracts visit={visit} sponsor={sponsor} />
      {sponsor.kind !== 'privatePerson' && <Contacts visit={visit} sponsor={sponsor} />}
    </Layout>
  );
}

function Contracts({ visit, sponsor }: { readonly visit: UserVisit; readonly sponsor: Sponsor }) {
  const may = visit.may('contracts.edit');
  const link = (contract: Contract) => paths.contract({ sponsor: sponsor.id, contract: contract.id });
  const add = may && (
    <LinkButton look="second" href={paths.contractNew({ sponsor: sponsor.id })}>
      Voeg een contract toe
    </LinkButton>
  );
  return (
    <Panel title="Contracten" count={sponsor.contracts.length} aside={add}>
      {sponsor.contracts.length === 0 ? (
        <p>Zonder contract kunt u geen opdracht van deze opdrachtgever registreren.</p>
      ) : (
        <Table<Contract>
          caption="Contracten"
          captionHidden
          rows={sponsor.contracts}
          columns={[
            { label: 'Contract', cell: (one) => (may ? <a href={link(one)}>{one.name}</a> : one.name) },
            { label: 'Geldig', cell: (one) => validity(one) },
            {
              label: 'Rapportage',
              cell: (one) => `elke ${one.cadence.every} ${cadenceUnitLabels[one.cadence.unit].toLowerCase()}`,
            },
            { label: 'Akkoord', cell: (one) => agreement(one) },
            { label: 'Versturen', cell: (one) => deliveryLabels[one.delivery.way] },
            { label: 'Uren', kind: 'number', cell: (one) => one.budgetHours.toLocaleString('nl-NL') },
          ]}
        />
      )}
    </Panel>
  );
}

/** What an answer means, and none (R19). */
function agreement({ reportApproval, tacitApproval }: Contract): string {
  return `${reportApprovalLabels[reportApproval]}. Geen antwoord is ${tacitApproval ? '' : 'geen '}akkoord`;
}

function validity(contract: Contract): string {
  const from = `vanaf ${longDate(contract.validFrom)}`;
  return contract.validUntil ? `${from} tot en met ${longDate(contract.validUntil)}` : from;
}

function Contacts({ visit, sponsor }: { readonly visit: UserVisit; readonly sponsor: Sponsor }) {
  const may = visit.may('sponsors.edit');
  const link = (contact: Contact) => paths.contact({ sponsor: sponsor.id, contact: contact.id });
  const add = may && (
    <LinkButton look="second" href={paths.contactNew({ sponsor: sponsor.id })}>
      Voeg een contactpersoon toe
    </LinkButton>
  );
  return (
    <Panel title="Contactpersonen" count={sponsor.contacts.length} aside={add}>
      {sponsor.contacts.length === 0 ? (
        <p>Voeg iemand toe die plannen en rapportages ontvangt.</p>
      ) : (
        <Table<Contact>
          caption="Contactpersonen"
          captionHidden
          rows={sponsor.contacts}
          columns={[
            { label: 'Naam', cell: (one) => (may ? <a href={link(one)}>{one.name}</a> : one.name) },
            { label: 'Functie', cell: (one) => [one.jobTitle, one.department].filter(Boolean).join(', ') },
            { label: 'E-mailadres', cell: (one) => one.email },
            { label: 'Adres', cell: (one) => <ContactState contact={one} today={visit.today} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function ContactState({ contact, today }: { readonly contact: Contact; readonly today: UserVisit['today'] }) {
  if (!isPresent(contact, today)) return <Tag>Vertrokken</Tag>;
  return contact.verified ? <Tag status="ok">Nagebeld</Tag> : <Tag status="danger">Nog niet nagebeld</Tag>;
}
