import { type MailFacts, type MailWords, needed } from './facts.ts';

/** AVG 21: asks the survey bureau to remove one client, by the row of the file and nothing else. */
export function m08(facts: MailFacts): MailWords {
  const { row, sha256 } = needed(facts.survey, 'survey');
  return {
    subject: `Verwijderverzoek, regel ${needed(row, 'survey.row')} van ${facts.reference}`,
    preview: 'Wilt u deze regel verwijderen en niet meer gebruiken?',
    title: 'Wilt u een regel verwijderen?',
    before: [
      'U kreeg van ons een bestand voor het tevredenheidsonderzoek van Blik op Werk. Eén regel daaruit mag niet meer worden gebruikt.',
      'Wilt u deze persoon niet benaderen, en naam en adres overal verwijderen? De eerste persoon in het bestand is regel 1.',
      'Wilt u op deze e-mail antwoorden als dat is gebeurd?',
    ],
    rows: [
      { label: 'Bestand', value: `${facts.reference}.zip` },
      { label: 'Regel', value: String(row) },
      { label: 'SHA-256 van het bestand', value: sha256 },
    ],
    after: ['Heeft u het bestand niet meer, of heeft u een vraag? Laat het ons dan ook weten.'],
  };
}
