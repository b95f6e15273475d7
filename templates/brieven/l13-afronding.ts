import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { destroyFrom, lastArchivedDay } from '#src/domain/retention.ts';
import { labelled } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { client, ended, outplacementClient } from '../samples/letters.ts';
import { standardValues, worded } from '../worded.ts';
import { type LetterInput, letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach, ladder } from './phrases.ts';

const survey = z.enum(['noObjection', 'objected', 'notEligible']).optional();
type Input = LetterInput<{ survey?: z.infer<typeof survey> }>;

/** The end: archive until, destruction from, survey and objection, rights (P11, P12, P17-P19). */
export const l13 = letterKind({
  key: 'L13',
  title: 'Afronding',
  answers: z.strictObject({ to, survey }),
  prints: nothingOfClient,
  subject: () => 'Uw traject is afgerond',
  body: (input) => {
    const endDate = input.facts.endDate ?? input.issue.date;
    return [
      say(worded(input.facts, 'farewell', standardValues(input.facts))),
      {
        kind: 'keyTable',
        rows: [
          row('Einddatum', longDate(endDate)),
          row('In het archief', `tot en met ${longDate(lastArchivedDay(endDate))}, om vragen te kunnen beantwoorden`),
          row('Vernietigd vanaf', longDate(destroyFrom(endDate))),
          row('Factuurgegevens', 'bewaren wij zeven jaar'),
        ],
      },
      ...labelled('Onderzoek', surveyWords(input)),
      ...labelled(
        'Uw rechten',
        `Tot de vernietiging mag u uw gegevens inzien, laten verbeteren of laten wissen, en vragen wie ze kreeg. ${callCoach(input.facts)} U krijgt binnen een maand antwoord.`,
      ),
      say(ladder(input.facts)),
    ];
  },
  samples: {
    gemeente: ended(client({ survey: 'noObjection' }, '2027-01-18'), '2026-12-31'),
    bezwaar: ended(outplacementClient({ survey: 'objected' }, '2026-06-29'), '2026-06-15'),
  },
});

function surveyWords({ facts, letter }: Input): string {
  switch (letter.survey) {
    case 'objected':
      return 'U heeft bezwaar gemaakt tegen het tevredenheidsonderzoek van Blik op Werk. Uw naam en adres gaan daarom niet naar het onderzoeksbureau.';
    case 'notEligible':
      return 'Uw naam en adres gaan niet naar het tevredenheidsonderzoek van Blik op Werk.';
    case 'noObjection':
    case undefined:
      return `Uw naam en adres gaan naar ${facts.surveyAgency} voor het tevredenheidsonderzoek van Blik op Werk. Wilt u dat niet? Laat het ons weten; u hoeft niet te zeggen waarom.`;
  }
}
