import { z } from 'zod';
import { type Block, t } from '#src/documents/model.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import { longDate } from '#src/domain/format.ts';
import { placeOf } from '#src/domain/statement-places.ts';
import type { CaseFacts } from '../case-facts.ts';
import { prose, sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { byOutplacement, byRepresentative, forRequest, fromBranch } from '../samples/cases.ts';
import { fixedValues } from '../wording.ts';
import { type CarriedOut, carriedOut } from './carried-out.ts';
import { type CaseInput, caseLetterKind, say } from './case-letter.ts';
import { callSender, ladder } from './phrases.ts';
import { received, refusedBy, request, whose, wish } from './request.ts';
import { routesAfterAnswer, routesAfterDirectorate, seeRoutes } from './routes.ts';
import { words } from './words.ts';

/** What becomes of the client's own view beside a datum that stays as it is (R47, E12). */
const statements = {
  offered:
    'U mag in uw eigen woorden opschrijven hoe u het ziet. Wij zetten dat bij deze gegevens. Wie de gegevens krijgt, krijgt dan ook uw woorden.',
  kept: 'Uw eigen verklaring staat nu bij deze gegevens. Wie de gegevens krijgt, krijgt ook uw verklaring.',
} as const;

/** A refusal, whole or in part: what, why, and every way to disagree with its last day (AVG 12(4)). */
export const l23 = caseLetterKind({
  key: 'L23',
  title: 'Afwijzing van een verzoek, geheel of voor een deel',
  answers: z.strictObject({
    ...request,
    /** Absent when all of it is refused. */
    part: z.strictObject({ granted: words, refused: words }).optional(),
    reason: words,
    statement: z.enum(['offered', 'kept']).optional(),
    decidedBy: refusedBy,
  }),
  subject: ({ letter }) => (letter.part ? 'Wij doen een deel van uw verzoek' : 'Wij wijzen uw verzoek af'),
  body: ({ facts, letter }) => [
    say(
      `${received(facts, letter.receivedOn)}.`,
      letter.part ? 'Wij doen een deel van wat u vraagt.' : 'Wij doen niet wat u vraagt. Hieronder staat waarom.',
    ),
    {
      kind: 'keyTable',
      rows: [
        row('U wilt', wish(facts, letter.asks)),
        ...(letter.part
          ? [
              row('Dit doen wij', sentence(letter.part.granted)),
              row('Dit doen wij niet', sentence(letter.part.refused)),
            ]
          : []),
        row('Waarom niet', sentence(letter.reason)),
      ],
    },
    say(letter.statement ? statements[letter.statement] : ''),
    say(seeRoutes, `Heeft u een vraag? ${callSender(facts)}`),
  ],
  appendix: ({ facts, issue, letter }) => routesAfterAnswer(facts, { today: issue.date, decidedBy: letter.decidedBy }),
  samples: {
    deels: forRequest(
      {
        receivedOn: '2026-03-03',
        asks: ['correction'],
        part: {
          granted: 'Uw werkervaring bij de drukkerij staat nu goed in het dossier: van 2012 tot en met 2019',
          refused: 'Het oordeel van de coach over het reizen met de bus blijft staan',
        },
        reason: 'Dat is geen feit maar een mening van de coach. Een mening kan niet goed of fout zijn',
        statement: 'offered',
      },
      '2026-03-24',
    ),
    wissen: byOutplacement(
      forRequest(
        {
          receivedOn: '2026-11-25',
          asks: ['erasure'],
          decidedBy: 'directorate',
          reason:
            'Uw traject loopt nog. Zonder deze gegevens kunnen wij u niet begeleiden. Factuurgegevens moeten wij van de belastingwet zeven jaar bewaren',
        },
        '2026-12-14',
      ),
    ),
    identiteit: byRepresentative(
      fromBranch(
        forRequest(
          {
            receivedOn: '2026-03-03',
            asks: ['inspection'],
            reason: 'Wij weten niet zeker of u deze persoon mag vertegenwoordigen. U heeft ons dat niet laten zien',
          },
          '2026-04-03',
        ),
      ),
    ),
  },
});

/** What was done, old beside new, and who was told of it (AVG 16 to 19, R47, R48). */
export const l24 = caseLetterKind({
  key: 'L24',
  title: 'Uitvoering van een verzoek',
  answers: carriedOut,
  prints: ({ letter: { changes = [] } }) => changes.map(({ datum }) => placeOf(datum)),
  subject: ({ letter }) => {
    if (letter.answer) return 'Ons antwoord op uw vraag';
    if (letter.ordered) return 'Wij hebben gedaan wat de directie besloot';
    return letter.part ? 'Wij hebben een deel van uw verzoek uitgevoerd' : 'Wij hebben uw verzoek uitgevoerd';
  },
  body: (input) => [
    say(
      `${received(input.facts, input.letter.receivedOn)}.`,
      openingOf(input.letter),
      keepsPart(input) ? 'Een klein deel moeten wij bewaren.' : '',
    ),
    ...doneBlocks(input),
    // in its words where all was done; beside a part, or what was ordered, on its own
    say(keepsPart(input) && (input.letter.part || input.letter.ordered) ? keptOfErasure : ''),
    ...changesTable(input),
    ...recipientsTable(input),
    say(`Klopt er nog iets niet? ${callSender(input.facts)}`),
    say(keepsPart(input) || input.letter.ordered ? seeRoutes : ladder(input.facts)),
  ],
  appendix: (input) => {
    const answered = { answeredOn: input.letter.answeredOn, today: input.issue.date };
    if (input.letter.ordered) return routesAfterDirectorate(input.facts, answered);
    return keepsPart(input) ? routesAfterAnswer(input.facts, { ...answered, decidedBy: 'directorate' }) : undefined;
  },
  samples: {
    inzage: forRequest({ receivedOn: '2026-03-03', asks: ['inspection', 'disclosureOverview'] }, '2026-03-17'),
    verbetering: forRequest(
      {
        receivedOn: '2026-03-03',
        asks: ['correction'],
        changes: [
          {
            datum: 'intake.education',
            what: 'Opleiding',
            before: 'vmbo, niet afgemaakt',
            after: 'vmbo, diploma in 2003',
          },
          { datum: 'intake.skills', what: 'Rijbewijs', after: 'B en BE' },
        ],
        recipients: [
          { name: 'Gemeente Voorbeeldstad, mevrouw A. Voorbeeld', toldOn: '2026-03-18' },
          { name: 'Opleidingscentrum Denkbeeldig, de heer T. Lesgever' },
        ],
      },
      '2026-03-19',
    ),
    deels: forRequest(
      {
        receivedOn: '2026-03-03',
        asks: ['correction'],
        part: {
          granted: 'Uw werkervaring bij de drukkerij staat nu goed in het dossier',
          refused: 'Het oordeel van de coach over het reizen met de bus blijft staan',
        },
        changes: [
          { datum: 'intake.experience', what: 'Werkervaring', before: '2012 tot 2018', after: '2012 tot en met 2019' },
        ],
        recipients: [],
      },
      '2026-03-26',
    ),
    bezwaar: byOutplacement(forRequest({ receivedOn: '2026-03-03', asks: ['objection'] }, '2026-03-05')),
    wissen: forRequest({ receivedOn: '2026-03-03', asks: ['erasure'], recipients: [] }, '2026-03-12'),
    vraag: forRequest(
      {
        receivedOn: '2026-03-03',
        asks: ['other'],
        answer: 'Uw nieuwe coach belt u elke maandag tussen 10.00 en 11.00 uur. U hoeft daarvoor niets te doen',
      },
      '2026-03-10',
    ),
  },
});

function openingOf({ asks, answer, part, ordered }: CarriedOut): string {
  if (answer) return 'Dit is ons antwoord.';
  if (ordered) return 'Wij hebben gedaan wat de directie besloot.';
  if (asks.includes('erasure')) return 'Hieronder staat wat wij hebben gedaan.';
  return part ? 'Wij hebben een deel gedaan van wat u vroeg.' : 'Wij hebben gedaan wat u vroeg.';
}

/** What was done, and what was not. */
function doneBlocks(input: CaseInput<CarriedOut>): Block[] {
  const { answer, part, ordered } = input.letter;
  if (answer) return [say(sentence(answer))];
  if (!part && !ordered) return doneWords(input);
  const notDone = ordered
    ? 'Wat wij niet doen en waarom, staat in het besluit van de directie'
    : `${part?.refused ?? ''}\nWaarom, staat in onze eerdere brief`;
  return [
    {
      kind: 'keyTable',
      rows: [
        row('Dit hebben wij gedaan', sentence(ordered?.done ?? part?.granted ?? '')),
        ...(ordered?.whole ? [] : [row('Dit hebben wij niet gedaan', ...notDone.split('\n').map(sentence))]),
      ],
    },
  ];
}

/** Invoices are never erased (AVG 17(3)(b), P13): that part is refused, with every way to disagree (AVG 12(4)). */
function keepsPart({ letter }: CaseInput<CarriedOut>): boolean {
  return letter.asks.includes('erasure');
}

const keptOfErasure = `Factuurgegevens bewaren wij ${fixedValues.factuurtermijn}, want dat moet van de belastingwet. Staat een gegeven in een document dat wij al verstuurden? Dat document bewaren wij zoals het was, zolang wij het dossier bewaren. Zo weten wij wat wij aan wie vertelden. In een nieuwe versie staat het niet meer. De stukken over dit verzoek bewaren wij ${fixedValues.bewaartermijn}, zodat wij vragen erover kunnen beantwoorden.`;

const done: Readonly<Record<Ask, (facts: CaseFacts, letter: CarriedOut) => string>> = {
  inspection: ({ addressee }) =>
    `U kreeg een overzicht van alles wat wij over ${addressee.onBehalfOf ?? 'u'} hebben vastgelegd.`,
  correction: (facts) => `Wij hebben ${data(facts)} verbeterd.`,
  completion: (facts) => `Wij hebben ${data(facts)} aangevuld.`,
  erasure: (facts, { erased }) =>
    `${erased ? `Wij hebben deze gegevens gewist: ${erased.join('; ')}` : `Wij hebben ${data(facts)} gewist`}. ${keptOfErasure}`,
  restriction: (facts, { usedAgain }) =>
    usedAgain
      ? `Wij gebruikten ${data(facts)} een tijd niet. Op ${longDate(usedAgain)} vertelden wij u dat wij ze weer gebruiken, en waarom.`
      : `Wij bewaren ${data(facts)}, maar gebruiken ze voorlopig niet. Dat blijft zo, ook als uw verzoek is afgesloten. Wij vertellen het u voordat wij ze weer gebruiken.`,
  objection: (facts) => `Wij gebruiken ${data(facts)} niet meer voor het doel waartegen u bezwaar maakte.`,
  portability: (facts) => `U kreeg ${data(facts)} als bestand.`,
  disclosureOverview: (facts) => `U kreeg een lijst van wie ${data(facts)} kreeg.`,
  directorateTalk: () => 'U sprak met de directie.',
  other: () => 'U kreeg antwoord op uw vraag.',
};

function doneWords({ facts, letter }: CaseInput<CarriedOut>): Block[] {
  const sentences = letter.asks.map((ask) => done[ask](facts, letter));
  return sentences.length === 1
    ? [say(...sentences)]
    : [{ kind: 'list', ordered: false, items: sentences.map((one) => prose(one)) }];
}

function data(facts: CaseFacts): string {
  return `${whose(facts)} gegevens`;
}

function changesTable({ letter: { changes = [] } }: CaseInput<CarriedOut>): Block[] {
  if (changes.length === 0) return [];
  return [
    {
      kind: 'dataTable',
      title: 'Wat er is veranderd',
      columns: [
        { head: 'Gegeven', width: 40 },
        { head: 'Stond er', width: 60 },
        { head: 'Staat er nu', width: 67 },
      ],
      rows: changes.map(({ what, before, after }) =>
        [what, before ?? '–', after].map((text) => ({ text: prose(text) })),
      ),
    },
  ];
}

function recipientsTable({ letter: { recipients } }: CaseInput<CarriedOut>): Block[] {
  if (!recipients) return [];
  if (recipients.length === 0) return [say('Niemand buiten ons had deze gegevens van ons gekregen.')];
  return [
    {
      kind: 'dataTable',
      title: 'Wie deze gegevens van ons had',
      columns: [
        { head: 'Ontvanger', width: 117 },
        { head: 'Ons bericht', width: 50 },
      ],
      rows: recipients.map(({ name, toldOn }) => [
        { text: prose(name) },
        { text: toldOn ? prose(longDate(toldOn)) : [t('niet meer te bereiken')] },
      ]),
    },
  ];
}
