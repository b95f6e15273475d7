import { row } from '../parts/report-frame.ts';
import { client } from '../samples/letters.ts';
import { appointment, appointmentRows } from './l02-uitnodiging.ts';
import { letterKind, say } from './letter.ts';
import { callCoach } from './phrases.ts';

/** Confirms the appointment for the intake. */
export const l04 = letterKind({
  key: 'L04',
  title: 'Afspraakbevestiging',
  recipient: 'client',
  answers: appointment,
  subject: () => 'Uw afspraak',
  body: (input) => [
    say('Wij hebben een afspraak met u gemaakt voor het intakegesprek.'),
    {
      kind: 'keyTable',
      rows: [...appointmentRows(input), row('Meenemen', "uw diploma's (of een kopie) en uw cv, als u dat heeft")],
    },
    say('Neem ook een geldig identiteitsbewijs mee. Wij kijken er alleen naar en maken geen kopie.'),
    say(`Kunt u niet komen? ${callCoach(input.facts)} Dan maken we een nieuwe afspraak.`),
  ],
  samples: {
    intake: client({ on: '2026-01-14', time: '10.00', place: 'Verzinselkade 7, Voorbeeldstad' }, '2026-01-07'),
  },
});
