import { z } from 'zod';
import { hours, longDate } from '#src/domain/format.ts';
import { assignmentTypeLabels } from '#src/domain/labels.ts';
import { row, withPhone } from '../parts/report-frame.ts';
import { silenceWithin } from '../parts/silence.ts';
import { employer, longestSponsor, sponsor } from '../samples/letters.ts';
import { letterKind, nameOfClient, say, to } from './letter.ts';

/** Confirms the order to the sponsor; the regulation's own term for it is printed literally (P6). */
export const l01 = letterKind({
  key: 'L01',
  title: 'Opdrachtbevestiging',
  answers: z.strictObject({ to }),
  prints: nameOfClient,
  subject: () => 'Bevestiging van uw opdracht',
  body: ({ facts }) => [
    say(
      `Dank voor uw opdracht. Wij hebben deze op ${longDate(facts.assignment.receivedOn)} ontvangen en nemen de opdracht aan.`,
    ),
    {
      kind: 'keyTable',
      rows: [
        row('Uw ordernummer', facts.assignment.orderNumber),
        row('Cliënt', facts.client.formalName),
        row('Soort opdracht', assignmentTypeLabels[facts.assignment.type]),
        row(
          'Uren en duur',
          `hoogstens ${hours(facts.assignment.budgetHours)} in hoogstens ${facts.assignment.maxMonths} maanden`,
        ),
        row('Re-integratiecoach', withPhone(facts.coach.formalName, facts.coach.phone)),
      ],
    },
    say(
      `Wij nodigen de cliënt uit voor een intake, binnen ${facts.terms.intakeWithin} werkdagen na uw opdracht.`,
      `Binnen ${facts.terms.planWithin} werkdagen na de intake krijgt u het trajectplan ter accordering.`,
      facts.silenceAgreesAfter === undefined
        ? 'Zonder uw akkoord begint het traject niet.'
        : silenceWithin(facts.silenceAgreesAfter),
    ),
    say('Klopt er iets niet in deze brief? Laat het ons dan weten.'),
  ],
  samples: { gemeente: sponsor(), outplacement: employer(), lang: longestSponsor() },
});
