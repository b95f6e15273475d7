import { addYears } from '../calendar.ts';
import { optionalEmail, optionalPhone } from '../contact-fields.ts';
import { dayProblems, notBefore, untilToday } from '../day-limits.ts';
import { area, choice, date, form, type Judged, text, type Values } from '../form.ts';
import { optionsOf } from '../labels.ts';
import type { Branch } from '../organisation.ts';
import type { Problem } from '../result.ts';
import type { Day } from '../time.ts';
import { actingLabels } from './asks.ts';

/** Where the questions may be about: the branches there are, and the day. */
export type AskingAround = {
  readonly branches: readonly Pick<Branch, 'id' | 'name'>[];
  readonly today: Day;
  /** Who types: whoever asks, or one of our people for somebody who asks. */
  readonly typedBy?: 'asker' | 'staff';
};

function fieldsOf(branches: AskingAround['branches']) {
  return {
    text: area({
      label: 'Wat wilt u ons vertellen?',
      hint: 'Schrijf niet op welke ziekte of klachten u heeft. Dat hoeven wij niet te weten.',
      max: 4000,
      rows: 6,
      optional: true,
      needed: 'nodig als u iets wilt veranderen of als u een klacht heeft',
      checkWords: false,
    }),
    aboutWhom: text({
      label: 'Over wie gaat uw klacht?',
      hint: 'De naam, als u die weet. Deze persoon ziet uw klacht niet.',
      max: 200,
      optional: true,
      checkWords: false,
      named: true,
    }),
    happenedOn: date({ label: 'Wanneer gebeurde het?', optional: true, needed: 'nodig bij een klacht' }),
    name: text({
      label: 'Naam van de persoon om wie het gaat',
      hint: 'Voorletters en achternaam',
      max: 200,
      missing: 'Vul de naam in',
      autocomplete: 'name',
      checkWords: false,
      named: true,
    }),
    birthDate: date({
      label: 'Geboortedatum van deze persoon',
      hint: 'Bijvoorbeeld 14 5 1986. Hiermee kunt u later zien hoe het met uw verzoek staat.',
      missing: 'Vul de geboortedatum in',
    }),
    reference: text({
      label: 'Kenmerk op onze brieven',
      hint: 'Bijvoorbeeld MG-2026-0417',
      max: 20,
      optional: true,
      checkWords: false,
    }),
    branch: choice({
      label: 'Bij welke vestiging?',
      options: branches.map(({ id, name }) => ({ value: id, label: name })),
      as: 'select',
      optional: true,
    }),
    writer: choice({
      label: 'Voor wie vraagt u dit?',
      missing: 'Kies voor wie u dit vraagt',
      options: [
        { value: 'self', label: 'Voor mijzelf' },
        { value: 'other', label: 'Voor iemand anders', hint: 'U vraagt dit als vertegenwoordiger' },
      ],
    }),
    representativeName: text({
      label: 'Uw naam',
      max: 200,
      optional: true,
      needed: 'nodig als u dit voor iemand anders vraagt',
      checkWords: false,
      named: true,
    }),
    capacity: choice({
      label: 'Wat bent u van deze persoon?',
      options: optionsOf(actingLabels),
      optional: true,
      needed: 'nodig als u dit voor iemand anders vraagt',
    }),
    answer: choice({
      label: 'Hoe wilt u ons antwoord?',
      missing: 'Kies hoe u ons antwoord wilt',
      options: [
        { value: 'talk', label: 'In een gesprek', hint: 'U mag iemand meenemen' },
        { value: 'written', label: 'Per brief' },
      ],
    }),
    address: area({
      label: 'Adres',
      hint: 'Straat en huisnummer, postcode en plaats',
      max: 300,
      rows: 3,
      optional: true,
      checkWords: false,
    }),
    phone: optionalPhone({ label: 'Telefoonnummer' }),
    email: optionalEmail({ label: 'E-mailadres' }),
  };
}
export type AskingAnswers = Values<ReturnType<typeof fieldsOf>>;

/** Who asks, and where the answer goes. Asked of everybody alike, so that it tells nothing about anybody (R43). */
export function askingForm({ branches, today, typedBy = 'asker' }: AskingAround) {
  return form({
    title: 'Uw verzoek',
    fields: fieldsOf(branches),
    check: (answers, wrong = new Set()) => [
      ...askingProblems(answers, today, representativeWords[typedBy]),
      // what was typed wrong is told at its own field, and is a way to answer once it is right
      ...(waysToAnswer.some((way) => answers[way] || wrong.has(way))
        ? []
        : [{ field: 'address', message: 'Vul een adres, een telefoonnummer of een e-mailadres in' }]),
    ],
  });
}

type RepresentativeWords = { readonly name: string; readonly capacity: string };

const representativeWords = {
  asker: {
    name: 'Vul uw eigen naam in, want u vraagt dit voor iemand anders',
    capacity: 'Kies wat u van deze persoon bent',
  },
  staff: {
    name: 'Vul de naam in van de vertegenwoordiger die dit vraagt',
    capacity: 'Kies wat de vertegenwoordiger van deze persoon is',
  },
};

const waysToAnswer = ['address', 'phone', 'email'] as const;

function askingProblems(answers: Judged<AskingAnswers>, today: Day, words: RepresentativeWords): Problem[] {
  const { birthDate, happenedOn, writer, representativeName, capacity } = answers;
  const isForOther = writer === 'other';
  return [
    ...(birthDate ? dayProblems('birthDate', birthDate, { first: bornAfter(today), last: untilToday(today) }) : []),
    ...(happenedOn ? dayProblems('happenedOn', happenedOn, { last: untilToday(today) }) : []),
    ...(isForOther && !representativeName ? [{ field: 'representativeName', message: words.name }] : []),
    ...(isForOther && !capacity ? [{ field: 'capacity', message: words.capacity }] : []),
  ];
}

function bornAfter(today: Day) {
  return notBefore(addYears(today, -110), 'of controleer het jaar van de geboortedatum');
}

/** What cannot be answered without words of one's own. */
export const needsWords: readonly string[] = ['correction', 'completion', 'restriction', 'complaint', 'other'];

/** What is asked of this wish besides the form itself. */
export function wishProblems(
  ask: string,
  { text: words, happenedOn }: Pick<AskingAnswers, 'text' | 'happenedOn'>,
): Problem[] {
  return [
    ...(needsWords.includes(ask) && !words ? [{ field: 'text', message: 'Schrijf op wat u ons wilt vertellen' }] : []),
    ...(ask === 'complaint' && !happenedOn
      ? [
          {
            field: 'happenedOn',
            message: 'Vul in wanneer het gebeurde. Weet u het niet precies? Vul dan ongeveer de dag in',
          },
        ]
      : []),
  ];
}
