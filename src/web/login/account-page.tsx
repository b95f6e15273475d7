import { dayOf } from '#src/domain/calendar.ts';
import { choice } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { roleLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Confirmations } from '../components/confirmations.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Facts } from '../components/facts.tsx';
import { FieldControl } from '../components/field-control.tsx';
import { Layout } from '../components/layout.tsx';
import { linkWords } from '../components/made-links.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { CodeField } from './code-field.tsx';
import { NewPassword } from './pages.tsx';
import { PresentPassword } from './present-password.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

const display = choice({
  label: 'Weergave',
  options: [
    { value: 'system', label: 'Zoals mijn computer of telefoon' },
    { value: 'licht', label: 'Licht' },
    { value: 'donker', label: 'Donker' },
  ],
});

const saved: Readonly<Record<string, string>> = {
  wachtwoord: 'Uw nieuwe wachtwoord is bewaard',
  weergave: 'De weergave is bewaard',
  uitgelogd: 'U bent daar uitgelogd',
  uit: 'Uw tweede stap staat uit',
};

/** One's own account: facts, password, light or dark. */
export function AccountPage({
  visit,
  problems = [],
}: {
  readonly visit: UserVisit;
  readonly problems?: readonly Problem[];
}) {
  const { user } = visit;
  const done = saved[visit.url.searchParams.get('bewaard') ?? ''];
  const context = { raw: { weergave: user.display }, problems, warnings: [], kept: [] };
  return (
    <Layout visit={visit} title="Uw account" here="account" width="narrow" problems={problems}>
      <h1>{user.name}</h1>
      {done && problems.length === 0 && <Notice kind="ok" title={done} />}
      <Facts
        facts={[
          { label: 'Functie', value: user.jobTitle },
          { label: 'Rol', value: user.roles.map((role) => roleLabels[role]).join(', ') },
          { label: 'E-mailadres', value: user.email },
        ]}
      />
      <p>
        <a href={paths.whoMay()}>Wie mag wat</a> · <a href={paths.regulation()}>Ons privacyreglement</a>
      </p>
      <Panel title="Wachtwoord">
        <form method="post" action={paths.accountPassword()}>
          <Csrf visit={visit} />
          <PresentPassword name="huidig" problems={problems} />
          <NewPassword problems={problems} />
          {user.secondFactor && <CodeField problems={problems} />}
          <Button look="second">Bewaar nieuw wachtwoord</Button>
        </form>
        {user.links && (
          <details>
            <summary>Eenmalige links sinds uw account open is</summary>
            <ul>
              {user.links.toReversed().map((link) => (
                <li>{linkWords(visit, link)}.</li>
              ))}
            </ul>
          </details>
        )}
      </Panel>
      <Panel title="Tweede stap bij het inloggen">
        <p>
          {user.secondFactor
            ? `Staat aan sinds ${longDate(dayOf(user.secondFactor.since))}. U heeft nog ${user.secondFactor.recovery.length} herstelcodes.`
            : 'Staat uit. Met een code van uw telefoon erbij komt niemand in uw account die alleen uw wachtwoord weet.'}
        </p>
        <LinkButton look="second" href={paths.accountFactor()}>
          {user.secondFactor ? 'Bekijk of wijzig' : 'Zet de tweede stap aan'}
        </LinkButton>
      </Panel>
      <SessionsPanel visit={visit} />
      <Panel title="Geheimhouding">
        <Confirmations organisation={visit.organisation} user={user} />
      </Panel>
      <Panel title="Licht of donker">
        <form method="post" action={paths.accountDisplay()}>
          <Csrf visit={visit} />
          <FieldControl field={display} name="weergave" context={context} />
          <Button look="second">Bewaar weergave</Button>
        </form>
      </Panel>
    </Layout>
  );
}
