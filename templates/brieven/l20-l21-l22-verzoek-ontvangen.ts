import { z } from 'zod';
import { b } from '#src/documents/model.ts';
import { answerBy, extendedAnswerBy } from '#src/domain/case-terms.ts';
import { longDate } from '#src/domain/format.ts';
import { daySchema } from '#src/domain/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { byRepresentative, forRequest, fromBranch, fromDirectorate } from '../samples/cases.ts';
import { type CaseInput, caseLetterKind, say } from './case-letter.ts';
import { callSender, ladder } from './phrases.ts';
import { type Request, received, request, wish } from './request.ts';
import { words } from './words.ts';

const channels = {
  form: 'via het formulier op onze website',
  letter: 'per brief',
  mail: 'per e-mail',
  phone: 'door de telefoon',
  talk: 'in een gesprek',
} as const;

/** Confirms a request within five working days, with the day of the answer (AVG 12(3)) and the talk it begins with (P17). */
export const l20 = caseLetterKind({
  key: 'L20',
  title: 'Ontvangst van een verzoek',
  answers: z.strictObject({
    ...request,
    channel: z.enum(['form', 'letter', 'mail', 'phone', 'talk']),
    /** R45: a talk first, or an answer in writing at the client's wish. */
    answer: z.enum(['talk', 'written']),
  }),
  subject: () => 'Wij hebben uw verzoek ontvangen',
  body: ({ facts, letter }) => [
    say(`${received(facts, letter.receivedOn)}, ${channels[letter.channel]}.`),
    {
      kind: 'keyTable',
      rows: [
        row('U wilt', wish(facts, letter.asks)),
        row('U krijgt antwoord', [b(`uiterlijk ${longDate(answerBy(letter.receivedOn))}`)]),
        row('Kosten', 'geen'),
      ],
    },
    ...(letter.answer === 'talk'
      ? [
          say(
            'Wij bespreken uw verzoek graag met u. Wij bellen u om een afspraak te maken. U mag iemand meenemen.',
            toBring(facts),
          ),
          say(`Wilt u liever een antwoord per brief? ${callSender(facts)}`),
        ]
      : [
          say(
            'U wilt liever geen gesprek. U krijgt ons antwoord daarom per brief.',
            mandateFirst(facts),
            `Wilt u toch een gesprek? ${callSender(facts)}`,
          ),
        ]),
    say(letter.asks.includes('correction') ? untilAnswered : ''),
  ],
  samples: {
    inzage: fromBranch(
      forRequest({ receivedOn: '2026-03-03', asks: ['inspection'], channel: 'form', answer: 'talk' }, '2026-03-04'),
    ),
    verbetering: fromBranch(
      forRequest(
        { receivedOn: '2026-01-30', asks: ['correction', 'disclosureOverview'], channel: 'phone', answer: 'talk' },
        '2026-02-02',
      ),
    ),
    schriftelijk: fromBranch(
      forRequest({ receivedOn: '2026-11-25', asks: ['portability'], channel: 'mail', answer: 'written' }, '2026-11-26'),
    ),
    vertegenwoordiger: byRepresentative(
      fromBranch(
        forRequest({ receivedOn: '2026-03-03', asks: ['inspection'], channel: 'letter', answer: 'talk' }, '2026-03-05'),
      ),
    ),
  },
});

/** The same of whoever comes for no talk: nothing is given to a representative before it was seen. */
function mandateFirst({ addressee }: CaseFacts): string {
  return addressee.onBehalfOf === undefined
    ? ''
    : `Wij willen eerst het stuk zien waarin staat dat u ${addressee.onBehalfOf} vertegenwoordigt. Neem het mee als u laat zien wie u bent.`;
}

/** R44: an identity document is looked at, and of a representative the mandate too. */
function toBring({ addressee }: CaseFacts): string {
  const mandate =
    addressee.onBehalfOf === undefined
      ? ''
      : ` en het stuk waarin staat dat u ${addressee.onBehalfOf} vertegenwoordigt`;
  return `Neem een geldig identiteitsbewijs mee${mandate}. Wij kijken er alleen naar en maken geen kopie.`;
}

