import { nextDeadline, taskRight } from '#src/domain/deadlines.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Day } from '#src/domain/time.ts';
import type { Offer } from '#src/workflow/offers.ts';

/** The heading's words for the next step: 'intake plannen'. */
export function stepTitle(offer: Offer): string {
  return offer.label.charAt(0).toLowerCase() + offer.label.slice(1);
}

/** The sentence under it: by when, or whom we wait for. */
export function stepText(dossier: Dossier, offer: Offer | undefined, today: Day): string {
  const next = nextDeadline(dossier);
  const { on, waitsFor, kind } = next;
  if (waitsFor) {
    const who = { sponsor: 'de opdrachtgever', client: 'de cliënt', mail: 'de bezorging van de mail' }[waitsFor.who];
    const act = waitsFor.followUp === 'call' ? 'wordt er gebeld' : 'gaat er een herinnering';
    const after = on && waitsFor.who === 'sponsor' ? ` Zonder antwoord ${act} op ${longDate(on)}.` : '';
    return `Het wachten is op ${who}, sinds ${longDate(waitsFor.since)}.${after}`;
  }
  if (kind === 'none' || !on) return offer ? '' : 'Er loopt geen termijn.';
  const other = offer ? undefined : taskRight(next);
  if (other === 'trajectory.manager' && on <= today) return `De vestigingsmanager is aan zet, sinds ${longDate(on)}.`;
  if (!offer) return on < today ? `Een termijn was op ${longDate(on)}.` : `De eerste termijn is op ${longDate(on)}.`;
  return on < today ? `Dit had op ${longDate(on)} klaar moeten zijn.` : `Uiterlijk ${longDate(on)}.`;
}

/** 'Geplaatst sinds 1 oktober 2026, nazorg tot en met 31 december 2026.': the dates that make the present state plain. */
export function stateDates({ trajectory }: Dossier): string {
  const { intakePlannedOn, pausedFrom, placedFrom, aftercareUntil, maxEnd, endDate } = trajectory;
  const path = statePath(trajectory.machine);
  const parts = [
    path === 'intakePlanned' && intakePlannedOn ? `gesprek op ${longDate(intakePlannedOn)}` : '',
    path === 'active.paused' && pausedFrom ? `onderbroken sinds ${longDate(pausedFrom)}` : '',
    path.startsWith('active.') && placedFrom ? `geplaatst sinds ${longDate(placedFrom)}` : '',
    path === 'active.aftercare' && aftercareUntil ? `nazorg tot en met ${longDate(aftercareUntil)}` : '',
    path === 'active.running' && maxEnd ? `looptijd tot en met ${longDate(maxEnd)}` : '',
    endDate ? `deelname geëindigd op ${longDate(endDate)}` : '',
  ];
  const words = parts.filter(Boolean).join(', ');
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
