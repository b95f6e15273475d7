import { z } from 'zod';
import { longDate } from '#src/domain/format.ts';
import { sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { sponsor } from '../samples/letters.ts';
import { letterKind, nothingOfClient, say, to } from './letter.ts';

/** Tells the sponsor that the order is not taken on. */
export const l03 = letterKind({
  key: 'L03',
  title: 'Opdracht niet aanvaard',
  answers: z.strictObject({ to, reason: z.string().max(1000).optional() }),
  prints: nothingOfClient,
  subject: () => 'Wij kunnen uw opdracht niet aannemen',
  body: ({ facts, letter }) => [
    say(`Dank voor uw opdracht van ${longDate(facts.assignment.receivedOn)}. Wij kunnen deze opdracht niet aannemen.`),
    {
      kind: 'keyTable',
      rows: [
        row('Uw ordernummer', facts.assignment.orderNumber),
        ...(letter.reason ? [row('Reden', sentence(letter.reason))] : []),
      ],
    },
    say('De gegevens die wij van u kregen, bewaren wij niet langer dan nodig is. Daarna vernietigen wij ze.'),
  ],
  samples: { gemeente: sponsor({ reason: 'Wij hebben op deze vestiging de komende drie maanden geen plaats.' }) },
});
