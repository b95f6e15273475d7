import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { employer, sponsor } from '../samples/letters.ts';
import { letterKind, nameOfClient, say, to } from './letter.ts';

/** Why we do not give it: the regulation's list of data is closed and holds nothing about health (P5, DOMAIN 5). */
const grounds = {
  health:
    'Wij leggen niets vast over ziekte of gezondheid en geven daar geen informatie over. Vragen daarover zijn voor de bedrijfsarts of de verzekeringsarts.',
  bsn: 'Een burgerservicenummer mag alleen worden gebruikt als een wet dat regelt. Dat is bij deze opdracht niet zo.',
  notNeeded: 'Deze gegevens zijn niet nodig voor de opdracht. Volgens ons privacyreglement geven wij ze dan niet.',
} as const;

/** Refuses data a sponsor has no right to, and says what it does get (E16). */
export const l40 = letterKind({
  key: 'L40',
  title: 'Weigering van gegevens aan de opdrachtgever',
  answers: z.strictObject({
    to,
    askedOn: daySchema.optional(),
    asked: z.string().max(1000).optional(),
    ground: z.enum(['health', 'bsn', 'notNeeded']).optional(),
  }),
  prints: nameOfClient,
  subject: () => 'Wij kunnen u deze gegevens niet geven',
  body: ({ facts, letter }) => [
    say(
      `${letter.askedOn ? `Op ${longDate(letter.askedOn)} vroeg u` : 'U vroeg'} ons om gegevens over een cliënt. Deze gegevens geven wij niet.`,
    ),
    {
      kind: 'keyTable',
      rows: [
        row('Uw ordernummer', facts.assignment.orderNumber),
        row('Cliënt', facts.client.formalName),
        ...(letter.asked ? [row('U vroeg', sentence(letter.asked))] : []),
        row('Waarom niet', grounds[letter.ground ?? 'notNeeded']),
      ],
    },
    say(
      'Wat u wel krijgt, zijn het trajectplan, de voortgangsrapportages en de eindrapportage. Daarin staat wat de cliënt kan en wil: uren, werktijden, reizen, kennis en vaardigheden.',
    ),
    say('Heeft u voor uw werk toch iets anders nodig? Bel ons dan. Wij kijken samen wat wij wel mogen geven.'),
  ],
  samples: {
    gezondheid: sponsor({ askedOn: '2026-01-05', asked: 'Het rapport van de arts over de cliënt', ground: 'health' }),
    bsn: employer({ askedOn: '2026-03-02', asked: 'Het burgerservicenummer van uw medewerker', ground: 'bsn' }),
    nietNodig: employer({ asked: 'Waar de medewerker heeft gesolliciteerd', ground: 'notNeeded' }),
  },
});
