import type { Block } from '#src/documents/model.ts';
import { historicNotificationNumber } from '#src/domain/notification.ts';
import { type PersonalDatum, personalDataLabels } from '#src/domain/personal-data.ts';
import type { Facts } from '../facts.ts';
import { labelled, listed, sentence } from '../parts/prose.ts';
import { withPhone } from '../parts/report-frame.ts';
import { standardValues, type Words, worded } from '../worded.ts';
import { say } from './letter.ts';
import { sponsorPhrase, sponsorShort } from './phrases.ts';

/** The notice of AVG 13 and 14 at B1: why, which data and from whom, recipients, retention, rights, where to go. */
export function privacyNotice(facts: Facts): Block[] {
  const own = facts.sponsor.kind === 'privatePerson';
  const coach = withPhone(facts.coach.formalName, facts.coach.phone);
  const parts = noticeParts({
    ...facts,
    why: own
      ? 'Wij doen dit omdat u dat met ons heeft afgesproken.'
      : sentence(`Wij doen dit in opdracht van ${sponsorPhrase(facts)}`),
    given: facts.client.fromSponsor,
    source: own ? 'die kregen wij van u' : `die kregen wij van ${sponsorShort(facts)}`,
    whoReads: own ? 'Het trajectplan en de voortgangsrapportages zijn alleen voor u.' : sponsorReads(facts),
    coach,
  });
  return [
    say('Deze bijlage legt uit welke gegevens wij van u vastleggen, waarom, en wat u daarover te zeggen heeft.'),
    ...parts.flatMap(({ label, text }) => labelled(label, text)),
    ...labelled('Vragen', `Bel ${coach}, of kom langs op de vestiging.`),
  ];
}

/** Who the house is, and what is said to whoever reads it. */
export type NoticeWords = {
  readonly organisation: string;
  readonly supervisor: Facts['supervisor'];
  readonly surveyAgency: string;
  readonly wording?: Words | undefined;
  readonly why: string;
  /** What came with the order (AVG 14). */
  readonly given: readonly PersonalDatum[];
  readonly source: string;
  readonly whoReads: string;
  readonly coach: string;
};

/** The notice part by part: in the letter for one client, on the page for everybody. */
export function noticeParts(words: NoticeWords): readonly { readonly label: string; readonly text: string }[] {
  const values = standardValues(words);
  const gegevens = listed(words.given.map((datum) => personalDataLabels[datum]));
  const others = { ...values, onderzoeksbureau: words.surveyAgency };
  return [
    { label: 'Waarom', text: `Om u te begeleiden naar werk. ${words.why}` },
    { label: 'Welke gegevens', text: worded(words, 'noticeData', { ...values, gegevens, herkomst: words.source }) },
    { label: 'Wie krijgt ze', text: `${words.whoReads} ${worded(words, 'noticeRecipients', others)}` },
    { label: 'Hoe lang', text: worded(words, 'noticeRetention', values) },
    { label: 'Uw rechten', text: worded(words, 'noticeRights', { ...values, coach: words.coach }) },
    { label: 'Niet eens met ons', text: worded(words, 'noticeDisagree', values) },
    {
      label: 'Melding',
      text: `Wij waren gemeld bij het College bescherming persoonsgegevens, onder nummer ${historicNotificationNumber}. Deze meldplicht is vervallen. Het College heet nu ${words.supervisor.name}.`,
    },
  ];
}

function sponsorReads(facts: Facts): string {
  const name = sponsorShort(facts) === 'de gemeente' ? 'De gemeente' : sponsorPhrase(facts);
  return `${name} krijgt het trajectplan en de voortgangsrapportages.`;
}
