import { area, choice, confirm, date, form, number, rows, text } from '#src/domain/form.ts';
import { endReasonLabels, optionsOf } from '#src/domain/labels.ts';
import { noneHint } from '../parts/field-words.ts';
import { reportFieldOptions, resultOptions, yesNo } from '../parts/lists.ts';

/** The sections of an eindrapportage (DOMAIN 2.5, R25). */

export const goalResultLabels = { achieved: 'behaald', partly: 'deels behaald', notAchieved: 'niet behaald' } as const;

const goalResultRow = {
  label: text({ label: 'Subdoel', missing: 'Vul het subdoel in', max: 80 }),
  result: choice({
    label: 'Resultaat',
    missing: 'Kies het resultaat',
    as: 'select',
    options: optionsOf(goalResultLabels),
  }),
  remark: text({ label: 'Toelichting', hint: 'Bijvoorbeeld: 27 maart 2026', optional: true, max: 120 }),
};

/** End reasons that say the client was handed back before the end; the sponsor wants to know who discussed it. */
export const earlyReasons: readonly string[] = [
  'sponsorTerminated',
  'clientWithdrew',
  'illnessLong',
  'moved',
  'objectionPending',
  'noShow',
  'otherReason',
];

export const resultForm = form({
  title: 'Doel en resultaat',
  fields: {
    endReason: choice({
      label: 'Waardoor eindigt de deelname?',
      missing: 'Kies waardoor de deelname eindigt',
      as: 'select',
      options: optionsOf(endReasonLabels),
    }),
    endedOn: date({
      label: 'Einddatum van de deelname',
      hint: 'De laatste dag, met nazorg meegeteld',
      missing: 'Vul de laatste dag van de deelname in',
    }),
    result: choice({ label: 'Resultaat', missing: 'Kies het resultaat', options: resultOptions }),
    resultText: text({
      label: 'Toelichting in een paar woorden',
      hint: 'Staat bovenaan de rapportage. Bijvoorbeeld: sinds 1 oktober 2026',
      optional: true,
      max: 120,
    }),
    goals: rows({ label: 'Subdoelen', noun: 'subdoel', fields: goalResultRow, max: 12 }),
    explanation: area({
      label: 'Toelichting op het einde',
      hint: 'Alleen feiten, geen gezondheid.',
      optional: true,
      needed: 'nodig als de deelname eerder stopt',
      max: 1200,
    }),
    discussedWith: text({
      label: 'Met wie bij de opdrachtgever is dit vooraf besproken?',
      hint: 'Naam en datum.',
      optional: true,
      needed: 'nodig als de deelname eerder stopt',
      max: 160,
    }),
  },
  check: ({ endReason, explanation, discussedWith }) => {
    if (!endReason || !earlyReasons.includes(endReason)) return [];
    return [
      ...(explanation ? [] : [{ field: 'explanation', message: 'Schrijf op waarom de deelname eerder stopt' }]),
      ...(discussedWith
        ? []
        : [{ field: 'discussedWith', message: 'Vul in met wie bij de opdrachtgever u dit heeft besproken' }]),
    ];
  },
});

export const contractLabels = {
  fixed: 'arbeidsovereenkomst voor bepaalde tijd',
  permanent: 'arbeidsovereenkomst voor onbepaalde tijd',
  agency: 'uitzendovereenkomst',
  learning: 'leer-arbeidsovereenkomst',
  own: 'eigen onderneming',
} as const;

const ofPlacement = 'nodig bij een plaatsing';

export const placementForm = form({
  title: 'Plaatsing',
  intro: 'Laat alles leeg als er geen plaatsing is.',
  fields: {
    job: text({ label: 'Functie', optional: true, needed: ofPlacement, max: 100, named: true }),
    employer: text({
      label: 'Werkgever',
      hint: 'Alleen als de opdrachtgever de naam nodig heeft',
      optional: true,
      max: 120,
      named: true,
    }),
    hours: number({
      label: 'Uren per week',
      optional: true,
      min: 1,
      max: 40,
      step: 0.5,
      unit: 'uur',
      wrong: 'Vul een aantal uur in van 1 tot en met 40',
    }),
    shift: text({ label: 'Werktijden', hint: 'Bijvoorbeeld: in dagdienst', optional: true, max: 60 }),
    contract: choice({
      label: 'Soort contract',
      optional: true,
      needed: ofPlacement,
      options: optionsOf(contractLabels),
    }),
    months: number({
      label: 'Duur van het contract',
      optional: true,
      min: 1,
      max: 60,
      unit: 'maanden',
      wrong: 'Vul een aantal hele maanden in van 1 tot en met 60',
    }),
    from: date({ label: 'Eerste werkdag', optional: true, needed: ofPlacement }),
    prospect: confirm({ label: 'Er is uitzicht op verlenging', optional: true }),
    text: area({ label: 'Toelichting', optional: true, max: 1000, rows: 3 }),
  },
  check: ({ job, from, contract }) => {
    if (job === undefined) return [];
    return [
      ...(from === undefined ? [{ field: 'from', message: 'Vul de eerste werkdag in' }] : []),
      ...(contract === undefined ? [{ field: 'contract', message: 'Kies het soort contract' }] : []),
    ];
  },
});

