import { askedWhenChanged, secrecyForm } from '#src/commands/organisation/secrecy.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { formatForm, type Raw } from '#src/domain/form.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { type SecrecyText, secrecyInForce } from '#src/domain/secrecy.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { ConflictNotice, savedBy } from '../components/conflict-notice.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Tag } from '../components/tag.tsx';
import { FormView } from '../form.tsx';
import { paths, withQuery } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

type SecrecyTextPageProps = {
  readonly visit: UserVisit;
  readonly raw: Raw;
  readonly problems?: readonly Problem[] | undefined;
  /** The typed text, when it was asked to be shown as it will be read. */
  readonly looked?: string;
  /** An earlier text stands in the form, to be put back. */
  readonly isEarlier?: boolean;
  readonly conflict?: boolean;
};

export function SecrecyTextPage({ visit, raw, problems = [], looked, isEarlier, conflict }: SecrecyTextPageProps) {
  const { organisation } = visit;
  const { text, sha256, decided } = secrecyInForce(organisation);
  return (
    <Layout
      visit={visit}
      title="Geheimhouding"
      here="settings"
      width="narrow"
      back={{ href: paths.settings(), label: 'Instellingen' }}
      problems={problems}
    >
      <h1>Geheimhouding</h1>
      <p>Elke medewerker leest en bevestigt deze tekst, voordat er een andere bladzijde opengaat.</p>
      {visit.url.searchParams.has('bewaard') && <Notice kind="ok" title="De nieuwe tekst geldt vanaf nu" />}
      {conflict && (
        <ConflictNotice
          fields={{ text: secrecyForm.fields.text }}
          theirs={formatForm(secrecyForm, { text })}
          mine={raw}
          who={savedBy(visit, 'deze tekst', decided && { by: decided.by, on: dayOf(decided.at) })}
        />
      )}
      {(isEarlier || looked !== undefined) && (
        <Notice title={isEarlier ? 'Dit is een eerdere tekst' : 'Zo lezen medewerkers de tekst'}>
          {looked !== undefined && <p class="text">{looked}</p>}
          <p>Er is nog niets veranderd. De tekst geldt zodra u hem bewaart.</p>
        </Notice>
      )}
      <Panel title="De tekst veranderen">
        <p>{askedSentence(askedWhenChanged(organisation, visit.today))}</p>
        <FormView
          visit={visit}
          form={secrecyForm}
          raw={raw}
          problems={problems}
          basis={sha256}
          action={paths.secrecyText()}
          submit="Bewaar de tekst"
          others={
            <Button look="second" name="_bekijk" value="pagina">
              Bekijk
            </Button>
          }
        />
      </Panel>
      <Versions visit={visit} />
    </Layout>
  );
}

function askedSentence(count: number): string {
  const who = count === 1 ? 'leest en bevestigt 1 medewerker' : `lezen en bevestigen ${count} medewerkers`;
  return `Bewaart u een nieuwe tekst? Dan ${who} die bij de volgende klik, ook uzelf. Wie dat niet doet, kan niet verder werken.`;
}

/** Every text there was, the one in force first, with who decided it and why, and how many confirmed it. */
function Versions({ visit }: { readonly visit: UserVisit }) {
  const { secrecy } = visit.organisation;
  return (
    <Panel title="Versies" count={secrecy.length}>
      {secrecy.map((one, index) => <Version visit={visit} version={index + 1} of={one} />).reverse()}
    </Panel>
  );
}

type VersionProps = { readonly visit: UserVisit; readonly version: number; readonly of: SecrecyText };

function Version({ visit, version, of: { text, sha256, decided } }: VersionProps) {
  const { users, secrecy } = visit.organisation;
  const confirmed = users.filter((user) => user.secrecy?.some((one) => one.version === version)).length;
  const by = decided && (findUser(visit.organisation, decided.by)?.name ?? 'een oud-collega');
  return (
    <>
      <h3>
        Versie {version} {version === secrecy.length && <Tag status="ok">Geldt nu</Tag>}
      </h3>
      <p>
        {decided
          ? `Sinds ${longDate(dayOf(decided.at))} om ${clockTime(decided.at)} uur, door ${by}. Reden: ${decided.reason}. `
          : 'De eerste tekst. '}
        {confirmed === 1 ? '1 medewerker bevestigde' : `${confirmed} medewerkers bevestigden`} deze tekst.
      </p>
      <details>
        <summary>Lees versie {version}</summary>
        <p class="text">{text}</p>
        <p class="soft small">SHA-256 van de tekst: {sha256}</p>
      </details>
      {version < secrecy.length && (
        <LinkButton look="text" href={withQuery(paths.secrecyText(), { versie: String(version) })}>
          Zet versie {version} terug
        </LinkButton>
      )}
    </>
  );
}
