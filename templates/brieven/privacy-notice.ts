import type { Block } from '#src/documents/model.ts';
import { historicNotificationNumber } from '#src/domain/notification.ts';
import { personalDataLabels } from '#src/domain/personal-data.ts';
import type { Facts } from '../facts.ts';
import { labelled, listed, sentence } from '../parts/prose.ts';
import { withPhone } from '../parts/report-frame.ts';
import { standardValues, worded } from '../worded.ts';
import { say } from './letter.ts';
import { sponsorPhrase, sponsorShort } from './phrases.ts';

/** The notice of AVG 13 and 14 at B1: why, which data and from whom, recipients, retention, rights, where to go. */
export function privacyNotice(facts: Facts): Block[] {
  const own = facts.sponsor.kind === 'privatePerson';
  const values = standardValues(facts);
  const coach = withPhone(facts.coach.formalName, facts.coach.phone);
  return [
    say('Deze bijlage legt uit welke gegevens wij van u vastleggen, waarom, en wat u daarover te zeggen heeft.'),
    ...labelled(
      'Waarom',
      `Om u te begeleiden naar werk. ${own ? 'Wij doen dit omdat u dat met ons heeft afgesproken.' : sentence(`Wij doen dit in opdracht van ${sponsorPhrase(facts)}`)}`,
    ),
    ...labelled('Welke gegevens', kinds(facts)),
    ...labelled('Wie krijgt ze', recipients(facts)),
    ...labelled('Hoe lang', worded(facts, 'noticeRetention', values)),
    ...labelled('Uw rechten', worded(facts, 'noticeRights', { ...values, coach })),
    ...labelled('Niet eens met ons', worded(facts, 'noticeDisagree', values)),
    ...labelled(
      'Melding',
      `Wij waren gemeld bij het College bescherming persoonsgegevens, onder nummer ${historicNotificationNumber}. Deze meldplicht is vervallen. Het College heet nu ${facts.supervisor.name}.`,
    ),
    ...labelled('Vragen', `Bel ${coach}, of kom langs op de vestiging.`),
  ];
}

/** What came with the order (AVG 14) and what the talk asks (AVG 13). */
function kinds(facts: Facts): string {
  const given = facts.client.fromSponsor.map((datum) => personalDataLabels[datum]);
  const source =
    facts.sponsor.kind === 'privatePerson' ? 'die kregen wij van u' : `die kregen wij van ${sponsorShort(facts)}`;
  return worded(facts, 'noticeData', { ...standardValues(facts), gegevens: listed(given), herkomst: source });
}

function recipients(facts: Facts): string {
  const own = facts.sponsor.kind === 'privatePerson';
  const first = own
    ? 'Het trajectplan en de voortgangsrapportages zijn alleen voor u.'
    : `${sponsorShort(facts) === 'de gemeente' ? 'De gemeente' : sponsorPhrase(facts)} krijgt het trajectplan en de voortgangsrapportages.`;
  const others = { ...standardValues(facts), onderzoeksbureau: facts.surveyAgency };
  return `${first} ${worded(facts, 'noticeRecipients', others)}`;
}
