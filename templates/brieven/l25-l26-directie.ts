import { z } from 'zod';
import { b } from '#src/documents/model.ts';
import { answerBy, directorateDecidesBy, extendedAnswerBy } from '#src/domain/case-terms.ts';
import { broughtBy } from '#src/domain/cases/asks.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import { sentence } from '../parts/prose.ts';
import { type Row, row } from '../parts/report-frame.ts';
import { byOutplacement, byRepresentative, forRequest, fromDirectorate } from '../samples/cases.ts';
import { appointment, appointmentRows } from './appointment.ts';
import { type CaseInput, caseLetterKind, say } from './case-letter.ts';
import { callSender } from './phrases.ts';
import { onBehalf, type Request, refusedBy, request, wish } from './request.ts';
import { routesAfterDirectorate, seeRoutes } from './routes.ts';
import { promise, promised, words } from './words.ts';

const invitation = z.strictObject({
  ...appointment,
  receivedOn: request.receivedOn,
  /** Was the term of the request extended? */
  clock: z.enum(['running', 'extended']),
  /** Absent: the talk was asked before there was an answer. */
  answeredOn: daySchema.optional(),
  decidedBy: refusedBy,
});

/** Invites whoever disagrees with our answer to a talk with the directorate (P18). */
export const l25 = caseLetterKind({
  key: 'L25',
  title: 'Uitnodiging directie',
  answers: invitation,
  subject: () => 'Uitnodiging voor een gesprek met de directie',
  body: (input) => [
    say(
      input.letter.answeredOn ? `U bent het niet eens met ons antwoord van ${longDate(input.letter.answeredOn)}.` : '',
      `U vroeg${onBehalf(input.facts)} om een gesprek met de directie. Daarvoor nodigen wij u uit.`,
    ),
    { kind: 'keyTable', rows: talkRows(input) },
    say(
      'Vertel in het gesprek wat er volgens u moet gebeuren. U mag iemand meenemen en stukken laten zien.',
      otherSide(input.letter),
    ),
    say(
      input.letter.on
        ? `Kunt u niet komen? ${callSender(input.facts)} Dan maken we een nieuwe afspraak.`
        : `Heeft u een vraag? ${callSender(input.facts)}`,
    ),
  ],
  samples: {
    metAfspraak: fromDirectorate(
      forRequest(sampleInvitation({ clock: 'running', on: '2026-03-31', time: '14.00' }), '2026-03-26'),
    ),
    zonderAntwoord: fromDirectorate(
      forRequest(
        sampleInvitation({ clock: 'running', answeredOn: undefined, on: '2026-03-12', time: '14.00' }),
        '2026-03-06',
      ),
    ),
    zonderAfspraak: byRepresentative(
      fromDirectorate(forRequest(sampleInvitation({ clock: 'extended' }), '2026-04-07')),
    ),
  },
});

/** Who is heard beside the client, and decides nothing. */
function otherSide({ answeredOn, decidedBy: by }: z.infer<typeof invitation>): string {
  if (by) return 'De directie nam het eerdere besluit zelf. Wie dat besluit nam, beslist nu niet mee.';
  return `De directie hoort ook ${answeredOn ? 'de medewerker die u het antwoord gaf' : 'uw coach'}. Deze medewerker beslist niet mee.`;
}

function talkRows(input: CaseInput<z.infer<typeof invitation>>): Row[] {
  const { branch, sender } = input.facts;
  const withWhom = `${sender.formalName}, ${lowerFirst(sender.jobTitle)}`;
  return [
    ...appointmentRows(input.letter, { branch, withWhom, lasts: 'ongeveer een uur' }),
    row('U krijgt het besluit', decidedBy(input)),
  ];
}

function decidedBy({ letter, issue }: CaseInput<z.infer<typeof invitation>>): string {
  const due = letter.clock === 'extended' ? extendedAnswerBy(letter.receivedOn) : answerBy(letter.receivedOn);
  if (letter.on) return `uiterlijk ${longDate(directorateDecidesBy(letter.on, due))}`;
  const within = 'binnen tien werkdagen na het gesprek';
  return issue.date <= due ? `${within}, en uiterlijk op ${longDate(due)}` : within;
}

function sampleInvitation(changed: object): object {
  return { receivedOn: '2026-03-03', answeredOn: '2026-03-24', ...changed };
}

const decisions = {
  uphold: { subject: 'De directie blijft bij ons antwoord', words: 'Wij blijven bij het antwoord dat u kreeg.' },
  partly: { subject: 'U krijgt voor een deel gelijk', words: 'U krijgt voor een deel gelijk.' },
  grant: { subject: 'U krijgt gelijk', words: 'U krijgt gelijk. Wij doen alsnog wat u vroeg.' },
} as const;

