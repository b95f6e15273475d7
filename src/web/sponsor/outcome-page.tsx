import { answerWord } from '#src/commands/sponsor/decide.ts';
import type { Receipt } from '#src/commands/sponsor/receipt.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, upperFirst, weekdayDate } from '#src/domain/format.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import { decidedBy } from '#src/domain/outcomes.ts';
import { courseWords } from '#templates/parts/course.ts';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { type Moment, Timeline } from '../components/timeline.tsx';
import type { PublicVisit } from '../visit.ts';
import { CallUs, fullTitleOf, SponsorFrame } from './frame.tsx';

/** The receipt, right after deciding. Later the link shows who decided what and when. */
export function OutcomePage({ visit, receipt }: { readonly visit: PublicVisit; readonly receipt: Receipt }) {
  const { decision } = receipt;
  const word = answerWord(decision.outcome === 'noted');
  const moment = `${weekdayDate(dayOf(decision.at))} om ${clockTime(decision.at)} uur`;
  return (
    <SponsorFrame visit={visit} title={`${upperFirst(word)} ontvangen`} width="narrow">
      <div class="notice ok" role="status">
        <h1 class="flush">Uw {word} is ontvangen</h1>
        <p>
          {outcomeLabels[decision.outcome]}, op {moment}.
        </p>
      </div>
      <Panel title="Uw ontvangstbewijs">
        <SummaryList
          rows={[
            { label: 'Document', value: fullTitleOf(receipt) },
            { label: 'Besluit', value: <strong>{outcomeLabels[decision.outcome]}</strong> },
            { label: 'Door', value: upperFirst(decidedBy(decision)) },
            { label: 'Wanneer', value: moment },
            ...(decision.remarks
              ? [{ label: 'Opmerking of reden', value: <span class="text">{decision.remarks}</span> }]
              : []),
            { label: 'Kenmerk van het bestand', value: <FileMark sha256={receipt.pdfSha256} /> },
          ]}
        />
      </Panel>
      <h2>Wat gebeurt er nu?</h2>
      <Timeline moments={whatNext(receipt)} />
      <p class="soft small">
        Deze link blijft tonen wie wat wanneer heeft besloten. U kunt deze pagina afdrukken. Klopt er iets niet?
      </p>
      <CallUs visit={visit} known />
    </SponsorFrame>
  );
}

/** The first half of the SHA-256: enough to compare by eye. */
function FileMark({ sha256 }: { readonly sha256: string }) {
  return (
    <>
      <code>{sha256.slice(0, 32).match(/.{4}/g)?.join(' ')}</code>
      <br />
      <span class="soft small">Hiermee kunt u later nagaan dat het om precies dit bestand gaat.</span>
    </>
  );
}

function whatNext(receipt: Receipt): Moment[] {
  return [
    { when: 'Vandaag', what: 'U krijgt dit bewijs ook per e-mail. De coach ziet uw besluit meteen.', place: 'now' },
    { when: 'Daarna', what: nextSentence(receipt), place: 'future' },
  ];
}

function nextSentence(receipt: Receipt): string {
  const { course } = receipt;
  if (receipt.afterEnd)
    return 'Het traject loopt niet meer. Wij bewaren uw antwoord, en maken geen nieuwe versie meer. Wilt u overleggen? Bel ons.';
  if (receipt.newVersion) return 'Wij passen het document aan. U krijgt een nieuwe versie met wat er anders is.';
  switch (receipt.decision.outcome) {
    case 'approved':
    case 'approvedWithRemarks':
      return course ? courseWords[course].approved : 'U hoeft niets meer te doen.';
    case 'asksChange':
      return 'Wij passen het document aan. U krijgt een nieuwe versie met wat er anders is.';
    case 'rejected':
      return course ? courseWords[course].rejected : 'Wij nemen contact met u op.';
    case 'noted':
      return 'U hoeft niets meer te doen.';
  }
}

/** After forwarding. */
export function ForwardedPage({ visit }: { readonly visit: PublicVisit }) {
  return (
    <SponsorFrame visit={visit} title="Doorgestuurd" width="narrow">
      <h1>Doorgestuurd naar uw collega</h1>
      <p class="lead">Uw collega krijgt een eigen e-mail met een eigen link. U hoeft niets meer te doen.</p>
      <p>Uw link werkt niet meer. Heeft u onze bijlagen bewaard? Verwijder ze dan.</p>
    </SponsorFrame>
  );
}

/** Something changed while the visitor was deciding: nothing was stored. */
export function TooLatePage({ visit }: { readonly visit: PublicVisit }) {
  return (
    <SponsorFrame visit={visit} title="Uw besluit is niet verstuurd" width="narrow">
      <h1>Uw besluit is niet verstuurd</h1>
      <Notice kind="warn" title="Er is intussen iets veranderd">
        <p>Het document is gewijzigd of ingetrokken, of een collega heeft al besloten. Er is niets vastgelegd.</p>
      </Notice>
      <p>Open de link uit de e-mail opnieuw. Daar ziet u hoe het nu staat.</p>
      <CallUs visit={visit} known={false} />
    </SponsorFrame>
  );
}
