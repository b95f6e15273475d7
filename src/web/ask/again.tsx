import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { English } from '../components/english.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import { waitSentence } from '../refusals.ts';
import { page } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { english } from './english.ts';
import { AskFrame, OtherWays } from './frame.tsx';
import { askWait, type Counted } from './limits.ts';

/** Above a form that has to be sent once more. */
export function AskedAgain() {
  return (
    <div class="notice warn" role="alert" tabindex={-1} autofocus>
      <h2>Verstuur het nog een keer</h2>
      <p>
        Dat ging heel snel, of deze pagina stond lang open. Wat u heeft ingevuld, is er nog. Kijk het na en ga verder.{' '}
        <English>{english.again}</English>
      </p>
    </div>
  );
}

/** The page that asks to wait; undefined when the visitor may go on, which is counted then. */
export async function waitFor(visit: PublicVisit, what: Counted, code?: string): Promise<Response | undefined> {
  const seconds = await askWait(visit, what, code);
  if (seconds === 0) return undefined;
  visit.deps.log.warn({ request: visit.number, refusal: 'tooManyTries' }, 'refused');
  return page(<WaitPage visit={visit} seconds={seconds} />, 429);
}

/** What was typed waits in this page. */
function WaitPage({ visit, seconds }: { readonly visit: PublicVisit; readonly seconds: number }) {
  const { raw } = visit.posted;
  return (
    <AskFrame visit={visit} title="Even wachten">
      <h1>{waitSentence(seconds)}</h1>
      <p class="lead">
        Er komen nu veel formulieren tegelijk. Er is niets mis met wat u deed. Wilt u niet wachten? Bel dan, schrijf ons
        of kom langs. <English>{english.wait}</English>
      </p>
      {Object.keys(raw).length > 0 ? (
        <>
          <p>Wat u heeft ingevuld, is er nog. Laat deze pagina open en verstuur het daarna opnieuw.</p>
          <SendAgain visit={visit} />
        </>
      ) : (
        <p class="bar">
          <LinkButton href={paths.ask()}>Terug naar het begin</LinkButton>
        </p>
      )}
      <OtherWays visit={visit} />
    </AskFrame>
  );
}

/** A form whose token does not count any more. Nothing was done; one press sends the same answers again. */
export function askAgain(visit: PublicVisit): Promise<Response> {
  return page(
    <AskFrame visit={visit} title="Verstuur het nog een keer">
      <h1>Dit is nog niet verstuurd</h1>
      <p class="lead">
        Deze pagina stond lang open, of uw browser bewaart geen cookies. Wat u heeft ingevuld, is er nog.{' '}
        <English>{english.again}</English>
      </p>
      <SendAgain visit={visit} />
      <Notice title="Blijft u deze pagina zien?">
        <p>Zet dan in uw browser cookies aan voor deze website. Of bel, schrijf ons of kom langs.</p>
      </Notice>
      <OtherWays visit={visit} />
    </AskFrame>,
    403,
  );
}

function SendAgain({ visit }: { readonly visit: PublicVisit }) {
  return (
    <form method="post" action={visit.url.pathname}>
      <Csrf visit={visit} />
      <KeptFields raw={visit.posted.raw} />
      <div class="bar">
        <Button>Verstuur het opnieuw</Button>
        <LinkButton href={paths.ask()} look="text">
          Begin opnieuw
        </LinkButton>
      </div>
    </form>
  );
}
