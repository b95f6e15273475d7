import { type FirstLetter, firstLetters } from '#src/commands/registration/first-letters.ts';
import { answerRows } from '#src/domain/answer-words.ts';
import { maskBsn } from '#src/domain/bsn.ts';
import { addWorkingDays } from '#src/domain/calendar.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { newId } from '#src/domain/ids.ts';
import { type RegistrationAnswers, type RegistrationPage, toAssignment, toClient } from '#src/domain/registration.ts';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { Hidden } from './question-page.tsx';
import { visibleForm, type Wizard } from './wizard.ts';

type Props = { readonly visit: UserVisit; readonly wizard: Wizard; readonly answers: RegistrationAnswers };

/** Everything once more before a dossier is made and two letters leave (UX). */
export function CheckPage({ visit, wizard, answers }: Props) {
  return (
    <Layout
      visit={visit}
      title="Controleer uw antwoorden, nieuwe opdracht"
      here="clients"
      back={{ href: paths.clients(), label: 'Cliënten' }}
    >
      <h1>Controleer uw antwoorden</h1>
      <p class="lead">
        Hierna maken wij het dossier.{' '}
        {wizard.chosen?.contract.kind === 'privatePerson'
          ? 'De cliënt is zelf opdrachtgever en krijgt twee brieven.'
          : 'De opdrachtgever en de cliënt krijgen elk een brief.'}
      </p>
      <div class="cols">
        <form method="post" action={paths.register()} class="flush">
          <Csrf visit={visit} />
          <Hidden wizard={wizard} here="check" />
          <KeptFields raw={wizard.raw} />
          <Leaving visit={visit} wizard={wizard} answers={answers} />
          {wizard.pages.map((page) => (
            <Panel title={page.form.title}>
              <SummaryList rows={rowsOf(wizard, page, answers)} />
            </Panel>
          ))}
          <section class="panel next">
            <p>U kunt de gegevens later nog verbeteren. De brieven die zijn verstuurd, veranderen dan niet.</p>
            <div class="bar">
              <Button>Maak het dossier en verstuur de brieven</Button>
            </div>
          </section>
        </form>
        <aside>
          <Afterwards visit={visit} wizard={wizard} answers={answers} />
        </aside>
      </div>
    </Layout>
  );
}

function rowsOf(wizard: Wizard, page: RegistrationPage, answers: RegistrationAnswers): SummaryRow[] {
  const action = (about: string) => (
    <button class="button text" type="submit" name="_ga" value={page.key}>
      Wijzig<span class="vh"> {about}</span>
    </button>
  );
  const rows = answerRows(visibleForm(wizard, page), { ...answers, contractId: wizard.chosen?.contract.id })
    .filter(({ value }) => value !== '–')
    .map(({ name, label, about, value }) => ({ label, value: shown(wizard, name, value), action: action(about) }));
  const { title } = page.form;
  return rows.length > 0 ? rows : [{ label: title, value: 'Niet ingevuld', action: action(lowerFirst(title)) }];
}

function shown(wizard: Wizard, name: string, value: string) {
  if (name === 'bsn') return <span class="nowrap">{maskBsn(value)}</span>;
  if (name === 'contractId') return `${value}, ${wizard.chosen?.contract.name ?? ''}`;
  return <span class="text">{value}</span>;
}

const words = {
  L01: {
    title: 'Opdrachtbevestiging',
    data: 'Naam van de cliënt, ordernummer, soort opdracht, uren en duur, naam en telefoon van de coach',
  },
  L02: {
    title: 'Uitnodiging voor de intake, met uitleg over privacy',
    data: 'Naam en adres van de cliënt, naam en telefoon van de coach',
  },
} as const;

function Leaving({ visit, wizard, answers }: Props) {
  const { chosen } = wizard;
  if (!chosen) return null;
  const client = toClient(answers, chosen.contract, newId(visit.deps.random.bytes));
  const assignment = toAssignment(answers, chosen);
  const letters = firstLetters({ ...chosen, client, assignment }, visit.today);
  const stays = ['Geboortedatum en contactgegevens', ...(client.bsn ? ['BSN'] : []), 'De vraag van de opdrachtgever'];
  return (
    <Panel title="Wat gaat er weg?">
      <SummaryList
        rows={[
          ...letters.map((letter) => ({
            label: words[letter.kind].title,
            value: (
              <>
                {letter.name}, {letter.about}
                <br />
                <span class="soft">{way(letter)}</span>
                <br />
                <span class="soft">Gegevens die meegaan: {words[letter.kind].data.toLowerCase()}</span>
              </>
            ),
          })),
          {
            label: 'Wat niet naar de opdrachtgever gaat',
            value: (
              <ul>
                {stays.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function way({ how }: FirstLetter): string {
  if (how.kind === 'mail') {
    const files = how.withPassword ? 'de PDF met het afgesproken wachtwoord' : 'PDF en Word';
    return `Per e-mail naar ${how.email}, met ${files} als bijlage`;
  }
  const because = {
    noAddress: 'er is geen e-mailadres',
    notVerified: 'het e-mailadres is nog niet nagebeld',
    contract: 'volgens het contract gaat er niets als bijlage mee',
  }[how.because];
  return `Per post: ${because}. De brief staat klaar om te printen`;
}

function Afterwards({ visit, wizard, answers }: Props) {
  const terms = wizard.chosen?.contract.terms;
  if (!terms) return null;
  const intake = addWorkingDays(answers.receivedOn, terms.intakeWithin);
  return (
    <Panel title="Wat gebeurt er daarna?">
      <Timeline
        moments={[
          {
            when: 'Vandaag',
            datetime: visit.today,
            what: 'Het dossier staat klaar en de brieven gaan weg',
            place: 'now',
          },
          {
            when: longDate(intake),
            datetime: intake,
            what: 'Op zijn laatst dan is de intake. De coach plant het gesprek',
            place: 'future',
          },
          {
            when: 'Na de intake',
            what: `Binnen ${terms.planWithin} werkdagen gaat het trajectplan naar de opdrachtgever`,
            place: 'future',
          },
        ]}
      />
    </Panel>
  );
}
