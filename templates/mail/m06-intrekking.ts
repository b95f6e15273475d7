import { documentWords } from '#src/domain/document-words.ts';
import { longDate } from '#src/domain/format.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/** Withdrawal: please delete what you got, by mail or behind the link. The decision link is dead already. */
export function m06(facts: MailFacts): MailWords {
  const document = needed(facts.document, 'document');
  const words = documentWords(document.title);
  const earlier = facts.sentOn ? `onze e-mail van ${longDate(facts.sentOn)}` : 'onze eerdere e-mail';
  return {
    subject: `Ingetrokken: ${document.title} ${facts.reference}, versie ${document.version}`,
    preview: 'Wilt u de e-mail en de bestanden verwijderen?',
    title: 'Wilt u onze e-mail verwijderen?',
    before: [
      `Wij hebben versie ${document.version} van ${words.noun} ingetrokken. Met de link in ${earlier} kunt u niet meer beslissen.`,
      'Wilt u die e-mail verwijderen, en ook de bestanden die u heeft gekregen, opgeslagen of doorgestuurd? Laat het ons weten als dat is gebeurd.',
    ],
    rows: [{ label: 'Ons kenmerk', value: facts.reference }],
    after: ['Komt er een nieuwe versie, dan sturen wij u die apart.'],
  };
}
