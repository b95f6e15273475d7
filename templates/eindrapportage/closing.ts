import type { Block } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import { destroyFrom, fiscalKeptUntil, lastArchivedDay } from '#src/domain/retention.ts';
import { paragraphs } from '../parts/prose.ts';
import type { FinalInput } from './sections.ts';

/** §8: what happens with the dossier, with dates (P11, P12, P13, P17). */
export function closing({ sections }: FinalInput): Block[] {
  const { endedOn } = sections.result;
  const { bookYear, survey } = sections.closing;
  const sentences = [
    `De deelname eindigt op ${longDate(endedOn)}.`,
    `Het dossier wordt tot en met ${longDate(lastArchivedDay(endedOn))} in het archief bewaard en vanaf ${longDate(destroyFrom(endedOn))} vernietigd.`,
    `Factuurgegevens worden bewaard tot en met ${longDate(fiscalKeptUntil(bookYear))} (laatste factuur in boekjaar ${bookYear}) en daarna vernietigd.`,
    surveyWords[survey],
    'Inzage, verbetering en klacht blijven tot de vernietiging mogelijk via de vestiging.',
  ];
  const deceased = sections.result.endReason === 'deceased';
  return paragraphs((deceased ? sentences.slice(1, 3) : sentences).join(' '));
}

const surveyWords = {
  noObjection:
    'Naam en adres worden doorgegeven voor het tevredenheidsonderzoek van Blik op Werk; de cliënt heeft hiertegen geen bezwaar gemaakt.',
  objected:
    'Naam en adres worden niet doorgegeven voor het tevredenheidsonderzoek van Blik op Werk; de cliënt heeft hiertegen bezwaar gemaakt.',
  notEligible: 'Naam en adres worden niet doorgegeven voor het tevredenheidsonderzoek van Blik op Werk.',
} as const;
