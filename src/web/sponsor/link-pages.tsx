import type { LinkPage } from '#src/commands/sponsor/open-link.ts';
import { longDate, upperFirst, weekdayDate } from '#src/domain/format.ts';
import { decisionChannelLabels, outcomeLabels } from '#src/domain/labels.ts';
import { answeredWhen, decidedBy } from '#src/domain/outcomes.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import { Notice } from '../components/notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { PublicVisit } from '../visit.ts';
import { CallUs, fullTitleOf, nounOf, SponsorFrame } from './frame.tsx';
import { Typed } from './typed.tsx';

type Shown<P extends LinkPage['page']> = { readonly visit: PublicVisit; readonly link: LinkPage & { page: P } };

/** Unknown, mistyped, too old, revoked: one page, word for word, that offers the way on. */
export function ExpiredPage({ visit }: { readonly visit: PublicVisit }) {
  return (
    <SponsorFrame visit={visit} title="Deze link werkt niet meer" width="narrow">
      <h1>Deze link werkt niet meer</h1>
      <p class="lead">
        Een link in onze e-mail werkt {houseTerms(visit.organisation).linkDays} dagen, en alleen voor wie de e-mail
        kreeg.
      </p>
      <p>Kijk eerst of u een nieuwere e-mail van ons heeft. Vraag anders een nieuwe link aan de vestiging:</p>
      <CallUs visit={visit} known={false} />
      <p>Noem het kenmerk uit de e-mail, bijvoorbeeld MG-2026-0001. U krijgt dan een e-mail met een link die werkt.</p>
    </SponsorFrame>
  );
}

/** A page of the way without the link: the visit is over, or the address was copied. The mail is the way in. */
export function OpenMailPage({ visit, typed }: { readonly visit: PublicVisit; readonly typed?: string }) {
  return (
    <SponsorFrame visit={visit} title="Open de link in onze e-mail" width="narrow">
      <h1>Open de link in onze e-mail</h1>
      <p class="lead">Na een half uur sluit het document vanzelf. Open de link in onze e-mail dan opnieuw.</p>
      {typed && <Typed text={typed} />}
      <p>U krijgt daarna weer een code. Lukt het niet? Bel dan de vestiging:</p>
      <CallUs visit={visit} known={false} />
    </SponsorFrame>
  );
}

export function WithdrawnPage({ visit, link }: Shown<'withdrawn'>) {
  return (
    <SponsorFrame visit={visit} title="Dit document is ingetrokken" width="narrow">
      <h1>Dit document is ingetrokken</h1>
      <p class="lead">{fullTitleOf(link)} is ingetrokken. U hoeft niet meer te beslissen.</p>
      <p>Heeft u het document nog? Verwijder het dan, ook de bijlagen bij onze e-mail.</p>
      <p>Heeft u een vraag?</p>
      <CallUs visit={visit} known />
    </SponsorFrame>
  );
}

/** R18: a link to an older version shows that it was replaced and by what, and decides nothing. */
export function ReplacedPage({ visit, link }: Shown<'replaced'>) {
  const { by } = link;
  const on = by.on ? ` op ${longDate(by.on)}` : '';
  return (
    <SponsorFrame visit={visit} title="Er is een nieuwe versie" width="narrow">
      <h1>Er is een nieuwe versie</h1>
      <Notice title={`Versie ${link.version} is vervangen door versie ${by.version}`}>
        <p>
          Deze link hoort bij versie {link.version} van {nounOf(link)} ({link.reference}). Die is{on} vervangen door
          versie {by.version}. Met deze link kunt u niet meer beslissen.
        </p>
      </Notice>
      <p>
        De link naar versie {by.version} staat in onze {by.on ? `e-mail van ${longDate(by.on)}` : 'nieuwste e-mail'}.
        Kunt u die niet vinden? Dan sturen wij hem opnieuw.
      </p>
      <CallUs visit={visit} known />
    </SponsorFrame>
  );
}

/** Afterwards the link tells who decided what and when. */
export function DecidedPage({ visit, link }: Shown<'decided'>) {
  const { decision } = link;
  return (
    <SponsorFrame visit={visit} title="Er is een besluit" width="narrow">
      <h1>Er is een besluit</h1>
      <p class="lead">Over dit document is besloten. Met deze link kunt u niet meer beslissen.</p>
      <div class="panel">
        <SummaryList
          rows={[
            { label: 'Document', value: fullTitleOf(link) },
            { label: 'Besluit', value: <strong>{outcomeLabels[decision.outcome]}</strong> },
            { label: 'Door', value: upperFirst(decidedBy(decision)) },
            { label: 'Wanneer', value: answeredWhen(decision, weekdayDate) },
            { label: 'Hoe', value: decisionChannelLabels[decision.channel] },
          ]}
        />
      </div>
      <p>Klopt er iets niet?</p>
      <CallUs visit={visit} known />
    </SponsorFrame>
  );
}
