import { type Answer, answerWord } from '#src/commands/sponsor/decide.ts';
import { forwardForm } from '#src/commands/sponsor/forward.ts';
import type { Reading } from '#src/commands/sponsor/visit.ts';
import type { Raw } from '#src/domain/form.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import { Breadcrumb } from '../components/breadcrumb.tsx';
import { Button, LinkButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { FormFields } from '../form.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { placeOf } from '../visit-cookie.ts';
import { forwardChoice } from './answer-form.ts';
import { fullTitleOf, SponsorFrame } from './frame.tsx';
import { ShownVersion } from './read-page.tsx';

type CheckProps = {
  readonly visit: PublicVisit;
  readonly reading: Reading;
  readonly answer: Omit<Answer, 'hashes'>;
};

/** The last page before it counts. The dossier holds nothing of it yet: the typed answers travel along in the form. */
export function CheckPage({ visit, reading, answer }: CheckProps) {
  const at = { place: placeOf(visit) };
  const word = answerWord(reading.forInformation);
  return (
    <SponsorFrame visit={visit} title={`Controleer uw ${word}`} width="narrow">
      <Breadcrumb href={paths.decisionRead(at)} label="Terug naar het document" />
      <h1>Controleer uw {word}</h1>
      <form method="post" action={paths.decisionFinal(at)}>
        <Csrf visit={visit} />
        <KeptFields raw={keptAnswer(answer)} />
        <ShownVersion reading={reading} />
        <div class="panel">
          <SummaryList
            rows={[
              { label: 'Document', value: fullTitleOf(reading) },
              {
                label: `Uw ${word}`,
                value: <strong>{outcomeLabels[answer.outcome]}</strong>,
                action: <Change visit={visit} what={`uw ${word}`} />,
              },
              {
                label: 'Opmerking of reden',
                value: answer.remarks ? <span class="text">{answer.remarks}</span> : 'Geen',
                action: <Change visit={visit} what="uw opmerking" />,
              },
              ...(answer.changesPlan
                ? [{ label: 'Gevolg', value: 'Uw opmerking verandert het plan. U krijgt eerst een nieuwe versie.' }]
                : []),
              {
                label: 'Naam en functie',
                value: `${answer.name}, ${answer.function}`,
                action: <Change visit={visit} what="naam en functie" />,
              },
            ]}
          />
        </div>
        <p>Na ‘Verstuur definitief’ kunt u uw {word} niet meer wijzigen.</p>
        <div class="bar">
          <Button>Verstuur definitief</Button>
          <LinkButton href={paths.decisionRead(at)} look="text">
            Stop zonder {word}
          </LinkButton>
        </div>
      </form>
    </SponsorFrame>
  );
}

/** A button of the form around it posts what was typed; a link would find it only while memory keeps it. */
function Change({ visit, what }: { readonly visit: PublicVisit; readonly what: string }) {
  return (
    <button
      class="button text"
      type="submit"
      name="wijzig"
      value="ja"
      formaction={paths.decisionCheck({ place: placeOf(visit) })}
    >
      Wijzig<span class="vh"> {what}</span>
    </button>
  );
}

function keptAnswer({ outcome, remarks, name, function: role, changesPlan }: CheckProps['answer']): Raw {
  return { outcome, remarks: remarks ?? '', name, function: role, ...(changesPlan ? { changesPlan: 'ja' } : {}) };
}

type ForwardProps = {
  readonly visit: PublicVisit;
  readonly reading: Reading;
  readonly raw?: Raw;
  readonly problems?: readonly Problem[];
};

/** R21: "ik ga hier niet over". The page says what happens before it happens. */
export function ForwardPage({ visit, reading, raw = {}, problems = [] }: ForwardProps) {
  const at = { place: placeOf(visit) };
  const [domain] = reading.domains;
  const hint = domain
    ? `Een adres van uw eigen organisatie, zoals naam@${domain}`
    : 'Een adres van uw eigen organisatie';
  const fields = { ...forwardForm.fields, email: { ...forwardForm.fields.email, hint } };
  return (
    <SponsorFrame
      visit={visit}
      title="Doorsturen naar een collega"
      problems={problems}
      notYet="doorgestuurd"
      width="narrow"
    >
      <Breadcrumb href={paths.decisionRead(at)} label="Terug naar het document" />
      <h1>Doorsturen naar een collega</h1>
      <p class="lead">
        Uw collega krijgt een eigen e-mail met {fullTitleOf(reading)}. Uw eigen link werkt dan niet meer.
      </p>
      <form method="post" action={paths.decisionFinal(at)} class="panel">
        <Csrf visit={visit} />
        <KeptFields raw={{ outcome: forwardChoice }} />
        <FormFields fields={fields} context={{ raw, problems, warnings: [] }} />
        <div class="bar">
          <Button>Stuur door naar uw collega</Button>
          <LinkButton href={paths.decisionRead(at)} look="text">
            Stuur niet door
          </LinkButton>
        </div>
      </form>
    </SponsorFrame>
  );
}
