import { documentWords } from '#src/domain/document-words.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/** R56: the client's copy of a plan or report, the very same version. */
export function copy(facts: MailFacts): MailWords {
  const document = needed(facts.document, 'document');
  const { noun } = documentWords(document.title);
  return {
    subject: `${document.title} ${facts.reference}: uw exemplaar`,
    preview: 'Het document zit bij deze e-mail.',
    title: `Uw exemplaar van ${noun}`,
    before: [
      `Bij deze e-mail zit versie ${document.version} van ${noun}. Het is precies dezelfde versie als in uw dossier.`,
    ],
    rows: [{ label: 'Ons kenmerk', value: facts.reference }],
    after: ['Klopt er iets niet, of heeft u een vraag? Antwoord dan op deze e-mail of bel uw coach.'],
  };
}
