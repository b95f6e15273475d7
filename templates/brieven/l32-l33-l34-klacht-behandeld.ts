import { z } from 'zod';
import { b } from '#src/documents/model.ts';
import { complaintDecidedBy, extendedComplaintBy } from '#src/domain/case-terms.ts';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import { sentence } from '../parts/prose.ts';
import { type Row, row } from '../parts/report-frame.ts';
import { byOutplacement, bySponsor, forComplaint, fromDirectorate, toEmployee } from '../samples/cases.ts';
import { type CaseInput, caseLetterKind, say } from './case-letter.ts';
import { complaint, filed } from './complaint.ts';
import { callSender } from './phrases.ts';
import { onBehalf } from './request.ts';
import { outside, routesAfterComplaint, seeOtherRoutes } from './routes.ts';
import { promise, promised, words } from './words.ts';

/** Confirms in writing what both sides agreed; whoever is not content after all says so and the complaint goes on. */
export const l32 = caseLetterKind({
  key: 'L32',
  title: 'Klacht samen opgelost',
  answers: z.strictObject({ ...complaint, agreedOn: daySchema, agreements: z.array(promise).min(1) }),
  subject: () => 'Wij hebben uw klacht samen opgelost',
  body: ({ facts, letter }) => [
    say(
      `Op ${longDate(letter.agreedOn)} spraken wij over uw klacht van ${longDate(letter.filedOn)}. Samen vonden wij een oplossing. In deze brief staat wat wij afspraken.`,
    ),
    {
      kind: 'keyTable',
      rows: [row('Uw klacht', sentence(letter.about)), row('Afgesproken', ...letter.agreements.map(promised))],
    },
    say('Uw klacht is hiermee klaar. U krijgt geen oordeel meer.'),
    say(
      `Klopt dit niet, of doen wij niet wat wij beloofden? ${callSender(facts)} Dan behandelen wij uw klacht verder.`,
    ),
    say(outside(facts)),
  ],
  samples: {
    afspraken: forComplaint(
      {
        filedOn: '2026-11-23',
        about: 'De coach belde twee keer niet terug',
        agreedOn: '2026-12-03',
        agreements: [
          { what: 'De coach belt u over de stage', by: '2026-12-08' },
          { what: 'U krijgt ook het nummer van een tweede coach', by: '2026-12-04' },
        ],
      },
      '2026-12-03',
    ),
  },
});

/** The one extension of four weeks, told with its reason before the first term ends; after it only what was agreed (R50). */
export const l33 = caseLetterKind({
  key: 'L33',
  title: 'Verlenging bij een klacht',
  answers: z.strictObject({
    ...complaint,
    reason: words,
    /** Longer than that one time: what whoever complains agreed to. */
    agreed: z.strictObject({ before: daySchema, until: daySchema }).optional(),
  }),
  subject: () => 'Wij hebben meer tijd nodig voor uw klacht',
  body: ({ facts, letter: { filedOn, about, reason, agreed } }) => [
    say(
      `${filed(facts, filedOn)}. Het lukt ons niet om op tijd een goed oordeel te geven.`,
      agreed ? 'U vond het goed dat wij daarom meer tijd nemen.' : 'Wij nemen daarom vier weken meer tijd.',
    ),
    {
      kind: 'keyTable',
      rows: [
        row('Uw klacht', sentence(about)),
        row('Eerst beloofd', `uiterlijk ${longDate(agreed?.before ?? complaintDecidedBy(filedOn))}`),
        row('U krijgt ons oordeel', [b(`uiterlijk ${longDate(agreed?.until ?? extendedComplaintBy(filedOn))}`)]),
        row('Waarom', sentence(reason)),
      ],
    },
    say(
      agreed
        ? 'Wilt u niet langer wachten? Laat het ons dan weten.'
        : 'Dit kan één keer. Is er daarna nog meer tijd nodig, dan vragen wij eerst of u dat goed vindt.',
    ),
    say(`Heeft u een vraag? ${callSender(facts)}`),
    say(outside(facts)),
  ],
  samples: {
    omvang: bySponsor(
      forComplaint(
        {
          filedOn: '2026-11-23',
          about: 'De voortgangsrapportage kwam zes weken te laat',
          reason: 'De medewerker is tot half december met verlof. Wij willen ook die kant horen',
        },
        '2026-12-21',
      ),
    ),
    afgesproken: forComplaint(
      {
        filedOn: '2026-11-23',
        about: 'De coach belde twee keer niet terug',
        reason: 'Wij wachten nog op de reactie van een medewerker die ziek is',
        agreed: { before: '2027-02-01', until: '2027-02-15' },
      },
      '2027-01-29',
    ),
  },
});

