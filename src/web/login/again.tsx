import type { Raw } from '#src/domain/form.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { LoginFields } from './login-fields.tsx';
import { LoginFrame } from './login-frame.tsx';

/** Before the names of typed text that waits for a new login. */
export const keptPrefix = '_bewaard.';
/** Says that the login page stands between a person and what they sent. */
export const resendMark = '_opnieuw';

type AgainProps = { readonly visit: PublicVisit; readonly action: string; readonly kept: Raw };

/** The session ended while somebody was typing. The text waits in this page and goes along with the new login. */
export function SignInAgainPage({ visit, action, kept }: AgainProps) {
  const any = Object.keys(kept).length > 0;
  return (
    <LoginFrame visit={visit} title="Log opnieuw in">
      {any ? (
        <Notice kind="ok" title="Uw tekst is er nog">
          <p>
            U was een tijd niet actief. Na het inloggen gaat u verder met wat u typte. Een bestand kiest u daarna
            opnieuw.
          </p>
        </Notice>
      ) : (
        <p class="lead">U was een tijd niet actief.</p>
      )}
      <form method="post" action={paths.login()} class="panel">
        <Csrf visit={visit} />
        <input type="hidden" name="naar" value={action} />
        <input type="hidden" name={resendMark} value="ja" />
        <KeptFields raw={kept} prefix={keptPrefix} />
        <LoginFields email="" />
        <Button>Log in en ga verder</Button>
      </form>
    </LoginFrame>
  );
}

/** The typed text that waited among these fields, by its own names. */
export function keptFields(posted: Raw): Raw {
  const kept = Object.entries(posted).filter(([name]) => name.startsWith(keptPrefix));
  return Object.fromEntries(kept.map(([name, value]) => [name.slice(keptPrefix.length), value]));
}

/** What came between a person and what they sent. */
const resendWords = {
  oldToken: {
    heading: 'Dit formulier is nog niet bewaard',
    lead: 'U heeft intussen opnieuw ingelogd, of deze pagina stond lang open. Uw tekst is er nog.',
  },
  signedIn: { heading: 'U bent weer ingelogd', lead: 'Uw tekst is er nog. Verstuur hem nog één keer.' },
  secondFactor: {
    heading: 'Zet eerst uw tweede stap aan',
    lead: 'Uw tekst is er nog. Open Uw account op een ander tabblad en zet daar de tweede stap bij het inloggen aan. Verstuur daarna uw tekst.',
  },
  confirmed: { heading: 'De geheimhouding is bevestigd', lead: 'Uw tekst is er nog. Verstuur hem nog één keer.' },
} as const;

/** One press sends the kept text again, now with a token that counts. */
export function ResendPage({ visit, action, kept, why }: AgainProps & { readonly why: keyof typeof resendWords }) {
  const { heading, lead } = resendWords[why];
  return (
    <LoginFrame visit={visit} title="Verstuur uw tekst opnieuw" heading={heading}>
      <p class="lead">{lead}</p>
      <form method="post" action={action}>
        <Csrf visit={visit} />
        <KeptFields raw={kept} />
        <div class="bar">
          <Button>Verstuur mijn tekst opnieuw</Button>
          <LinkButton href={paths.work()} look="second">
            Naar Mijn werk zonder te bewaren
          </LinkButton>
        </div>
      </form>
    </LoginFrame>
  );
}
