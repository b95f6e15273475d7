import { nextDeadline } from '#src/domain/deadlines.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import type { Offer } from '#src/workflow/offers.ts';

/** The heading's words for the next step: 'intake plannen'. */
export function stepTitle(offer: Offer): string {
  return offer.label.charAt(0).toLowerCase() + offer.label.slice(1);
}

/** The sentence under it: by when, or whom we wait for. */
export function stepText(dossier: Dossier, offer: Offer | undefined, today: Day): string {
  const { on, waitsFor, kind } = nextDeadline(dossier);
  if (waitsFor) {
    const who = { sponsor: 'de opdrachtgever', client: 'de cliënt', mail: 'de bezorging van de mail' }[waitsFor.who];
    const after =
      on && waitsFor.who === 'sponsor' ? ` Zonder antwoord gaat er op ${longDate(on)} een herinnering.` : '';
    return `Het wachten is op ${who}, sinds ${longDate(waitsFor.since)}.${after}`;
  }
  if (kind === 'none' || !on) return offer ? '' : 'Er loopt geen termijn.';
  return on < today ? `Dit had op ${longDate(on)} klaar moeten zijn.` : `Uiterlijk ${longDate(on)}.`;
}
