import type { MailFacts, MailWords } from './facts.ts';
import { passwordWords } from './password-words.ts';

/** Carries a letter to its addressee; what it is about stands in the letter only. */
export function letterCover(facts: MailFacts): MailWords {
  if (facts.calledOff) return callOff(facts);
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

/** Tells that an appointment is off; with whom and about what stands nowhere in it. */
function callOff({ organisation, reference }: MailFacts): MailWords {
  return {
    subject: `Afspraak met ${organisation} gaat niet door, kenmerk ${reference}`,
    preview: 'De afspraak kan uit uw agenda.',
    title: 'De afspraak met ons gaat niet door',
    before: [
      'U kreeg eerder een afspraak van ons. Die gaat niet door.',
      'Stond de afspraak in uw agenda? Met het bestand bij deze e-mail haalt u die eruit.',
    ],
    rows: [{ label: 'Ons kenmerk', value: reference }],
    after: ['Heeft u een vraag? Antwoord dan op deze e-mail of bel ons.'],
  };
}
