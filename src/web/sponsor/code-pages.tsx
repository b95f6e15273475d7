import { codesPerHour, nextCodeFrom } from '#src/commands/sponsor/codes-asked.ts';
import type { LinkPage } from '#src/commands/sponsor/open-link.ts';
import { clockTime, weekdayDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { Button } from '../components/button.tsx';
import { CodeField } from '../components/code-field.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Facts } from '../components/facts.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import { waitSentence } from '../refusals.ts';
import type { PublicVisit } from '../visit.ts';
import { placeOf } from '../visit-cookie.ts';
import { CallUs, nounOf, SponsorFrame } from './frame.tsx';
import { Typed } from './typed.tsx';

type AskCode = LinkPage & { readonly page: 'askCode' };

type StartProps = {
  readonly visit: PublicVisit;
  readonly link: AskCode;
  /** Seconds to wait after too many codes or too many tries. */
  readonly wait?: number;
  /** Why the visitor is back here, above the button. */
  readonly note?: string;
  /** What was typed when the visit ended, to copy. */
  readonly typed?: string;
};

/** Before the code: organisation, reference and kind; no client, no content. */
export function StartPage({ visit, link, wait, note, typed }: StartProps) {
  const asks = `${link.organisation} ${askedWords(link)}`;
  return (
    <SponsorFrame visit={visit} title={wait ? 'Fout: even wachten' : asks} width="narrow">
      <h1>{asks}</h1>
      {wait !== undefined && (
        <Notice kind="warn" title={waitSentence(wait)}>
          <p>Er zijn te veel codes gevraagd of geprobeerd. Na deze tijd kunt u weer verder.</p>
        </Notice>
      )}
      {note && <Notice kind="warn" title={note} />}
      {typed && <Typed text={typed} />}
      <p class="lead">Het gaat om {nounOf(link)}.</p>
      <div class="panel">
        <Facts
          facts={[
            { label: 'Van', value: link.organisation },
            { label: 'Kenmerk', value: link.reference, nowrap: true },
            { label: 'Versie', value: link.version },
            ...(link.respondBy ? [respondByFact(link.respondBy, link.forInformation)] : []),
            ...silenceFacts(link),
          ]}
        />
      </div>
      <h2>Eerst een code</h2>
      <p>
        Wij sturen een code naar het adres dat bij ons bekend is: <strong>{link.maskedEmail}</strong>. Zo weten wij
        zeker dat alleen u het document ziet.
      </p>
      <form method="post" action={paths.decisionPlace({ place: placeOf(visit) })}>
        <Csrf visit={visit} />
        <Button>
          <Icon name="mail" />
          Stuur mij de code
        </Button>
      </form>
      <Help visit={visit} />
    </SponsorFrame>
  );
}

function askedWords({ title, forInformation }: AskCode): string {
  if (forInformation) return 'informeert u';
  return title === 'Trajectplan' ? 'vraagt uw besluit' : 'vraagt uw reactie';
}

/** The last day of the wanted answer, or of the answer that is welcome (R19, R22). */
export function respondByFact(on: Day, forInformation: boolean) {
  return { label: forInformation ? 'Reageren kan tot en met' : 'Antwoord graag uiterlijk', value: weekdayDate(on) };
}

/** R19: where the contract says that silence is agreement. */
export function silenceFacts({ silenceOn }: { readonly silenceOn?: Day }) {
  return silenceOn ? [{ label: 'Geen antwoord geldt als akkoord vanaf', value: weekdayDate(silenceOn) }] : [];
}

function Help({ visit }: { readonly visit: PublicVisit }) {
  return (
    <>
      <details>
        <summary>Ik ben niet de juiste persoon</summary>
        <p>
          Weet u wie er wel over gaat? Vraag dan de code aan en kies daarna ‘Ik ga hier niet over’. Of antwoord op onze
          e-mail. Stuur de e-mail niet zelf door: de link werkt alleen voor u.
        </p>
        <CallUs visit={visit} known />
      </details>
      <details>
        <summary>Ik krijg geen code</summary>
        <p>
          Kijk bij ongewenste e-mail. Na 2 minuten kunt u een nieuwe code vragen. Lukt het niet? Dan mag u ook per brief
          of telefoon antwoorden.
        </p>
      </details>
    </>
  );
}

type CodeProps = { readonly visit: PublicVisit; readonly link: AskCode; readonly problems?: readonly Problem[] };

export function CodePage({ visit, link, problems = [] }: CodeProps) {
  const at = { place: placeOf(visit) };
  const problem = problems.find((one) => one.field === 'code')?.message;
  const next = nextCodeFrom(link.codesAsked);
  return (
    <SponsorFrame visit={visit} title="Code invullen" problems={problems} notYet="geopend" width="narrow">
      <Breadcrumb href={paths.decisionPlace(at)} label="Terug" />
      <h1>Vul de code in</h1>
      <p role="status">
        Wij sturen een code van 6 cijfers naar <strong>{link.maskedEmail}</strong>. Dat duurt soms een minuut. De code
        werkt 15 minuten.
      </p>
      <AskedAgain asked={link.codesAsked} />
      <form method="post" action={paths.decisionCode(at)} class="panel">
        <Csrf visit={visit} />
        <CodeField problem={problem} />
        <Button>Open het document</Button>
      </form>
      {next ? (
        <p>Vanaf {clockTime(next)} uur kunt u weer een nieuwe code vragen.</p>
      ) : (
        <form method="post" action={paths.decisionPlace(at)} class="flush">
          <Csrf visit={visit} />
          <Button look="text">Stuur een nieuwe code</Button>
        </form>
      )}
      <Help visit={visit} />
    </SponsorFrame>
  );
}

/** Says what the last press did: a page that stays the same is pressed again, until no code may be asked for any more. */
function AskedAgain({ asked }: { readonly asked: AskCode['codesAsked'] }) {
  const last = asked.at(-1);
  const left = codesPerHour - asked.length;
  if (last === undefined || asked.length < 2) return null;
  return (
    <Notice title={`Om ${clockTime(last)} uur heeft u een nieuwe code gevraagd`}>
      <p>Alleen de code uit de nieuwste e-mail werkt, een eerdere niet meer.</p>
      {left === 1 && <p>U kunt nog 1 keer een nieuwe code vragen.</p>}
    </Notice>
  );
}
