import type { HouseAction } from '#src/domain/permissions.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

type Line = { readonly label: string; readonly what: string; readonly href: string; readonly may: HouseAction };

/** What the house decides for itself, and who of the house may. */
const lines: readonly Line[] = [
  {
    label: 'Geheimhouding',
    what: 'De tekst die elke medewerker bevestigt',
    href: paths.secrecyText(),
    may: 'secrecy.edit',
  },
  {
    label: 'Standaardteksten',
    what: 'Vaste zinnen in brieven en documenten',
    href: paths.wordings(),
    may: 'wording.edit',
  },
  {
    label: 'Briefpapier',
    what: 'Hoe brieven en documenten eruitzien',
    href: paths.letterheads(),
    may: 'letterhead.edit',
  },
  { label: 'Factuurgegevens', what: 'Wat op elke factuur staat', href: paths.billing(), may: 'billing.edit' },
  {
    label: 'Onderzoeksbureau',
    what: 'Wie het tevredenheidsonderzoek doet, en waar bestanden heen gaan',
    href: paths.surveyAgency(),
    may: 'survey.settings',
  },
  {
    label: 'Vestigingen',
    what: 'Naam, adres en telefoon van elke vestiging',
    href: paths.branches(),
    may: 'branches.edit',
  },
];

export function SettingsPage({ visit }: { readonly visit: UserVisit }) {
  return (
    <Layout visit={visit} title="Instellingen" here="settings">
      <h1>Instellingen</h1>
      <Panel>
        <Table<Line>
          caption="Instellingen"
          captionHidden
          rows={lines.filter(({ may }) => visit.may(may))}
          columns={[
            { label: 'Instelling', cell: ({ label, href }) => <a href={href}>{label}</a> },
            { label: 'Waar het om gaat', cell: ({ what }) => what },
          ]}
        />
      </Panel>
    </Layout>
  );
}