const judgments = {
  upheld: { short: 'terecht', is: 'terecht (gegrond).' },
  partlyUpheld: { short: 'voor een deel terecht', is: 'voor een deel terecht (deels gegrond).' },
  notUpheld: { short: 'niet terecht', is: 'niet terecht (ongegrond).' },
  noFinding: undefined,
} as const;

const hearing = z.discriminatedUnion('kind', [
  /** `alone`: nobody was asked for the other side, as it is about nobody in particular. */
  z.strictObject({ kind: z.literal('heard'), on: daySchema, alone: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('waived') }),
]);

const judged = z.strictObject({
  ...complaint,
  to: z.enum(['complainant', 'respondent']),
  hearing,
  findings: words,
  judgment: z.enum(['upheld', 'partlyUpheld', 'notUpheld', 'noFinding']),
  reason: words,
  /** Absent as long as they are not decided; empty when nothing is to be done. */
  measures: z.array(promise).optional(),
  /** A second letter, once it is decided what is done: the day of the judgment it says again. */
  judgedOn: daySchema.optional(),
  /** Why nothing changes although we were wrong. */
  unchanged: words.optional(),
});
type Judged = z.infer<typeof judged>;

/** What the directorate judges, to who complained with every other route, and to whom it was about (R50). */
export const l34 = caseLetterKind({
  key: 'L34',
  title: 'Oordeel over een klacht',
  answers: judged,
  subject: ({ letter }) => subject(letter),
  body: (input) => [
    say(...(input.letter.to === 'complainant' ? toComplainant(input) : toRespondent(input))),
    { kind: 'keyTable', rows: judgmentRows(input) },
    say(
      input.letter.to === 'complainant'
        ? seeOtherRoutes
        : 'Wie de klacht indiende, krijgt hierover ook een brief. Alles over de klacht is geheim.',
      `Heeft u een vraag? ${callSender(input.facts)}`,
    ),
  ],
  appendix: ({ facts, letter }) => (letter.to === 'complainant' ? routesAfterComplaint(facts) : undefined),
  samples: {
    gegrond: fromDirectorate(forComplaint(sampleJudgment({ judgment: 'upheld' }), '2027-01-04')),
    deelsGegrond: fromDirectorate(
      byOutplacement(forComplaint(sampleJudgment({ judgment: 'partlyUpheld' }), '2027-01-04')),
    ),
    ongegrond: fromDirectorate(
      forComplaint(
        sampleJudgment({
          hearing: { kind: 'waived' },
          judgment: 'notUpheld',
          findings: 'De coach belde beide keren terug, maar kreeg geen gehoor. Dat staat in het dossier',
          reason: 'De coach deed wat was afgesproken',
          measures: [],
        }),
        '2027-01-04',
      ),
    ),
    geenOordeel: fromDirectorate(
      bySponsor(
        forComplaint(
          sampleJudgment({
            judgment: 'noFinding',
            findings: 'U en de medewerker vertellen iets anders. Niemand anders was erbij',
            reason: 'Wij kunnen niet nagaan wie gelijk heeft',
            measures: [],
          }),
          '2027-01-04',
        ),
      ),
    ),
    daarna: fromDirectorate(forComplaint(sampleJudgment({ judgment: 'upheld', judgedOn: '2027-01-04' }), '2027-01-06')),
    nietsAnders: fromDirectorate(
      forComplaint(
        sampleJudgment({
          judgment: 'upheld',
          judgedOn: '2027-01-04',
          measures: undefined,
          unchanged: 'De coach werkt hier niet meer en iedereen belt al terug binnen een dag',
        }),
        '2027-01-06',
      ),
    ),
    medewerker: fromDirectorate(
      toEmployee(forComplaint(sampleJudgment({ to: 'respondent', judgment: 'upheld' }), '2027-01-04')),
    ),
  },
});

