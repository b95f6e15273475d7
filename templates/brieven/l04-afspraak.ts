import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { row } from '../parts/report-frame.ts';
import { client } from '../samples/letters.ts';
import { appointment } from './appointment.ts';
import { intakeRows } from './l02-uitnodiging.ts';
import { letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach } from './phrases.ts';

/** Confirms the appointment for the intake, or the one that comes in its place. */
export const l04 = letterKind({
  key: 'L04',
  title: 'Afspraakbevestiging',
  answers: z.strictObject({ to, ...appointment, replaces: daySchema.optional() }),
  prints: nothingOfClient,
  subject: () => 'Uw afspraak',
  body: (input) => [
    say(
      ...(input.letter.replaces
        ? [
            `De afspraak voor het intakegesprek van ${longDate(input.letter.replaces)} is gewijzigd.`,
            'Dit is uw nieuwe afspraak.',
          ]
        : ['Wij hebben een afspraak met u gemaakt voor het intakegesprek.']),
    ),
    {
      kind: 'keyTable',
      rows: [...intakeRows(input), row('Meenemen', "uw diploma's (of een kopie) en uw cv, als u dat heeft")],
    },
    say('Neem ook een geldig identiteitsbewijs mee. Wij kijken er alleen naar en maken geen kopie.'),
    say(`Kunt u niet komen? ${callCoach(input.facts)} Dan maken we een nieuwe afspraak.`),
  ],
  samples: {
    verzet: client(
      { on: '2026-01-19', time: '13.30', place: 'Verzinselkade 7, Voorbeeldstad', replaces: '2026-01-14' },
      '2026-01-09',
    ),
    intake: client({ on: '2026-01-14', time: '10.00', place: 'Verzinselkade 7, Voorbeeldstad' }, '2026-01-07'),
  },
});
