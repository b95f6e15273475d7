import { z } from 'zod';
import { b, t } from '#src/documents/model.ts';
import { lowerFirst, upperFirst, weekdayDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { row } from '../parts/report-frame.ts';
import { client, outplacementClient, privateClient } from '../samples/letters.ts';
import { type LetterInput, letterKind, say } from './letter.ts';
import { callCoach, sponsorPhrase } from './phrases.ts';
import { privacyNotice } from './privacy-notice.ts';

/** An appointment that may already be made when the invitation leaves. */
export const appointment = {
  on: daySchema.optional(),
  time: z.string().max(5).optional(),
  place: z.string().max(120).optional(),
};
type Appointment = { on?: z.infer<typeof daySchema>; time?: string; place?: string };

/** Invites to the intake, asks for an identity document to look at, diplomas and cv (P6, R11), and carries the notice of AVG 14 as its second page. */
export const l02 = letterKind({
  key: 'L02',
  title: 'Uitnodiging intake en privacy-informatie',
  recipient: 'client',
  answers: appointment,
  subject: () => 'Uitnodiging voor een gesprek',
  body: (input) => [
    say(
      input.facts.sponsor.kind === 'privatePerson'
        ? 'U heeft ons gevraagd u te helpen bij het vinden van werk.'
        : `${upperFirst(sponsorPhrase(input.facts))} heeft ons gevraagd u te helpen bij het vinden van werk.`,
      'Wij maken graag kennis met u. Daarom nodigen wij u uit voor een gesprek.',
    ),
    {
      kind: 'keyTable',
      rows: [
        ...appointmentRows(input),
        row('Meenemen', "een identiteitsbewijs, uw diploma's (of een kopie) en uw cv, als u dat heeft"),
      ],
    },
    say(
      'In het gesprek praten we over uw opleiding, uw werkervaring, wanneer u kunt werken en wat u graag wilt. Daarna maken we samen een plan. U mag iemand meenemen.',
    ),
    say(
      input.letter.on
        ? `Kunt u niet komen? ${callCoach(input.facts)} Dan maken we een nieuwe afspraak.`
        : `Heeft u een vraag? ${callCoach(input.facts)}`,
    ),
  ],
  appendix: {
    title: ({ facts }) => `Uw gegevens bij ${facts.organisation}`,
    blocks: ({ facts }) => privacyNotice(facts),
  },
  samples: {
    metAfspraak: client({ on: '2026-01-14', time: '10.00', place: 'Verzinselkade 7, Voorbeeldstad' }, '2026-01-07'),
    zonderAfspraak: client({}, '2026-01-06'),
    outplacement: outplacementClient({}),
    particulier: privateClient({}),
  },
});

/** When, where and with whom; before the appointment is made: how it will be. */
export function appointmentRows({ facts, letter }: LetterInput<Appointment>) {
  const with_ = row('Met wie', `${facts.coach.formalName}, uw ${lowerFirst(facts.coach.jobTitle)}`);
  if (!letter.on) return [row('Wanneer', 'wij bellen u om samen een dag te kiezen'), with_];
  const time = letter.time ? ` om ${letter.time} uur` : '';
  return [
    row('Wanneer', [b(`${weekdayDate(letter.on)}${time}`), t(' (ongeveer anderhalf uur)')]),
    row('Waar', letter.place ?? `${facts.branch.street}, ${facts.branch.town}`),
    with_,
  ];
}
