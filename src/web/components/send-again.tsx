import type { Raw } from '#src/domain/form.ts';
import type { PublicVisit } from '../visit.ts';
import { Button } from './button.tsx';
import { Csrf } from './csrf.tsx';
import { KeptFields } from './kept-fields.tsx';

/** What was sent in vain, unseen in the page: one press sends it to the same address again, as often as it takes. */
export function SendAgain({ visit, kept }: { readonly visit: PublicVisit; readonly kept: Raw }) {
  return (
    <form method="post" action={visit.url.pathname + visit.url.search}>
      <Csrf visit={visit} />
      <KeptFields raw={kept} />
      <Button>Verstuur mijn tekst opnieuw</Button>
    </form>
  );
}
