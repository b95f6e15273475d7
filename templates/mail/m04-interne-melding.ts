import { longDate } from '#src/domain/format.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';
import { documentWords } from './words.ts';

/** To our own branch manager: twenty working days and no answer, so call (R19, E2). */
export function m04(facts: MailFacts): MailWords {
  const document = needed(facts.document, 'document');
  const since = facts.sentOn ? ` sinds ${longDate(facts.sentOn)}` : '';
  return {
    subject: `Geen antwoord op ${document.title} ${facts.reference}`,
    preview: 'Bel de opdrachtgever.',
    title: 'Wilt u de opdrachtgever bellen?',
    before: [
      `De opdrachtgever heeft${since} niet beslist over ${documentWords(document).noun}. Er zijn twee herinneringen gestuurd.`,
    ],
    rows: [
      { label: 'Kenmerk', value: facts.reference },
      { label: 'Versie', value: String(document.version) },
      { label: 'Coach', value: facts.coach.name },
    ],
    ...(facts.link ? { button: { label: 'Open het dossier', href: facts.link } } : {}),
    after: ['Geen antwoord is geen akkoord. Leg in het dossier vast wanneer en met wie u heeft gebeld.'],
  };
}