/** The same to whoever asked the directorate before there was an answer: nothing stays, and nothing comes after all (R52). */
const firstDecisions = {
  uphold: { subject: 'De directie verandert niets', words: 'Wij veranderen niets.' },
  partly: decisions.partly,
  grant: { subject: 'U krijgt gelijk', words: 'U krijgt gelijk. Wij doen wat u vroeg.' },
} as const;

/** What the directorate decided, with both views and its reason; it may order a correction (P18, R49). */
export const l26 = caseLetterKind({
  key: 'L26',
  title: 'Besluit directie',
  answers: z
    .strictObject({
      ...request,
      /** Absent: the directorate was asked before there was an answer, and this is the answer. */
      answeredOn: daySchema.optional(),
      talkOn: daySchema.optional(),
      decision: z.enum(['uphold', 'partly', 'grant']),
      clientView: words,
      /** What the house holds against it: of the coach, or of the directorate where that answered itself. */
      houseView: words,
      decidedBy: refusedBy,
      reason: words,
      /** What is to be done, and by when. */
      orders: z.array(promise).min(1).optional(),
    })
    .refine(({ decision, orders }) => decision !== 'partly' || orders, {
      path: ['orders'],
      error: 'noem wat er wordt gedaan',
    }),
  subject: ({ letter }) => decisionOf(letter).subject,
  body: ({ facts, letter }) => [
    say(
      letter.talkOn
        ? `Op ${longDate(letter.talkOn)} spraken wij u over ${answer(letter)}.`
        : letter.answeredOn
          ? `U vroeg ons om nog eens te kijken naar ${answer(letter)}.`
          : `U vroeg de directie om een besluit over ${answer(letter)}.`,
      'Nu beslissen wij.',
    ),
    {
      kind: 'keyTable',
      rows: [
        row('U wilt', wish(facts, letter.asks)),
        row('Wat u vindt', sentence(letter.clientView)),
        row(letter.decidedBy ? 'Ons eerdere besluit' : 'De medewerker vindt', sentence(letter.houseView)),
        row('Ons besluit', [b(decisionOf(letter).words)]),
        row('Waarom', sentence(letter.reason)),
        ...(letter.orders ? [row('Wat wij doen', ...letter.orders.map(promised))] : []),
      ],
    },
    say(letter.decision === 'grant' ? '' : seeRoutes, `Heeft u een vraag? ${callSender(facts)}`),
  ],
  appendix: ({ facts, issue, letter }) =>
    letter.decision === 'grant'
      ? undefined
      : routesAfterDirectorate(facts, { answeredOn: letter.answeredOn, today: issue.date }),
  samples: {
    ongelijk: fromDirectorate(forRequest(sampleAnswers({ decision: 'uphold' }), '2026-04-07')),
    deels: fromDirectorate(
      forRequest(
        sampleAnswers({
          decision: 'partly',
          orders: [{ what: 'De coach zet uw eigen verklaring bij het oordeel', by: '2026-04-28' }],
        }),
        '2026-04-07',
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
          '2026-04-07',
        ),
      ),
    ),
    zonderAntwoord: fromDirectorate(
      forRequest(sampleAnswers({ decision: 'uphold', answeredOn: undefined }), '2026-04-02'),
    ),
    naTermijn: fromDirectorate(forRequest(sampleAnswers({ decision: 'uphold', talkOn: '2026-05-12' }), '2026-05-26')),
  },
});

type Decided = { readonly answeredOn?: Day | undefined; readonly receivedOn: Day };

type Decision = Decided & Pick<Request, 'asks'> & { readonly decision: keyof typeof decisions };

/** Whoever asked nothing but a talk or an answer had that already: what is done is what the directorate orders. */
function decisionOf({ answeredOn, decision, asks }: Decision) {
  const { change, data } = broughtBy(asks);
  if (decision === 'grant' && !change && !data)
    return { ...decisions.grant, words: 'U krijgt gelijk. Hieronder staat wat wij doen.' };
  return (answeredOn ? decisions : firstDecisions)[decision];
}

/** 'ons antwoord van 24 maart 2026 op uw verzoek van 3 maart 2026'. */
function answer({ answeredOn, receivedOn }: Decided): string {
  const asked = `uw verzoek van ${longDate(receivedOn)}`;
  return answeredOn ? `ons antwoord van ${longDate(answeredOn)} op ${asked}` : asked;
}

function sampleAnswers(changed: object): object {
  return {
    receivedOn: '2026-03-03',
    asks: ['correction'],
    answeredOn: '2026-03-24',
    talkOn: '2026-03-31',
    clientView: 'U reist elke dag met de bus. De zin dat u liever niet met de bus gaat, klopt volgens u niet',
    houseView: 'De coach schreef op wat u in het gesprek van 14 januari 2026 zei',
    reason: 'Beide kanten kunnen waar zijn. Er staat wat u toen zei, en niet wat u nu doet',
    ...changed,
  };
}
