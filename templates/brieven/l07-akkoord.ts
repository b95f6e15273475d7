import { z } from 'zod';
import { planCourses } from '#src/domain/document-versions.ts';
import { dateRange, longDate, upperFirst } from '#src/domain/format.ts';
import type { Facts } from '../facts.ts';
import { courseWords } from '../parts/course.ts';
import { row, withPhone } from '../parts/report-frame.ts';
import { client, privateClient, running } from '../samples/letters.ts';
import { letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach, sponsorPhrase } from './phrases.ts';

/** Tells the client that the sponsor agreed, and that the trajectory begins or goes on by this plan (P9). */
export const l07 = letterKind({
  key: 'L07',
  title: 'Akkoord op plan',
  answers: z.strictObject({
    to,
    course: z.enum(planCourses).optional(),
    /** The sponsor did not answer, and by the contract that is agreement (R19). */
    answer: z.literal('none').optional(),
  }),
  prints: nothingOfClient,
  subject: () => 'Uw trajectplan is akkoord',
  body: ({ facts, letter: { course = 'begins', answer } }) => [
    say(`${agreed(facts, answer)} ${courseWords[course].toClient}`),
    {
      kind: 'keyTable',
      rows: [
        row('Looptijd', period(facts.startDate, facts.maxEnd)),
        row('Uw coach', withPhone(facts.coach.formalName, facts.coach.phone)),
      ],
    },
    say(
      `Uw coach maakt een afspraak met u. U kunt het plan en alle rapportages bij uw coach inzien. Heeft u een vraag? ${callCoach(facts)}`,
    ),
  ],
  samples: {
    gemeente: running(client({}, '2026-02-03')),
    geenAntwoord: running(client({ answer: 'none' }, '2026-02-20')),
    gewijzigd: running(client({ course: 'changes' }, '2026-05-12')),
    particulier: running(privateClient({})),
  },
});

function agreed(facts: Facts, answer: 'none' | undefined): string {
  if (facts.sponsor.kind === 'privatePerson') return 'U bent akkoord met uw trajectplan.';
  const sponsor = upperFirst(sponsorPhrase(facts));
  return answer === 'none'
    ? `${sponsor} gaf geen antwoord op uw trajectplan. Volgens het contract geldt dat als akkoord.`
    : `${sponsor} is akkoord met uw trajectplan.`;
}

function period(
  start: Parameters<typeof longDate>[0] | undefined,
  end: Parameters<typeof longDate>[0] | undefined,
): string {
  if (!start) return 'volgens het plan';
  return end ? dateRange(start, end) : `vanaf ${longDate(start)}`;
}
