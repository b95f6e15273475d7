import { type DocumentWords, documentWords } from '#src/domain/document-words.ts';
import { briefDate, longDate, weekdayDate } from '#src/domain/format.ts';
import { courseWords } from '../parts/course.ts';
import { silenceBy } from '../parts/silence.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';
import { passwordWords } from './password-words.ts';

/** A document to decide about, or a report for information (P9, P10, R16). */
export function m01(facts: MailFacts): MailWords {
  const document = needed(facts.document, 'document');
  const words = documentWords(document.title);
  const respondBy = facts.respondBy;
  const asks = document.asks !== 'nothing';
  return {
    subject: asks
      ? `${document.title} ${facts.reference} ter accordering${respondBy ? ` (uiterlijk ${briefDate(respondBy)})` : ''}`
      : `${document.title} ${facts.reference} ter kennisneming`,
    preview: asks
      ? `Wij vragen uw besluit${respondBy ? `, uiterlijk ${weekdayDate(respondBy)}` : ''}.`
      : 'U hoeft niets te doen. Reageren mag.',
    title: asks ? `Wilt u ${words.this} beoordelen?` : `Ter kennisneming: ${words.noun}`,
    before: [...passedOn(facts), opening(facts, words), ...passwordWords(facts), ...otherDay(facts)],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      ...(respondBy
        ? [{ label: asks ? 'Antwoord graag uiterlijk' : 'Reageren kan tot en met', value: weekdayDate(respondBy) }]
        : []),
    ],
    button: { label: asks ? `Lees ${words.short} en beslis` : `Lees ${words.short}`, href: needed(facts.link, 'link') },
    after: [
      'U krijgt eerst een code op dit e-mailadres.',
      asks
        ? `U kunt akkoord gaan, om een aanpassing vragen, niet akkoord gaan of het doorsturen naar een collega.${untilThen(facts)}`
        : 'U kunt laten weten dat u het heeft gelezen, of om een aanpassing vragen.',
    ],
    notYou: {
      question: 'Bent u niet de juiste persoon?',
      answer: 'Antwoord dan op deze e-mail. Stuur hem niet zelf door: de link werkt alleen voor u.',
    },
  };
}

/** What holds as long as there is no answer. */
function untilThen({ silenceOn, document }: MailFacts): string {
  if (silenceOn) return ` ${silenceBy(silenceOn)}`;
  return document?.course ? ` ${courseWords[document.course].undecided}` : '';
}

/** Whoever did not expect it, knows from whom it comes. */
function passedOn({ forwardedBy }: MailFacts): string[] {
  return forwardedBy === undefined ? [] : [`${forwardedBy} stuurde dit document aan u door.`];
}

/** The document was made for an earlier reader or address, and says the day of then. */
function otherDay({ outdatedDay, respondBy }: MailFacts): string[] {
  if (!outdatedDay || !respondBy) return [];
  return [
    `In het document staat nog ${longDate(outdatedDay)} als laatste dag. Voor u geldt ${weekdayDate(respondBy)}.`,
  ];
}

function opening(facts: MailFacts, { noun, that }: DocumentWords): string {
  const document = needed(facts.document, 'document');
  const order = facts.orderNumber ? ` ${that} hoort bij uw opdracht ${facts.orderNumber}` : '';
  const where = facts.attachments.length > 0 ? 'Bij deze e-mail zit' : 'Via de link hieronder leest u';
  const changed = facts.changeAskedOn
    ? ` U vroeg op ${longDate(facts.changeAskedOn)} om een aanpassing. Wat er anders is, staat bovenaan.`
    : '';
  return `${where} versie ${document.version} van ${noun}${order}.${changed}`;
}
