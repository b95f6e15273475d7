import { z } from 'zod';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { row } from '../parts/report-frame.ts';
import { byRepresentative, forRequest } from '../samples/cases.ts';
import { appointmentRows } from './appointment.ts';
import { caseLetterKind, say } from './case-letter.ts';
import { callSender } from './phrases.ts';
import { received, request, wish } from './request.ts';

/** Invites whoever asked to the talk with the coach (P17, R45). */
export const l27 = caseLetterKind({
  key: 'L27',
  title: 'Uitnodiging gesprek over een verzoek',
  answers: z.strictObject({
    ...request,
    /** The last day for our answer, which waits for no talk. */
    dueOn: daySchema,
    on: daySchema,
    time: z.string().max(5),
    place: z.string().max(120),
    /** The day of the appointment that this one takes the place of. */
    replaces: daySchema.optional(),
    /** A document was seen of whoever asks: none has to be shown again. */
    seen: z.literal(true).optional(),
  }),
  subject: () => 'Uitnodiging voor een gesprek over uw verzoek',
  body: ({ facts, letter }) => {
    const { branch, sender } = facts;
    const withWhom = `${sender.formalName}, ${lowerFirst(sender.jobTitle)}`;
    return [
      say(
        `${received(facts, letter.receivedOn)}.`,
        letter.replaces
          ? `De afspraak van ${longDate(letter.replaces)} gaat niet door. Dit is uw nieuwe afspraak.`
          : 'Wij bespreken het graag met u.',
      ),
      {
        kind: 'keyTable',
        rows: [
          row('U wilt', wish(facts, letter.asks)),
          ...appointmentRows(letter, { branch, withWhom, lasts: 'ongeveer een uur' }),
          row('U krijgt ons antwoord', `uiterlijk ${longDate(letter.dueOn)}`),
        ],
      },
      say(
        'U mag iemand meenemen.',
        ...(letter.seen
          ? []
          : ['Neem ook een geldig identiteitsbewijs mee. Wij kijken er alleen naar en maken geen kopie.']),
      ),
      say('Wilt u liever een brief dan een gesprek? Dat mag. Laat het ons dan weten.'),
      say(`Kunt u niet komen? ${callSender(facts)} Dan maken we een nieuwe afspraak.`),
    ];
  },
  samples: {
    inzage: forRequest(sampleTalk({}), '2026-03-06'),
    andereDag: forRequest(sampleTalk({ on: '2026-03-19', replaces: '2026-03-12' }), '2026-03-10'),
    vertegenwoordiger: byRepresentative(forRequest(sampleTalk({ asks: ['correction'] }), '2026-03-06')),
  },
});

function sampleTalk(changed: object): object {
  return {
    receivedOn: '2026-03-03',
    asks: ['inspection'],
    dueOn: '2026-04-07',
    on: '2026-03-12',
    time: '10.00',
    place: 'Verzinselkade 7, Voorbeeldstad',
    ...changed,
  };
}
