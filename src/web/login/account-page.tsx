import { choice } from '#src/domain/form.ts';
import { roleLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button } from '../components/button.tsx';
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
import { NewPassword } from './pages.tsx';

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
  const present = problems.find((problem) => problem.field === 'huidig')?.message;
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
          <div class={present ? 'field error' : 'field'}>
            <label for="huidig">Huidig wachtwoord</label>
            {present && (
              <p class="message" id="huidig-fout">
                <span class="vh">Fout: </span>
                {present}
              </p>
            )}
            <input
              type="password"
              id="huidig"
              name="huidig"
              autocomplete="current-password"
              class="w24"
              aria-describedby={present && 'huidig-fout'}
              aria-invalid={present ? 'true' : undefined}
            />
          </div>
          <NewPassword problems={problems} />
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
