import { dayOf } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser, type Organisation } from '#src/domain/organisation.ts';
import type { HouseAction } from '#src/domain/permissions.ts';
import type { SettingKey } from '#src/domain/settings/change.ts';
import type { Instant } from '#src/domain/time.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

type Made = { readonly at: Instant; readonly by?: UserId | undefined };
type Line = {
  readonly label: string;
  readonly what: string;
  readonly href: string;
  readonly may: HouseAction;
  /** The change in force; undefined: it is as it was at the beginning. */
  readonly last: (organisation: Organisation) => Made | undefined;
};

const changed = (key: SettingKey) => (organisation: Organisation) =>
  organisation.settingChanges.findLast(({ setting }) => setting === key);

/** What the house decides for itself, and who of the house may. */
const lines: readonly Line[] = [
  {
    label: 'Geheimhouding',
    what: 'De tekst die elke medewerker bevestigt',
    href: paths.secrecyText(),
    may: 'secrecy.edit',
    last: ({ secrecy }) => secrecy.at(-1)?.decided,
  },
  {
    label: 'Standaardteksten',
    what: 'Vaste zinnen in brieven en documenten',
    href: paths.wordings(),
    may: 'wording.edit',
    last: ({ wording }) => latest(Object.values(wording).flat()),
  },
  {
    label: 'Briefpapier',
    what: 'Hoe brieven en documenten eruitzien',
    href: paths.letterheads(),
    may: 'letterhead.edit',
    last: ({ letterheads }) => latest(letterheads.choices),
  },
  {
    label: 'Termijnen',
    what: 'Binnen hoeveel dagen iets klaar is, en hoe lang een link werkt',
    href: paths.terms(),
    may: 'settings.edit',
    last: changed('terms'),
  },
  {
    label: 'Toezichthouder',
    what: 'Bij wie iemand over ons kan klagen',
    href: paths.supervisor(),
    may: 'settings.edit',
    last: changed('supervisor'),
  },
  {
    label: 'Factuurgegevens',
    what: 'Wat op elke factuur staat',
    href: paths.billing(),
    may: 'billing.edit',
    last: changed('billing'),
  },
  {
    label: 'Onderzoeksbureau',
    what: 'Wie het tevredenheidsonderzoek doet, en waar bestanden heen gaan',
    href: paths.surveyAgency(),
    may: 'survey.settings',
    last: changed('surveyAgency'),
  },
  {
    label: 'Vestigingen',
    what: 'Naam, adres en telefoon van elke vestiging; toevoegen en sluiten',
    href: paths.branches(),
    may: 'branches.edit',
    last: changed('branch'),
  },
  {
    label: 'Onderhoud',
    what: 'Om de hoeveel maanden er onderhoud is',
    href: paths.maintenanceTerms(),
    may: 'settings.edit',
    last: changed('maintenance'),
  },
  {
    label: 'Tweede stap bij het inloggen',
    what: 'Voor welke rollen een code van de telefoon moet',
    href: paths.secondFactorRoles(),
    may: 'settings.edit',
    last: changed('secondFactor'),
  },
  {
    label: 'Toegang',
    what: 'Hoe lang iemand ingelogd blijft, en hoe lang een eenmalige link werkt',
    href: paths.access(),
    may: 'access.edit',
    last: changed('access'),
  },
];

/** Texts and choices are kept in the order in which they were made, each kind apart. */
function latest(made: readonly Made[]): Made | undefined {
  return [...made].sort((one, other) => (one.at < other.at ? 1 : -1))[0];
}

export function SettingsPage({ visit }: { readonly visit: UserVisit }) {
  const { organisation } = visit;
  const since = ({ last }: Line) => {
    const made = last(organisation);
    if (!made) return 'Nog niet';
    const name = made.by === undefined ? undefined : findUser(organisation, made.by)?.name;
    return `${longDate(dayOf(made.at))}${name ? `, ${name}` : ''}`;
  };
  return (
    <Layout visit={visit} title="Instellingen" here="settings">
      <h1>Instellingen</h1>
      <p>
        Wat u hier verandert, geldt meteen. Wie wat veranderde en waarom, blijft bewaard. Of mail, back-up, sleutels en
        schijf in orde zijn, ziet u bij <a href={paths.selfTest()}>Zelfcontrole</a>.
      </p>
      <Panel>
        <Table<Line>
          caption="Instellingen"
          captionHidden
          rows={lines.filter(({ may }) => visit.may(may))}
          columns={[
            { label: 'Instelling', cell: ({ label, href }) => <a href={href}>{label}</a> },
            { label: 'Waar het om gaat', cell: ({ what }) => what },
            { label: 'Laatst veranderd', cell: since },
          ]}
        />
      </Panel>
    </Layout>
  );
}
