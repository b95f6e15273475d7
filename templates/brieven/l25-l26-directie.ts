import { z } from 'zod';
import { b } from '#src/documents/model.ts';
import { directorateDecidesBy } from '#src/domain/case-terms.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { sentence } from '../parts/prose.ts';
import { type Row, row } from '../parts/report-frame.ts';
import { byOutplacement, byRepresentative, forRequest, fromDirectorate } from '../samples/cases.ts';
import { type Appointment, appointment, appointmentRows } from './appointment.ts';
import { type CaseInput, caseLetterKind, say } from './case-letter.ts';
import { callSender } from './phrases.ts';
import { onBehalf, request, wish } from './request.ts';
import { routesAfterDirectorate, seeRoutes } from './routes.ts';
import { promise, promised, words } from './words.ts';

/** Invites whoever disagrees with our answer to a talk with the directorate (P18). */
export const l25 = caseLetterKind({
  key: 'L25',
  title: 'Uitnodiging directie',
  recipient: 'client',
  answers: z.strictObject({ ...appointment, answeredOn: daySchema }),
  subject: () => 'Uitnodiging voor een gesprek met de directie',
  body: (input) => [
    say(
      `U bent het niet eens met ons antwoord van ${longDate(input.letter.answeredOn)}. U vroeg${onBehalf(input.facts)} om een gesprek met de directie. Daarvoor nodigen wij u uit.`,
    ),
    { kind: 'keyTable', rows: talkRows(input) },
    say(
      'Vertel in het gesprek wat er volgens u moet gebeuren. U mag iemand meenemen en stukken laten zien. De directie hoort ook de medewerker die u het antwoord gaf. Deze medewerker beslist niet mee.',
    ),
    say(
      input.letter.on
        ? `Kunt u niet komen? ${callSender(input.facts)} Dan maken we een nieuwe afspraak.`
        : `Heeft u een vraag? ${callSender(input.facts)}`,
    ),
  ],
  samples: {
    metAfspraak: fromDirectorate(
      forRequest({ answeredOn: '2026-03-24', on: '2026-04-14', time: '14.00' }, '2026-04-07'),
    ),
    zonderAfspraak: byRepresentative(fromDirectorate(forRequest({ answeredOn: '2026-03-24' }, '2026-04-07'))),
  },
});

function talkRows({ facts, letter }: CaseInput<Appointment>): Row[] {
  const { branch, sender } = facts;
  const withWhom = `${sender.formalName}, ${lowerFirst(sender.jobTitle)}`;
  const decided = letter.on
    ? `uiterlijk ${longDate(directorateDecidesBy(letter.on))}`
    : 'binnen tien werkdagen na het gesprek';
  return [
    ...appointmentRows(letter, { branch, withWhom, lasts: 'ongeveer een uur' }),
    row('U krijgt het besluit', decided),
  ];
}

const decisions = {
  uphold: { subject: 'De directie blijft bij ons antwoord', words: 'Wij blijven bij het antwoord dat u kreeg.' },
  partly: { subject: 'U krijgt voor een deel gelijk', words: 'U krijgt voor een deel gelijk.' },
  grant: { subject: 'U krijgt gelijk', words: 'U krijgt gelijk. Wij doen alsnog wat u vroeg.' },
} as const;

/** What the directorate decided, with both views and its reason; it may order a correction (P18, R49). */
export const l26 = caseLetterKind({
  key: 'L26',
  title: 'Besluit directie',
  recipient: 'client',
  answers: z.strictObject({
    ...request,
    answeredOn: daySchema,
    talkOn: daySchema.optional(),
    decision: z.enum(['uphold', 'partly', 'grant']),
    clientView: words,
    coachView: words,
    reason: words,
    /** What is to be done, and by when. */
    orders: z.array(promise).optional(),
  }),
  subject: ({ letter }) => decisions[letter.decision].subject,
  body: ({ facts, letter }) => [
    say(
      letter.talkOn
        ? `Op ${longDate(letter.talkOn)} spraken wij u over ons antwoord van ${longDate(letter.answeredOn)}.`
        : `U vroeg ons om nog eens te kijken naar ons antwoord van ${longDate(letter.answeredOn)}.`,
      'Nu beslissen wij.',
    ),
    {
      kind: 'keyTable',
      rows: [
        row('U wilt', wish(facts, letter.asks)),
        row('Wat u vindt', sentence(letter.clientView)),
        row('De medewerker vindt', sentence(letter.coachView)),
        row('Ons besluit', [b(decisions[letter.decision].words)]),
        row('Waarom', sentence(letter.reason)),
        ...(letter.orders?.length ? [row('Wat wij doen', ...letter.orders.map(promised))] : []),
      ],
    },
    say(letter.decision === 'grant' ? '' : seeRoutes, `Heeft u een vraag? ${callSender(facts)}`),
  ],
  appendix: ({ facts, issue, letter }) =>
    letter.decision === 'grant'
      ? undefined
      : routesAfterDirectorate(facts, { answeredOn: letter.answeredOn, today: issue.date }),
  samples: {
    ongelijk: fromDirectorate(forRequest(sampleAnswers({ decision: 'uphold' }), '2026-04-21')),
    deels: fromDirectorate(
      forRequest(
        sampleAnswers({
          decision: 'partly',
          orders: [{ what: 'De coach zet uw eigen verklaring bij het oordeel', by: '2026-04-28' }],
        }),
        '2026-04-21',
      ),
    ),
    gelijk: byOutplacement(
      fromDirectorate(
        forRequest(
          sampleAnswers({
            decision: 'grant',
            talkOn: undefined,
            reason: 'De zin is oud en klopt nu niet meer',
            orders: [{ what: 'De coach haalt de zin over reizen weg en meldt dat aan uw werkgever', by: '2026-04-28' }],
          }),
          '2026-04-21',
        ),
      ),
    ),
    naTermijn: fromDirectorate(forRequest(sampleAnswers({ decision: 'uphold', talkOn: '2026-05-12' }), '2026-05-26')),
  },
});

function sampleAnswers(changed: object): object {
  return {
    receivedOn: '2026-03-03',
    asks: ['correction'],
    answeredOn: '2026-03-24',
    talkOn: '2026-04-14',
    clientView: 'U reist elke dag met de bus. De zin dat u liever niet met de bus gaat, klopt volgens u niet',
    coachView: 'De coach schreef op wat u in het gesprek van 14 januari 2026 zei',
    reason: 'Beide kanten kunnen waar zijn. Er staat wat u toen zei, en niet wat u nu doet',
    ...changed,
  };
}
