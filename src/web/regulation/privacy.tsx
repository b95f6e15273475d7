import { caseTerms } from '#src/domain/case-terms.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { openBranches } from '#src/domain/organisation.ts';
import { personalData } from '#src/domain/personal-data.ts';
import { provisions } from '#src/domain/regulation/regulation.ts';
import { keptYears } from '#src/domain/retention.ts';
import { wordsInForce } from '#src/domain/wording.ts';
import { noticeParts } from '#templates/brieven/privacy-notice.ts';
import { PublicLayout } from '../components/public-layout.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';

/** AVG 13, 14 and R62: what whoever is a client here can know beforehand, in the words of the letter they get. */
export function PrivacyPage({ visit }: { readonly visit: PublicVisit }) {
  const { deps, organisation } = visit;
  const { settings } = organisation;
  const parts = noticeParts({
    organisation: organisation.name,
    supervisor: {
      name: settings.supervisorName,
      address: settings.supervisorAddress,
      phone: settings.supervisorPhone,
    },
    surveyAgency: settings.surveyAgency,
    wording: wordsInForce(organisation.wording),
    why: 'Wij doen dit in opdracht van wie het traject betaalt: bijvoorbeeld UWV, de gemeente of uw werkgever.',
    given: personalData,
    source: 'die krijgen wij van de opdrachtgever, voor zover dat mag',
    whoReads: 'De opdrachtgever krijgt het trajectplan en de voortgangsrapportages.',
    coach: 'uw coach',
  });
  return (
    <PublicLayout
      assets={deps.assets}
      organisation={organisation}
      title="Uw gegevens bij ons"
      audience="Voor cliënten"
      width="narrow"
      footnote={deps.footnote}
    >
      <h1>Uw gegevens bij ons</h1>
      <p class="lead">Welke gegevens wij van u vastleggen, waarom, en wat u daarover te zeggen heeft.</p>
      <InEnglish organisation={organisation} />
      {parts.map(({ label, text }) => (
        <>
          <h2>{label}</h2>
          <p>{text}</p>
        </>
      ))}
      <h2>Iets vragen</h2>
      <p>
        <a href={paths.ask()}>Vraag uw gegevens op, laat iets verbeteren of dien een klacht in</a>. U heeft daar geen
        account voor nodig. U kunt ook bellen of mailen:
      </p>
      <ul>
        {openBranches(organisation).map((branch) => (
          <li>
            Vestiging {branch.name}: <span class="nowrap">{showPhone(branch.phone)}</span>, {branch.email}
          </li>
        ))}
      </ul>
      <h2>Ons privacyreglement</h2>
      <details>
        <summary>Alle {provisions.length} bepalingen in het kort</summary>
        <ol>
          {provisions.map(([, { title, says }]) => (
            <li>
              <strong>{title}.</strong> {says}
            </li>
          ))}
        </ol>
      </details>
    </PublicLayout>
  );
}

/** The heart of it for whoever reads no Dutch; the Dutch words are what counts. */
function InEnglish({ organisation: { name, settings } }: Pick<PublicVisit, 'organisation'>) {
  const { dossier, invoices } = keptYears;
  return (
    <details lang="en">
      <summary>In English</summary>
      <p>
        We keep data about you to help you find work. We got some from whoever pays for it, such as the municipality;
        the rest you tell us yourself. We do not write down anything medical.
      </p>
      <p>
        Whoever pays gets your plan and our reports. At the end your name and address go to {settings.surveyAgency}, who
        ask whether you were satisfied; you can say no to that. Nobody else gets anything unless your plan needs it.
      </p>
      <p>
        We keep your data for {dossier} years after the end and then destroy them. Invoices we keep for {invoices}{' '}
        years.
      </p>
      <p>
        You may see your data, have them corrected or erased, ask who received them, and object. You get an answer
        within {caseTerms.answerMonths === 1 ? 'a month' : `${caseTerms.answerMonths} months`}. Do you disagree? You may
        ask to talk with the directorate, complain to {name}, or turn to the {settings.supervisorName}.{' '}
        <a href={paths.ask()}>Ask us here</a>.
      </p>
    </details>
  );
}
