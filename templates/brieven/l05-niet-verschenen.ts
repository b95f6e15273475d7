import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { client } from '../samples/letters.ts';
import { letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach, sponsorShort } from './phrases.ts';

/** After a missed intake: what happened, what to do now. No reproach, no question why. */
export const l05 = letterKind({
  key: 'L05',
  title: 'Niet verschenen (cliënt)',
  answers: z.strictObject({ to, on: daySchema.optional() }),
  prints: nothingOfClient,
  subject: () => 'Wij hebben u gemist',
  body: ({ facts, issue, letter }) => [
    say(`Op ${longDate(letter.on ?? issue.date)} hadden wij een afspraak. U was er niet.`),
    say(`Wilt u een nieuwe afspraak maken? ${callCoach(facts)}`),
    say(
      facts.sponsor.kind === 'privatePerson'
        ? ''
        : `Bent u er een tweede keer niet, dan melden wij dat aan ${sponsorShort(facts)}. Wij melden alleen dat u er niet was.`,
    ),
  ],
  samples: { gemeente: client({ on: '2026-01-14' }, '2026-01-15') },
});
