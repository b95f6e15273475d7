import type { MailFacts, MailWords } from './facts.ts';
import { passwordWords } from './password-words.ts';

/** Carries a letter to its addressee; what it is about stands in the letter only. */
export function letterCover(facts: MailFacts): MailWords {
  return {
    subject: `Brief van ${facts.organisation}, kenmerk ${facts.reference}`,
    preview: 'De brief zit bij deze e-mail.',
    title: 'U krijgt een brief van ons',
    before: ['Bij deze e-mail zit een brief als bijlage.', ...passwordWords(facts)],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      ...(facts.to === 'sponsor' && facts.orderNumber ? [{ label: 'Uw ordernummer', value: facts.orderNumber }] : []),
    ],
    after: ['Heeft u een vraag? Antwoord dan op deze e-mail of bel ons.'],
  };
}
