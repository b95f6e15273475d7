import { documentWords } from '#src/domain/document-words.ts';
import { longDate } from '#src/domain/format.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';
import { m01 } from './m01-ter-accordering.ts';

/** First reminder: the same question, shorter (R19). */
export function m02(facts: MailFacts): MailWords {
  return reminder(facts, 'Herinnering', []);
}

/** Second reminder: says that we will call. */
export function m03(facts: MailFacts): MailWords {
  return reminder(facts, 'Tweede herinnering', ['Horen wij niets van u, dan bellen wij u over een week.']);
}

function reminder(facts: MailFacts, what: string, more: readonly string[]): MailWords {
  const document = needed(facts.document, 'document');
  const words = documentWords(document.title);
  const first = m01(facts);
  const since = facts.sentOn
    ? `Op ${longDate(facts.sentOn)} stuurden wij u versie ${document.version} van ${words.noun}.`
    : `Wij stuurden u versie ${document.version} van ${words.noun}.`;
  return {
    ...first,
    subject: `${what}: ${document.title} ${facts.reference} ter accordering`,
    preview: 'Wij wachten nog op uw besluit.',
    title: `Wilt u nog beslissen over ${words.noun}?`,
    before: [`${since} Wij hebben nog geen antwoord. Geen antwoord is geen akkoord.`, ...more],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      ...(facts.orderNumber ? [{ label: 'Uw ordernummer', value: facts.orderNumber }] : []),
    ],
  };
}
