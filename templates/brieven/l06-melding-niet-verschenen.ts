import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { row } from '../parts/report-frame.ts';
import { sponsor } from '../samples/letters.ts';
import { letterKind, nameOfClient, say, to } from './letter.ts';

/** Facts only to the sponsor: twice invited, twice not come (DOMAIN 2.4). */
export const l06 = letterKind({
  key: 'L06',
  title: 'Feitelijke melding niet verschenen',
  answers: z.strictObject({ to, on: daySchema.optional() }),
  prints: nameOfClient,
  subject: () => 'Melding: niet verschenen bij de intake',
  body: ({ facts, issue, letter }) => [
    say('Bij deze opdracht is de cliënt twee keer niet verschenen bij de intake.'),
    {
      kind: 'keyTable',
      rows: [
        row('Uw ordernummer', facts.assignment.orderNumber),
        row('Cliënt', facts.client.formalName),
        row('Laatste afspraak', longDate(letter.on ?? issue.date)),
      ],
    },
    say(
      'Wij melden alleen dit feit. De cliënt heeft hierover een brief van ons gekregen. Wij maken graag een nieuwe afspraak met de cliënt. Wilt u hierover overleggen? Bel ons dan.',
    ),
  ],
  samples: { gemeente: sponsor({ on: '2026-01-21' }, '2026-01-22') },
});
