import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { placeOf } from '../visit-cookie.ts';
import { SponsorFrame } from './frame.tsx';

/**
 * A sponsor's form that was open longer than its token, or was opened before the browser forgot its cookies. Nothing was
 * done; one press sends the same answers again. Words for staff, about logging in, would mean nothing here.
 */
export function askAgain(visit: PublicVisit): Promise<Response> {
  return page(
    <SponsorFrame visit={visit} title="Verstuur het nog een keer" width="narrow">
      <h1>Dit is nog niet verstuurd</h1>
      <p class="lead">Deze pagina stond lang open. Wat u heeft ingevuld, is er nog.</p>
      <p>Er is nog niets vastgelegd. Verstuur het nog één keer.</p>
      <form method="post" action={visit.url.pathname + visit.url.search}>
        <Csrf visit={visit} />
        <KeptFields raw={visit.posted.raw} />
        <div class="bar">
          <Button>Verstuur het opnieuw</Button>
          <LinkButton href={paths.decisionPlace({ place: placeOf(visit) })} look="text">
            Begin opnieuw zonder te versturen
          </LinkButton>
        </div>
      </form>
    </SponsorFrame>,
    403,
  );
}
