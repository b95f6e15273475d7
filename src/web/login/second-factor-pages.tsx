import { dayOf } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import { roleLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import { needsSecondFactor, recoveryCodeCount } from '#src/domain/second-factor.ts';
import { Button, LinkButton, PostButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { authenticatorAddress } from './authenticator.ts';
import { CodeField } from './code-field.tsx';
import { QrPicture } from './qr-picture.tsx';

type SecondFactorPageProps = {
  readonly visit: UserVisit;
  /** A new secret of which the first code is still to come. */
  readonly waiting: string | undefined;
  readonly problems?: readonly Problem[];
};

const frame = { here: 'account', width: 'narrow', back: { href: paths.account(), label: 'Uw account' } } as const;

/** What there is, what it asks, and what can be done about it. */
export function SecondFactorPage({ visit, waiting, problems = [] }: SecondFactorPageProps) {
  const { user, organisation } = visit;
  const needed = needsSecondFactor(user, organisation);
  return (
    <Layout visit={visit} title="Tweede stap bij het inloggen" problems={problems} notYet="aangezet" {...frame}>
      <h1>Tweede stap bij het inloggen</h1>
      {needed && !user.secondFactor && (
        <Notice kind="warn" title="Zet eerst uw tweede stap aan">
          <p>
            Dat hoort bij uw rol: {user.roles.map((role) => roleLabels[role].toLowerCase()).join(', ')}. Daarna kunt u
            verder.
          </p>
        </Notice>
      )}
      {waiting ? (
        <SetUp visit={visit} secret={waiting} problems={problems} />
      ) : user.secondFactor ? (
        <Present visit={visit} factor={user.secondFactor} needed={needed} />
      ) : (
        <Panel title="Zo werkt het">
          <p>
            U logt in met uw wachtwoord en met een code van uw telefoon. Wie alleen uw wachtwoord weet, komt er dan niet
            in.
          </p>
          <p>
            U heeft een app nodig die codes maakt. Gratis apps zijn bijvoorbeeld Aegis, 2FAS, Google Authenticator en
            Microsoft Authenticator. Een wachtwoordkluis kan het vaak ook.
          </p>
          <Begin visit={visit} words="Zet de tweede stap aan" />
        </Panel>
      )}
    </Layout>
  );
}

function Begin({ visit, words }: { readonly visit: UserVisit; readonly words: string }) {
  return (
    <PostButton visit={visit} action={paths.accountFactorBegin()}>
      {words}
    </PostButton>
  );
}

type SetUpProps = { readonly visit: UserVisit; readonly secret: string; readonly problems: readonly Problem[] };

function SetUp({ visit, secret, problems }: SetUpProps) {
  return (
    <Panel title="Koppel uw telefoon">
      <ol>
        <li>Open de app op uw telefoon en kies voor toevoegen.</li>
        <li>
          Laat de app dit plaatje lezen.
          <p>
            <QrPicture
              text={authenticatorAddress(secret, visit.user, visit.organisation)}
              label="QR-code voor de app. Kunt u die niet lezen, typ dan de sleutel hieronder over"
            />
          </p>
          <p>
            Lukt dat niet? Typ dan deze sleutel in de app:{' '}
            <span class="code">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
          </p>
        </li>
        <li>Typ hieronder de code die de app laat zien.</li>
      </ol>
      <form method="post" action={paths.accountFactorOn()}>
        <Csrf visit={visit} />
        <CodeField problems={problems} hint="6 cijfers. Na een halve minuut komt er een nieuwe code." />
        <Button>Zet de tweede stap aan</Button>
      </form>
    </Panel>
  );
}

type PresentProps = {
  readonly visit: UserVisit;
  readonly factor: NonNullable<UserVisit['user']['secondFactor']>;
  readonly needed: boolean;
};

function Present({ visit, factor, needed }: PresentProps) {
  return (
    <>
      <Panel title="Uw tweede stap staat aan">
        <p>
          Sinds {longDate(dayOf(factor.since))}. U heeft nog {factor.recovery.length} van de {recoveryCodeCount}{' '}
          herstelcodes.
        </p>
        <div class="bar">
          <Begin visit={visit} words="Koppel een andere telefoon" />
          <PostButton visit={visit} action={paths.accountFactorCodes()} look="second">
            Maak nieuwe herstelcodes
          </PostButton>
        </div>
      </Panel>
      <Panel title="Zonder tweede stap">
        {needed ? (
          <p>Uw rol vraagt om een tweede stap. Die kan daarom niet uit.</p>
        ) : (
          <PostButton visit={visit} action={paths.accountFactorOff()} look="danger">
            Zet de tweede stap uit
          </PostButton>
        )}
      </Panel>
    </>
  );
}

type RecoveryCodesPageProps = {
  readonly visit: UserVisit;
  readonly codes: readonly string[];
  /** The second factor was switched on just now. */
  readonly fresh: boolean;
};

/** Shown once; only hashes are kept. */
export function RecoveryCodesPage({ visit, codes, fresh }: RecoveryCodesPageProps) {
  return (
    <Layout visit={visit} title="Herstelcodes" {...frame}>
      <h1>Uw herstelcodes</h1>
      <Notice
        kind={fresh ? 'ok' : 'warn'}
        title={fresh ? 'Uw tweede stap staat aan' : 'Uw oude herstelcodes werken niet meer'}
      >
        <p>
          U ziet deze codes maar één keer. Print ze of schrijf ze op, en bewaar ze niet bij uw telefoon. Is uw telefoon
          kwijt, dan logt u in met zo’n code. Elke code werkt één keer.
        </p>
        {fresh && <p>Op andere plaatsen bent u nu uitgelogd.</p>}
      </Notice>
      <Panel>
        <ul>
          {codes.map((code) => (
            <li class="code">{code}</li>
          ))}
        </ul>
        <LinkButton href={paths.work()}>Ga naar Mijn werk</LinkButton>
      </Panel>
    </Layout>
  );
}
