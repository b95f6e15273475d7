import { showPhone } from '#src/domain/contact-data.ts';
import { longDate } from '#src/domain/format.ts';
import { personState, reviewBy } from '#src/domain/partner/person.ts';
import { destroyedFrom, summarisePartnerPerson } from '#src/domain/partner/summary.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import { stateLabel } from '#workflows/index.ts';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import { Acting } from './acting.tsx';
import { Course } from './course.tsx';
import { type AtPerson, backToPartner } from './with-partner.ts';
import { stateStatus } from './words.ts';

/** One person at a partner: may this person be told things, why, and what is to be done. */
export function PersonPage({ visit, partner, person }: AtPerson) {
  const state = personState(person);
  const here = { partner: partner.id, person: person.id };
  return (
    <Layout visit={visit} title="Persoon bij een partner" here="sponsors" back={backToPartner(partner)}>
      <div class="bar apart">
        <h1>{person.name}</h1>
        <Tag status={stateStatus(state)}>{stateLabel('partnerPerson', state)}</Tag>
      </div>
      <Facts
        facts={[
          { label: 'Functie', value: person.jobTitle },
          {
            label: 'E-mailadres',
            value: (
              <>
                {person.email}{' '}
                {person.verified ? <Tag status="ok">Nagebeld</Tag> : <Tag status="danger">Nog niet nagebeld</Tag>}
              </>
            ),
          },
          ...(person.phone ? [{ label: 'Telefoonnummer', value: showPhone(person.phone), nowrap: true }] : []),
          {
            label: 'Laatst gegevens verstrekt',
            value: person.lastProvidedOn ? longDate(person.lastProvidedOn) : 'nog nooit',
          },
        ]}
      />
      <Acting visit={visit} partner={partner} person={person} />
      <Declaration visit={visit} partner={partner} person={person} />
      <Kept visit={visit} person={person} />
      {visit.may('partners.prepare') && state !== 'ended' && (
        <p class="alone">
          <a href={paths.partnerPersonEdit(here)}>Wijzig de gegevens</a>{' '}
          <a href={paths.partnerPersonStep({ ...here, step: 'nabellen' })}>Leg vast dat u het adres heeft nagebeld</a>
        </p>
      )}
      <Course visit={visit} of="partnerPerson" events={person.events} />
    </Layout>
  );
}

function Declaration({ visit, partner, person: { id, declaration } }: AtPerson) {
  const here = { partner: partner.id, person: id };
  if (!declaration)
    return (
      <Panel title="Geheimhoudingsverklaring">
        <p>Er is nog geen getekende verklaring. Deze persoon krijgt geen gegevens.</p>
      </Panel>
    );
  const { archived, signedOn, receivedOn, receivedBy } = declaration;
  const nameOf = (user: string) =>
    visit.organisation.users.find((one) => one.id === user)?.name ?? 'een oud-medewerker';
  return (
    <Panel title="Geheimhoudingsverklaring">
      <SummaryList
        rows={[
          { label: 'Getekend op', value: longDate(signedOn) },
          { label: 'Ontvangen', value: `${longDate(receivedOn)}, vastgelegd door ${nameOf(receivedBy)}` },
          {
            label: 'Archief',
            value: archived
              ? `${archived.number}, ${longDate(archived.on)}, door ${nameOf(archived.by)}`
              : 'ligt er nog niet',
          },
          {
            label: 'Scan',
            value: <a href={paths.partnerDeclarationFile({ ...here, file: 'scan' })}>Download de scan</a>,
          },
        ]}
      />
    </Panel>
  );
}

/** Until when this holds, and what becomes of it. */
function Kept({ visit, person }: Pick<AtPerson, 'visit' | 'person'>) {
  const review = personState(person) === 'cleared' ? reviewBy(person) : undefined;
  const summary = summarisePartnerPerson(person);
  const destroy = destroyedFrom(summary, houseTerms(visit.organisation));
  if (review)
    return (
      <p class="soft">
        Gaat niemand vóór {longDate(review)} na of dit nog klopt, dan wordt deze persoon vanzelf geschorst. Dat gebeurt
        ook als er een jaar lang niets is verstrekt.
      </p>
    );
  if (!destroy) return null;
  return summary.waitingSince ? (
    <p class="soft">Gebeurt er niets meer, dan wordt deze persoon vanzelf vernietigd op {longDate(destroy)}.</p>
  ) : (
    <p class="soft">Deze persoon en de verklaring worden vernietigd op {longDate(destroy)}.</p>
  );
}