/** AVG 18(1)(a). */
const untilAnswered =
  'Gegevens die volgens u niet kloppen, geven wij niet door tot u ons antwoord heeft. Kan dat echt niet wachten, dan schrijven wij op waarom.';

/**
 * Asks to show who asks, before anything is said about anybody (AVG 12(6), R44). It tells nobody that we know a person, so
 * the branch signs it and not a coach (R43).
 */
export const l21 = caseLetterKind({
  key: 'L21',
  title: 'Vraag om identiteit',
  answers: z.strictObject({ ...request, until: daySchema }),
  subject: () => 'Laat ons zien wie u bent',
  body: ({ facts, letter }) => [
    say(
      `${received(facts, letter.receivedOn)}.`,
      'Wij geven gegevens alleen aan de persoon over wie ze gaan, of aan iemand die deze persoon mag vertegenwoordigen. Daarom willen wij eerst zeker weten wie u bent.',
    ),
    {
      kind: 'keyTable',
      rows: [
        row('U wilt', wish(facts, letter.asks)),
        row('Wat u doet', 'u komt langs en laat zien wie u bent'),
        row('Meenemen', ...identityPapers(facts)),
        row('Waar', `${facts.branch.street}, ${facts.branch.town}`),
        row('Wanneer', [b(`uiterlijk ${longDate(letter.until)}`)]),
      ],
    },
    say(
      'Wij kijken alleen naar het bewijs en maken geen kopie.',
      `Wilt u een afspraak maken, of kunt u niet komen? ${callSender(facts)}`,
    ),
    say('Weten wij na deze datum niet wie u bent? Dan kunnen wij uw verzoek niet uitvoeren. U krijgt dan een brief.'),
  ],
  samples: {
    zelf: fromBranch(forRequest({ receivedOn: '2026-03-03', asks: ['inspection'], until: '2026-04-02' }, '2026-03-06')),
    vertegenwoordiger: byRepresentative(
      fromBranch(forRequest({ receivedOn: '2026-03-03', asks: ['inspection'], until: '2026-04-02' }, '2026-03-06')),
    ),
  },
});

function identityPapers({ addressee }: CaseFacts): string[] {
  const own = 'een geldig paspoort, identiteitskaart of rijbewijs';
  return addressee.onBehalfOf === undefined
    ? [own]
    : [own, `het stuk waarin staat dat u ${addressee.onBehalfOf} vertegenwoordigt`];
}

/** AVG 12(3): one extension, told with its reason before the first term ends. */
export const l22 = caseLetterKind({
  key: 'L22',
  title: 'Verlenging van de termijn',
  answers: z.strictObject({ ...request, reason: words }),
  subject: () => 'Wij hebben meer tijd nodig voor uw verzoek',
  body: (input) => [
    say(
      `${received(input.facts, input.letter.receivedOn)}. Het lukt ons niet om op tijd een goed antwoord te geven. Wij nemen daarom meer tijd.`,
    ),
    { kind: 'keyTable', rows: extensionRows(input) },
    say('Wij mogen de termijn één keer verlengen. Is het antwoord eerder klaar, dan krijgt u het eerder.'),
    say(`Heeft u een vraag? ${callSender(input.facts)}`),
    say(ladder(input.facts)),
  ],
  samples: {
    omvang: fromDirectorate(
      forRequest(
        {
          receivedOn: '2026-03-03',
          asks: ['inspection', 'disclosureOverview'],
          reason:
            'Uw dossier loopt over vier jaar en twee vestigingen. Wij moeten eerst nagaan welke stukken ook over andere mensen gaan.',
        },
        '2026-03-30',
      ),
    ),
  },
});

function extensionRows({ facts, letter }: CaseInput<Request & { readonly reason: string }>) {
  return [
    row('U wilt', wish(facts, letter.asks)),
    row('Eerst beloofd', `uiterlijk ${longDate(answerBy(letter.receivedOn))}`),
    row('U krijgt antwoord', [b(`uiterlijk ${longDate(extendedAnswerBy(letter.receivedOn))}`)]),
    row('Waarom', sentence(letter.reason)),
  ];
}