const usedRow = {
  field: choice({ label: 'Onderdeel', missing: 'Kies een onderdeel', as: 'select', options: reportFieldOptions }),
  label: text({ label: 'Activiteit', missing: 'Vul de activiteit in', max: 100 }),
  planned: hoursField('Geplande uren'),
  used: hoursField('Bestede uren'),
};

function hoursField(label: string) {
  return number({
    label,
    hint: 'Leeg laten als een ander bedrijf de activiteit uitvoerde',
    optional: true,
    min: 0,
    max: 2000,
    step: 0.25,
    unit: 'uur',
    wrong: 'Vul een aantal uur in, in hele, halve of kwart uren',
  });
}

export const activitiesForm = form({
  title: 'Uitgevoerde activiteiten',
  fields: {
    activities: rows({
      label: 'Activiteiten',
      noun: 'activiteit',
      fields: usedRow,
      brief: ['label', 'planned', 'used'],
      max: 40,
    }),
  },
});

export const progressForm = form({
  title: 'Vorderingen',
  fields: {
    text: area({
      label: 'Wat is er bereikt?',
      missing: 'Schrijf op wat er in het traject is bereikt',
      max: 3000,
      rows: 8,
    }),
    evidence: area({
      label: 'Waaruit blijkt dat?',
      hint: 'Bijvoorbeeld certificaten of een beoordeling',
      optional: true,
      max: 1200,
      rows: 4,
    }),
  },
});

export const aftercareForm = form({
  title: 'Nazorg',
  fields: {
    text: area({
      label: 'Welke nazorg is gegeven of afgesproken?',
      hint: 'Leeg laten als er geen nazorg was.',
      optional: true,
      max: 2500,
      rows: 6,
    }),
  },
});

export const clientViewForm = form({
  title: 'Mening van de cliënt',
  fields: {
    words: area({
      label: 'Hoe vond de cliënt het traject?',
      hint: noneHint,
      missing: 'Schrijf de woorden van de cliënt op, of ‘geen’',
      max: 2500,
    }),
    hoursAgreed: choice({
      label: 'Is de cliënt het eens met de uren?',
      missing: 'Kies of de cliënt het eens is met de uren',
      options: [...yesNo, { value: 'notAsked', label: 'Niet gevraagd' }],
    }),
    hoursRemark: area({
      label: 'Toelichting op de uren',
      optional: true,
      needed: 'nodig als de cliënt het niet eens is',
      max: 600,
      rows: 3,
    }),
  },
  check: ({ hoursAgreed, hoursRemark }) =>
    hoursAgreed === 'no' && hoursRemark === undefined
      ? [{ field: 'hoursRemark', message: 'Schrijf op waarmee de cliënt het niet eens is' }]
      : [],
});

export const adviceForm = form({
  title: 'Advies',
  fields: {
    more: choice({
      label: 'Is verdere begeleiding nodig?',
      missing: 'Kies of verdere begeleiding nodig is',
      options: yesNo,
    }),
    text: area({ label: 'Advies aan de opdrachtgever', optional: true, max: 1500 }),
    clientAgrees: choice({
      label: 'Is de cliënt het eens met dit advies?',
      missing: 'Kies of de cliënt het eens is met het advies',
      options: [...yesNo, { value: 'notAsked', label: 'Niet gevraagd' }],
    }),
    clientText: area({ label: 'Wat vindt de cliënt van het advies?', optional: true, max: 800, rows: 3 }),
  },
});

export const closingForm = form({
  title: 'Afsluiting van het dossier',
  why: 'Twee jaar na het einde vernietigen wij het dossier. Factuurgegevens blijven zeven jaar (bepalingen P12 en P13).',
  fields: {
    bookYear: number({
      label: 'Boekjaar van de laatste factuur',
      year: true,
      missing: 'Vul het boekjaar van de laatste factuur in',
      min: 2000,
      max: 2100,
      wrong: 'Vul een jaar in van vier cijfers, bijvoorbeeld 2026',
    }),
    survey: choice({
      label: 'Gaan naam en adres naar het tevredenheidsonderzoek?',
      missing: 'Kies of naam en adres naar het tevredenheidsonderzoek gaan',
      options: [
        { value: 'noObjection', label: 'Ja, de cliënt heeft geen bezwaar gemaakt' },
        { value: 'objected', label: 'Nee, de cliënt heeft bezwaar gemaakt' },
        { value: 'notEligible', label: 'Nee, dat kan bij deze cliënt niet' },
      ],
    }),
  },
});
