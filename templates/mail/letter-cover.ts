import type { MailFacts, MailWords } from './facts.ts';

/** Carries a letter to its addressee; what it is about stands in the letter only. */
export function letterCover(facts: MailFacts): MailWords {
  const attached = facts.attachments.length > 0;
  return {
    subject: `Brief van ${facts.organisation}, kenmerk ${facts.reference}`,
    preview: attached ? 'De brief zit bij deze e-mail.' : 'Er is een brief voor u.',
    title: 'U krijgt een brief van ons',
    before: [
      attached
        ? 'Bij deze e-mail zit een brief als bijlage.'
        : 'Er is een brief voor u. U krijgt hem per post, of leest hem via de link hieronder.',
    ],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      ...(facts.to === 'sponsor' && facts.orderNumber ? [{ label: 'Uw ordernummer', value: facts.orderNumber }] : []),
    ],
    ...(facts.link ? { button: { label: 'Lees de brief', href: facts.link } } : {}),
    after: ['Heeft u een vraag? Antwoord dan op deze e-mail of bel ons.'],
  };
}
