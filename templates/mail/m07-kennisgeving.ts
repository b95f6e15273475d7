import type { MailFacts, MailWords } from './facts.ts';
import { passwordWords } from './password-words.ts';

/** AVG 19: carries the notice of a change. What changed, and of whom, stands in the attached letter only. */
export function m07(facts: MailFacts): MailWords {
  return {
    subject: `Wijziging van gegevens, kenmerk ${facts.reference}`,
    preview: 'Wilt u uw eigen gegevens ook aanpassen?',
    title: 'Bericht over gegevens die u van ons kreeg',
    before: [
      'U kreeg eerder gegevens van ons. Daarin is iets veranderd, of ze mogen voorlopig niet worden gebruikt. Wat dat is, staat in de bijlage.',
      ...passwordWords(facts),
      'Wilt u uw eigen administratie ook aanpassen? En wilt u op deze e-mail antwoorden als dat is gebeurd?',
    ],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      ...(facts.to === 'sponsor' && facts.orderNumber ? [{ label: 'Uw ordernummer', value: facts.orderNumber }] : []),
    ],
    after: ['Kan het niet, of heeft u een vraag? Laat het ons dan ook weten.'],
  };
}
