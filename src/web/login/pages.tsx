import type { Problem } from '#src/domain/result.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { paths } from '../paths.ts';
import { waitSentence } from '../refusals.ts';
import type { PublicVisit } from '../visit.ts';
import { LoginFields } from './login-fields.tsx';
import { LoginFrame } from './login-frame.tsx';
import { SecrecyClause } from './secrecy-clause.tsx';

type LoginPageProps = {
  readonly visit: PublicVisit;
  readonly to: string;
  readonly email?: string;
  readonly problems?: readonly Problem[];
  /** Seconds to wait, after too many tries. */
  readonly wait?: number;
};

export function LoginPage({ visit, to, email = '', problems = [], wait }: LoginPageProps) {
  const { organisation } = visit;
  return (
    <LoginFrame
      visit={visit}
      title={wait ? 'Fout: Inloggen' : 'Inloggen'}
      heading="Inloggen"
      problems={problems}
      notYet="ingelogd"
    >
      {wait !== undefined && (
        <div class="notice warn" role="alert" tabindex={-1} autofocus>
          <h2>{waitSentence(wait)}</h2>
          <p>
            Er is te vaak een wachtwoord geprobeerd. Uw account is niet geblokkeerd: na deze tijd kunt u het weer
            proberen.
          </p>
          <p>Weet u het wachtwoord niet meer? Vraag uw vestigingsmanager om een link voor een nieuw wachtwoord.</p>
        </div>
      )}
      <form method="post" action={paths.login()} class="panel">
        <Csrf visit={visit} />
        <input type="hidden" name="naar" value={to} />
        <LoginFields email={email} problems={problems} />
        <div class="bar">
          <Button>Log in</Button>
          <LinkButton href={paths.cannotLogin()} look="text">
            Ik kan niet inloggen
          </LinkButton>
        </div>
      </form>
      <p class="soft small">
        Alleen voor medewerkers van {organisation.name}. Wij leggen vast wie wanneer een dossier opent.
      </p>
    </LoginFrame>
  );
}

export function CannotLoginPage({ visit }: { readonly visit: PublicVisit }) {
  return (
    <LoginFrame visit={visit} title="Ik kan niet inloggen">
      <h2>Wachtwoord vergeten</h2>
      <p>
        Vraag uw vestigingsmanager of de beheerder om een link. Met die link kiest u zelf een nieuw wachtwoord. Wij
        sturen nooit een wachtwoord per e-mail.
      </p>
      <h2>Telefoon kwijt</h2>
      <p>
        Log in met een herstelcode. Heeft u die niet meer? Vraag dan om dezelfde link. Uw collega zet daarbij ook de
        tweede stap uit.
      </p>
      <h2>Te vaak geprobeerd</h2>
      <p>Na vijf pogingen wacht u 4 minuten, daarna langer. Uw account wordt nooit geblokkeerd.</p>
      <h2>Nog geen account</h2>
      <p>Uw vestigingsmanager maakt een account voor u. Daarvoor is een getekende geheimhoudingsverklaring nodig.</p>
      <p>
        <LinkButton href={paths.login()} look="second">
          Terug naar inloggen
        </LinkButton>
      </p>
    </LoginFrame>
  );
}

type WelcomePageProps = {
  readonly visit: PublicVisit;
  readonly action: string;
  readonly name: string;
  readonly email: string;
  readonly askClause: boolean;
  readonly confirmed?: boolean;
  readonly problems?: readonly Problem[];
};

/** First login or a new password, behind a one-time link. The clause is asked once (R60). */
export function WelcomePage({ visit, action, name, email, askClause, confirmed, problems = [] }: WelcomePageProps) {
  return (
    <LoginFrame visit={visit} title="Kies uw wachtwoord" heading={`Welkom, ${name}`} problems={problems}>
      <p class="lead">Kies een wachtwoord. Deze link werkt één keer.</p>
      <form method="post" action={action} class="panel">
        <Csrf visit={visit} />
        <input type="hidden" name="email" value={email} autocomplete="username" />
        <NewPassword problems={problems} />
        {askClause && <SecrecyClause organisation={visit.organisation} confirmed={confirmed} problems={problems} />}
        <Button>Bewaar en log in</Button>
      </form>
    </LoginFrame>
  );
}

/** The field for a new password, here and on the account page. */
export function NewPassword({ problems }: { readonly problems: readonly Problem[] }) {
  const problem = problems.find((one) => one.field === 'nieuw')?.message;
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for="nieuw">Nieuw wachtwoord</label>
      <p class="hint" id="nieuw-hint">
        Minstens 12 tekens. Een zin van vier woorden is goed en makkelijk te onthouden.
      </p>
      {problem && (
        <p class="message" id="nieuw-fout">
          <span class="vh">Fout: </span>
          {problem}
        </p>
      )}
      <input
        type="password"
        id="nieuw"
        name="nieuw"
        autocomplete="new-password"
        class="w24"
        aria-describedby={problem ? 'nieuw-hint nieuw-fout' : 'nieuw-hint'}
        aria-invalid={problem ? 'true' : undefined}
      />
    </div>
  );
}