function subject({ to, judgment, judgedOn }: Judged): string {
  if (to === 'respondent') return 'Ons oordeel over een klacht';
  if (judgedOn) return 'Wat wij doen na uw klacht';
  const found: { readonly short: string } | undefined = judgments[judgment];
  return found ? `Uw klacht is ${found.short}` : 'Wij kunnen niet oordelen over uw klacht';
}

function toComplainant({ facts, letter }: CaseInput<Judged>): string[] {
  if (letter.judgedOn)
    return [
      `Op ${longDate(letter.judgedOn)} gaven wij ons oordeel over uw klacht${onBehalf(facts)} van ${longDate(letter.filedOn)}.`,
      'In deze brief staat het nog een keer, met wat wij doen.',
    ];
  return [
    `${filed(facts, letter.filedOn)}.`,
    letter.hearing.kind === 'heard'
      ? `Op ${longDate(letter.hearing.on)} hoorden wij u${letter.hearing.alone ? '' : ' en de medewerker'}.`
      : 'Er is daarover geen gesprek geweest.',
    'Dit is ons oordeel.',
    letter.judgment === 'upheld' ? 'Het spijt ons wat er is gebeurd.' : '',
  ];
}

function toRespondent({ letter }: CaseInput<Judged>): string[] {
  return [
    `Op ${longDate(letter.filedOn)} kregen wij een klacht over iets waarbij u betrokken was.`,
    letter.hearing.kind === 'heard' ? `Op ${longDate(letter.hearing.on)} hoorden wij u en wie de klacht indiende.` : '',
    'Dit is ons oordeel.',
  ];
}

function judgmentRows({ letter }: CaseInput<Judged>): Row[] {
  const whose = letter.to === 'complainant' ? 'Uw klacht' : 'De klacht';
  const found = judgments[letter.judgment];
  const judgment = found ? `${whose} is ${found.is}` : 'Wij kunnen hierover niet oordelen (geen oordeel).';
  return [
    row(whose, sentence(letter.about)),
    row('Wat wij vaststellen', sentence(letter.findings)),
    row('Ons oordeel', [b(judgment)]),
    row('Waarom', sentence(letter.reason)),
    ...measureRows(letter),
  ];
}

/** Measures may be decided after the judgment (DOMAIN 8.4). Where we were wrong, it is no answer that nothing changes. */
function measureRows({ judgment, measures, unchanged }: Judged): Row[] {
  if (unchanged) return [row('Wat wij doen', sentence(unchanged))];
  if (!measures) return [];
  if (measures.length > 0) return [row('Wat wij doen', ...measures.map(promised))];
  const right = judgment === 'upheld' || judgment === 'partlyUpheld';
  return right ? [] : [row('Wat wij doen', 'Wij hoeven niets te veranderen.')];
}

function sampleJudgment(changed: object): object {
  return {
    filedOn: '2026-11-23',
    about: 'De coach belde twee keer niet terug',
    to: 'complainant',
    hearing: { kind: 'heard', on: '2026-12-15' },
    findings: 'De coach beloofde op 2 en op 9 november 2026 te bellen en deed dat niet',
    reason: 'Een cliënt mag erop rekenen dat wij bellen als wij dat beloven',
    measures: [{ what: 'De coach plant elk telefoongesprek in de agenda', by: '2027-01-11' }],
    ...changed,
  };
}
