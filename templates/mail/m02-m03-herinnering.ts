import { documentWords } from '#src/domain/document-words.ts';
import { longDate } from '#src/domain/format.ts';
import { silenceBy } from '../parts/silence.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';
import { m01 } from './m01-ter-accordering.ts';

/** First reminder: the same question, shorter (R19). */
export function m02(facts: MailFacts): MailWords {
  return reminder(facts, 'Herinnering', []);
}

/** Second reminder: says that we will call, unless silence is agreement then. */
export function m03(facts: MailFacts): MailWords {
  const call = facts.silenceOn ? [] : ['Horen wij niets van u, dan bellen wij u over een week.'];
  return reminder(facts, 'Tweede herinnering', call);
}

function reminder(facts: MailFacts, what: string, more: readonly string[]): MailWords {
  const document = needed(facts.document, 'document');
  const words = documentWords(document.title);
  const first = m01(facts);
  const since = facts.sentOn
    ? `Op ${longDate(facts.sentOn)} stuurden wij u versie ${document.version} van ${words.noun}.`
    : `Wij stuurden u versie ${document.version} van ${words.noun}.`;
  const silence = facts.silenceOn ? silenceBy(facts.silenceOn) : 'Geen antwoord is geen akkoord.';
  return {
    ...first,
    subject: `${what}: ${document.title} ${facts.reference} ter accordering`,
    preview: 'Wij wachten nog op uw besluit.',
    title: `Wilt u nog beslissen over ${words.noun}?`,
    before: [`${since} Wij hebben nog geen antwoord. ${silence}`, ...more],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      ...(facts.orderNumber ? [{ label: 'Uw ordernummer', value: facts.orderNumber }] : []),
    ],
  };
}
