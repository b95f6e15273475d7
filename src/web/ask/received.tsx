import { receiptFor } from '#src/commands/cases/receipt-key.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { askLabels } from '#src/domain/cases/asks.ts';
import { promisesTo } from '#src/domain/cases/promises.ts';
import { clockTime, lowerFirst, weekdayDate } from '#src/domain/format.ts';
import { LinkButton } from '../components/button.tsx';
import { English } from '../components/english.tsx';
import { ReceiptCode } from '../components/receipt-code.tsx';
import { type Moment, Timeline } from '../components/timeline.tsx';
import { paths } from '../paths.ts';
import { page, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { type Receipt, receiptOf } from './cookies.ts';
import { askEnglish, english } from './english.ts';
import { AskFrame } from './frame.tsx';
import { Both, promisedMoment } from './moments.tsx';
import { NextWays } from './next-ways.tsx';

/**
 * The receipt, for whoever just sent the form; for anybody else the page where a code is typed. It is made of what the
 * browser brings and nothing is looked up, so it is the same whatever we know (R43).
 */
export function showReceived(visit: PublicVisit): Response | Promise<Response> {
  const receipt = receiptOf(visit);
  return receipt ? page(<ReceivedPage visit={visit} receipt={receipt} />) : seeOther(paths.askStatus());
}

function ReceivedPage({ visit, receipt }: { readonly visit: PublicVisit; readonly receipt: Receipt }) {
  const { ask, at } = receipt;
  const complaint = ask === 'complaint';
  const title = complaint ? 'Wij hebben uw klacht' : 'Wij hebben uw verzoek';
  return (
    <AskFrame visit={visit} title={title}>
      <div class="notice ok" role="status">
        <h1 class="flush">{title}</h1>
        <p>
          Ontvangen op {weekdayDate(dayOf(at))} om {clockTime(at)} uur. <English>{english.received}</English>
        </p>
      </div>
      <div class="panel">
        <p class="flush">Uw code</p>
        <ReceiptCode code={receiptFor(receipt.key)} />
        <p class="soft">
          {complaint
            ? 'Bewaar deze code. Met uw code en de geboortedatum ziet u hoe het ermee staat. '
            : 'Bewaar deze code, en laat hem zien als u laat zien wie u bent. Daarna ziet u met de code en de geboortedatum hoe het ermee staat. Tot dan ziet u alleen wat hier staat. '}
          <English>{complaint ? english.keepCode : english.keepAndShowCode}</English>
        </p>
        <p class="bar noprint">
          <LinkButton href={paths.askStatus()} look="second">
            Hoe staat het ermee?
          </LinkButton>
        </p>
        <p class="small soft noprint">Afdrukken? Gebruik de afdrukknop van uw browser.</p>
      </div>
      <h2>
        Wat gebeurt er? <English>{english.next}</English>
      </h2>
      <Timeline moments={[askedMoment(receipt), ...promisesOf(receipt).map(promisedMoment)]} />
      <p>
        Vraagt u dit voor iemand anders? Neem dan ook het bewijs mee dat u dat mag.{' '}
        <English>{english.forOther}</English>
      </p>
      <NextWays complaint={complaint} />
    </AskFrame>
  );
}

function askedMoment({ ask, at }: Receipt): Moment {
  const words = { dutch: `U vraagt: ${lowerFirst(askLabels[ask])}.`, english: askEnglish[ask] };
  return { when: 'Vandaag', datetime: dayOf(at), what: <Both words={words} />, place: 'now' };
}

function promisesOf({ ask, at, wantsWritten }: Receipt) {
  return promisesTo({ ask, receivedOn: dayOf(at), wantsWritten });
}
