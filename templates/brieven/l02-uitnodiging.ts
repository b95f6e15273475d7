import { z } from 'zod';
import { lowerFirst, upperFirst } from '#src/domain/format.ts';
import { type Row, row } from '../parts/report-frame.ts';
import { client, outplacementClient, privateClient } from '../samples/letters.ts';
import { standardValues, worded } from '../worded.ts';
import { type Appointment, appointment, appointmentRows } from './appointment.ts';
import { type LetterInput, letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach, sponsorPhrase } from './phrases.ts';
import { privacyNotice } from './privacy-notice.ts';

/** Invites to the intake, asks for an identity document to look at, diplomas and cv (P6, R11), and carries the notice of AVG 14 as its second page. */
export const l02 = letterKind({
  key: 'L02',
  title: 'Uitnodiging intake en privacy-informatie',
  answers: z.strictObject({ to, ...appointment }),
  prints: nothingOfClient,
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
        ...intakeRows(input),
        row('Meenemen', "een identiteitsbewijs, uw diploma's (of een kopie) en uw cv, als u dat heeft"),
      ],
    },
    say(worded(input.facts, 'intakeTalk', standardValues(input.facts))),
    say(
      input.letter.on
        ? `Kunt u niet komen? ${callCoach(input.facts)} Dan maken we een nieuwe afspraak.`
        : `Heeft u een vraag? ${callCoach(input.facts)}`,
    ),
  ],
  appendix: ({ facts }) => ({ title: `Uw gegevens bij ${facts.organisation}`, blocks: privacyNotice(facts) }),
  samples: {
    metAfspraak: client({ on: '2026-01-14', time: '10.00', place: 'Verzinselkade 7, Voorbeeldstad' }, '2026-01-07'),
    zonderAfspraak: client({}, '2026-01-06'),
    outplacement: outplacementClient({}),
    particulier: privateClient({}),
  },
});

/** When, where and with whom the intake is. */
export function intakeRows({ facts, letter }: LetterInput<Appointment>): Row[] {
  const { branch, coach } = facts;
  const withWhom = `${coach.formalName}, uw ${lowerFirst(coach.jobTitle)}`;
  return appointmentRows(letter, { branch, withWhom, lasts: 'ongeveer anderhalf uur' });
}
