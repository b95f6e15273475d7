import { longMonth } from '#src/domain/format.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/** P11, R27: carries the file for the survey bureau; the passphrase was agreed apart, and no client is named outside the file. */
export function survey(facts: MailFacts): MailWords {
  const { month, rows, sha256 } = needed(facts.survey, 'survey');
  return {
    subject: `Bestand voor het tevredenheidsonderzoek, ${facts.reference}`,
    preview: 'Wilt u de ontvangst bevestigen?',
    title: 'Namen en adressen voor het tevredenheidsonderzoek van Blik op Werk',
    before: [
      'Bij deze e-mail zit een bestand met namen en adressen. Het is alleen bedoeld voor dit onderzoek.',
      'Het bestand gaat open met de wachtzin die wij met u hebben afgesproken. Kent u die niet? Bel ons dan.',
      'Wilt u op deze e-mail antwoorden dat u het bestand heeft, en hoeveel regels erin staan?',
    ],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      { label: 'Maand', value: longMonth(month) },
      { label: 'Aantal regels', value: String(rows) },
      { label: 'SHA-256', value: sha256 },
    ],
    after: ['Bewaar het bestand niet langer dan u het voor dit onderzoek nodig heeft.'],
  };
}
