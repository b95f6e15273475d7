import type { Raw } from '#src/domain/form.ts';
import { PublicLayout } from './components/public-layout.tsx';
import { SendAgain } from './components/send-again.tsx';
import { storeAway } from './errors/words.ts';
import type { PublicVisit } from './visit.ts';

/** The database was away while somebody sent a form: what was typed is in the page, and one press sends it again. */
export function AwayPage({ visit, kept }: { readonly visit: PublicVisit; readonly kept: Raw }) {
  const { deps, organisation } = visit;
  return (
    <PublicLayout assets={deps.assets} organisation={organisation} title={storeAway.title} width="narrow">
      <h1>{storeAway.title}</h1>
      <p class="lead">Wij weten niet zeker of uw tekst bewaard is. Hij staat nog in deze pagina.</p>
      <p>Wacht een minuut en druk dan op de knop. Een bestand kiest u dan opnieuw.</p>
      <SendAgain visit={visit} kept={kept} />
    </PublicLayout>
  );
}
