import { dayOf } from '#src/domain/calendar.ts';
import type { Raw } from '#src/domain/form.ts';
import { clockTime, weekdayDate } from '#src/domain/format.ts';
import type { Instant } from '#src/domain/time.ts';
import { PublicLayout } from './components/public-layout.tsx';
import { SendAgain } from './components/send-again.tsx';
import type { PublicVisit } from './visit.ts';

/** 'tot 19.00 uur is er onderhoud, en kunt u niets bewaren'. */
export function stillWords(until: Instant): string {
  return `tot ${clockTime(until)} uur is er onderhoud, en kunt u niets bewaren`;
}

type Props = { readonly visit: PublicVisit; readonly kept: Raw; readonly until: Instant };

/**
 * P22: whoever sends something while maintenance runs, colleague, sponsor or client, is told until when, and keeps what was
 * typed. One press sends it again, and that may be done as often as it takes.
 */
export function StillPage({ visit, kept, until }: Props) {
  const { deps, organisation } = visit;
  const title = 'Er is nu onderhoud';
  const day = dayOf(until) === visit.today ? '' : ` ${weekdayDate(dayOf(until))},`;
  return (
    <PublicLayout assets={deps.assets} organisation={organisation} title={title} width="narrow">
      <h1>{title}</h1>
      <p class="lead">
        Uw tekst is nog niet bewaard, maar hij is er nog. Dat kan weer vanaf{day} {clockTime(until)} uur.
      </p>
      <p>Laat dit tabblad open en druk daarna op de knop. Een bestand kiest u dan opnieuw.</p>
      <SendAgain visit={visit} kept={kept} />
    </PublicLayout>
  );
}
