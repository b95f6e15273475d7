import { clockTime } from '#src/domain/format.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/** The code a visitor of the decision page asked for. It stands in the body only, never in the subject. */
export function code(facts: MailFacts): MailWords {
  const until = facts.codeValidUntil
    ? `De code werkt tot ${clockTime(facts.codeValidUntil)} uur.`
    : 'De code werkt korte tijd.';
  return {
    subject: `Uw code voor ${facts.reference}`,
    preview: 'Vul de code in op de pagina die u open heeft.',
    title: 'Uw code',
    before: ['Vul deze code in op de pagina die u open heeft.'],
    rows: [],
    large: needed(facts.code, 'code'),
    after: [until, 'Geef de code aan niemand anders. Wij vragen er nooit om per telefoon.'],
    notYou: {
      question: 'Heeft u geen code gevraagd?',
      answer: `Dan hoeft u niets te doen. Gebeurt het vaker, bel ons dan: ${facts.branch.phone}.`,
    },
  };
}
