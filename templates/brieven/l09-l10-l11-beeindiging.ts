import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { row } from '../parts/report-frame.ts';
import { client, sponsor } from '../samples/letters.ts';
import { standardValues, worded } from '../worded.ts';
import { type LetterInput, letterKind, nameOfClient, nothingOfClient, say, to } from './letter.ts';
import { callCoach, ladder, sponsorPhrase, sponsorShort } from './phrases.ts';

const answers = z.strictObject({ to, endDate: daySchema.optional() });
type Ending = LetterInput<{ endDate?: Parameters<typeof longDate>[0] }>;

function lastDay({ facts, letter, issue }: Ending): string {
  return longDate(letter.endDate ?? facts.endDate ?? issue.date);
}

function afterwards({ facts }: Ending): string {
  return worded(facts, 'afterwards', standardValues(facts));
}

/** The client stops: what that means, and who decides about the consequences (E3). */
export const l09 = letterKind({
  key: 'L09',
  title: 'Beëindiging op verzoek van de cliënt (cliënt)',
  answers,
  prints: nothingOfClient,
  subject: () => 'Uw traject stopt',
  body: (input) => [
    say(`U wilt stoppen met het traject. De laatste dag van uw deelname is ${lastDay(input)}.`),
    say(
      input.facts.sponsor.kind === 'privatePerson'
        ? ''
        : `Wij melden aan ${sponsorShort(input.facts)} dat u stopt. Over de gevolgen beslist ${sponsorPhrase(input.facts)}, niet ${input.facts.organisation}.`,
    ),
    say(afterwards(input)),
    say(`Heeft u zich bedacht of heeft u een vraag? ${callCoach(input.facts)}`),
  ],
  samples: { gemeente: client({ endDate: '2026-06-15' }, '2026-06-16') },
});

/** The fact to the sponsor, without a reason. */
export const l10 = letterKind({
  key: 'L10',
  title: 'Beëindiging op verzoek van de cliënt (opdrachtgever)',
  answers,
  prints: nameOfClient,
  subject: () => 'Melding: de cliënt stopt met het traject',
  body: (input) => [
    say('Bij deze opdracht stopt de cliënt op eigen verzoek met het traject.'),
    {
      kind: 'keyTable',
      rows: [
        row('Uw ordernummer', input.facts.assignment.orderNumber),
        row('Cliënt', input.facts.client.formalName),
        row('Laatste dag', lastDay(input)),
      ],
    },
    say('U krijgt van ons nog de eindrapportage. Wilt u hierover overleggen? Bel ons dan.'),
  ],
  samples: { gemeente: sponsor({ endDate: '2026-06-15' }, '2026-06-16') },
});

/** The sponsor ended the order: told to the client in plain words. */
export const l11 = letterKind({
  key: 'L11',
  title: 'Beëindiging door de opdrachtgever',
  answers,
  prints: nothingOfClient,
  subject: () => 'Uw traject stopt',
  body: (input) => [
    say(
      `De opdrachtgever, ${sponsorPhrase(input.facts)}, heeft uw traject beëindigd. De laatste dag van uw deelname is ${lastDay(input)}.`,
    ),
    say('De opdrachtgever beslist hierover. Vraag de opdrachtgever om uitleg als u het er niet mee eens bent.'),
    say(afterwards(input)),
    say(ladder(input.facts)),
  ],
  samples: { gemeente: client({ endDate: '2026-06-15' }, '2026-06-16') },
});
