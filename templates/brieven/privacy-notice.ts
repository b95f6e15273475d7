import type { Block } from '#src/documents/model.ts';
import { historicNotificationNumber } from '#src/domain/notification.ts';
import { personalDataLabels } from '#src/domain/personal-data.ts';
import type { Facts } from '../facts.ts';
import { labelled, listed } from '../parts/prose.ts';
import { withPhone } from '../parts/report-frame.ts';
import { say } from './letter.ts';
import { sponsorPhrase, sponsorShort } from './phrases.ts';

/** The notice of AVG 13 and 14 at B1: why, which data and from whom, recipients, retention, rights, where to go. */
export function privacyNotice(facts: Facts): Block[] {
  const own = facts.sponsor.kind === 'privatePerson';
  return [
    say('Deze bijlage legt uit welke gegevens wij van u vastleggen, waarom, en wat u daarover te zeggen heeft.'),
    ...labelled(
      'Waarom',
      `Om u te begeleiden naar werk. ${own ? 'Wij doen dit omdat u dat met ons heeft afgesproken.' : `Wij doen dit in opdracht van ${sponsorPhrase(facts)}.`}`,
    ),
    ...labelled('Welke gegevens', kinds(facts)),
    ...labelled('Wie krijgt ze', recipients(facts)),
    ...labelled(
      'Hoe lang',
      'Tot twee jaar na het einde van uw deelname. Daarna vernietigen wij uw gegevens. Factuurgegevens bewaren wij zeven jaar.',
    ),
    ...labelled(
      'Uw rechten',
      'U mag uw gegevens inzien, laten verbeteren of laten wissen, en bezwaar maken. U mag ook vragen wie uw gegevens kreeg. Vraag dit aan uw coach. U krijgt binnen een maand antwoord.',
    ),
    ...labelled(
      'Niet eens met ons',
      `Vraag een gesprek met de directie. Helpt dat niet, dan kunt u een klacht indienen bij ${facts.organisation}. U kunt ook altijd terecht bij de ${facts.supervisor.name}, ${facts.supervisor.address}, telefoon ${facts.supervisor.phone}.`,
    ),
    ...labelled(
      'Melding',
      `Wij waren gemeld bij het College bescherming persoonsgegevens, onder nummer ${historicNotificationNumber}. Deze meldplicht is vervallen. Het College heet nu ${facts.supervisor.name}.`,
    ),
    ...labelled('Vragen', `Bel ${withPhone(facts.coach.formalName, facts.coach.phone)}, of kom langs op de vestiging.`),
  ];
}

/** What came with the order (AVG 14) and what the talk asks (AVG 13). */
function kinds(facts: Facts): string {
  const given = facts.client.fromSponsor.map((datum) => personalDataLabels[datum]);
  const source =
    facts.sponsor.kind === 'privatePerson' ? 'die kregen wij van u' : `die kregen wij van ${sponsorShort(facts)}`;
  return `Uw ${listed(given)} (${source}). In het gesprek vragen wij naar uw opleiding, werkervaring, beschikbaarheid en vaardigheden. Wij leggen geen medische gegevens vast.`;
}

function recipients(facts: Facts): string {
  const own = facts.sponsor.kind === 'privatePerson';
  const first = own
    ? 'Het trajectplan en de voortgangsrapportages zijn alleen voor u.'
    : `${sponsorShort(facts) === 'de gemeente' ? 'De gemeente' : sponsorPhrase(facts)} krijgt het trajectplan en de voortgangsrapportages.`;
  return `${first} Aan het einde gaan uw naam en adres naar ${facts.surveyAgency} voor het tevredenheidsonderzoek van Blik op Werk. Daar kunt u bezwaar tegen maken. Andere bedrijven krijgen alleen gegevens als dat nodig is voor uw traject; hun medewerkers hebben een geheimhoudingsverklaring getekend.`;
}
