import type { Raw } from '#src/domain/form.ts';
import { Button } from './components/button.tsx';
import { Csrf } from './components/csrf.tsx';
import { KeptFields } from './components/kept-fields.tsx';
import { PublicLayout } from './components/public-layout.tsx';
import { storeAway } from './errors/words.ts';
import type { PublicVisit } from './visit.ts';

/** The database was away while somebody sent a form: what was typed is in the page, and one press sends it again. */
export function AwayPage({ visit, kept }: { readonly visit: PublicVisit; readonly kept: Raw }) {
  const { deps, organisation, url } = visit;
  return (
    <PublicLayout assets={deps.assets} organisation={organisation} title={storeAway.title} width="narrow">
      <h1>{storeAway.title}</h1>
      <p class="lead">Wij weten niet zeker of uw tekst bewaard is. Hij staat nog in deze pagina.</p>
      <p>Wacht een minuut en druk dan op de knop. Een bestand kiest u dan opnieuw.</p>
      <form method="post" action={url.pathname + url.search}>
        <Csrf visit={visit} />
        <KeptFields raw={kept} />
        <Button>Verstuur mijn tekst opnieuw</Button>
      </form>
    </PublicLayout>
  );
}
