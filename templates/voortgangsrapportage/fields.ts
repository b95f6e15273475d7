import { area, choice, date, form, number, rows, text } from '#src/domain/form.ts';
import { noneHint } from '../parts/field-words.ts';
import { outlookOptions } from '../parts/lists.ts';
import { applicationRow, courseRow, topicRow } from './rows.ts';

/**
 * Summary and the five headings of the regulation (P10, R23). A heading left empty is printed all the same, with
 * "Niet van toepassing in deze periode."
 */

export const summaryForm = form({
  title: 'Samenvatting',
  fields: {
    outlook: choice({
      label: 'Hoe staat het traject ervoor?',
      missing: 'Kies hoe het traject ervoor staat',
      options: outlookOptions,
    }),
    outlookText: text({
      label: 'Toelichting in één zin',
      hint: 'Staat bovenaan de rapportage. Bijvoorbeeld: Doel, duur en uren blijven gelijk.',
      optional: true,
      max: 160,
    }),
    text: area({
      label: 'Samenvatting',
      hint: 'Wat is er gebeurd, wat leverde het op en wat is de volgende stap? Ongeveer drie regels.',
      missing: 'Schrijf een korte samenvatting van de periode',
      max: 800,
      rows: 4,
    }),
  },
});

const happened = 'Leeg laten als er in deze periode niets was';
const fieldText = (label: string, hint: string) =>
  area({ label, hint: `${hint} ${happened}.`, optional: true, max: 3000, rows: 8 });
const deviation = area({
  label: 'Wat ging anders dan in het plan?',
  hint: 'Leeg laten als alles volgens plan ging.',
  optional: true,
  max: 800,
  rows: 3,
});
const next = area({ label: 'Wat is de volgende stap?', optional: true, max: 800, rows: 3 });

export const guidanceForm = form({
  title: 'Begeleiding',
  fields: {
    text: fieldText('Wat is er gedaan en wat leverde het op?', 'Gesprekken en oefeningen, met data.'),
    topics: rows({ label: 'Onderwerpen apart', noun: 'onderwerp', fields: topicRow, max: 6 }),
    deviation,
    next,
  },
});

export const trainingForm = form({
  title: 'Scholing',
  fields: {
    courses: rows({ label: 'Cursussen en opleidingen', noun: 'cursus', fields: courseRow, max: 12 }),
    text: fieldText('Toelichting', 'Wat is gehaald en wat volgt nog.'),
    deviation,
    next,
  },
});

export const mediationForm = form({
  title: 'Bemiddeling',
  fields: {
    text: fieldText('Wat is er gedaan?', 'Sollicitaties en benaderde werkgevers, in aantallen.'),
    reactions: rows({ label: 'Sollicitaties', noun: 'soort reactie', fields: applicationRow, max: 10 }),
    result: area({
      label: 'Wat leverde het op?',
      hint: 'Gesprekken en afspraken met werkgevers.',
      optional: true,
      max: 2000,
    }),
    deviation,
    next,
  },
});

export const placementForm = form({
  title: 'Plaatsing',
  fields: {
    text: fieldText('Functie, uren, soort contract en eerste dag', 'Alleen feiten over het werk.'),
    deviation,
    next,
  },
});

export const aftercareForm = form({
  title: 'Nazorg',
  fields: {
    text: fieldText('Welk contact was er na de start?', 'Wanneer, met wie en wat is afgesproken.'),
    deviation,
    next,
  },
});

export const attendanceForm = form({
  title: 'Aanwezigheid en medewerking',
  intro: 'Alleen aantallen en feiten. Schrijf nooit waarom iemand er niet was.',
  fields: {
    planned: count('Geplande afspraken', 'Vul in hoeveel afspraken er gepland waren'),
    kept: count('Nagekomen', 'Vul in hoeveel afspraken zijn nagekomen'),
    cancelled: count('Met bericht verzet', 'Vul in hoeveel afspraken met bericht zijn verzet'),
    missed: count('Gemist', 'Vul in hoeveel afspraken zijn gemist'),
    text: area({ label: 'Toelichting', hint: 'Feiten over de medewerking', optional: true, max: 800, rows: 3 }),
  },
  check: ({ planned, kept, cancelled, missed }) =>
    planned === undefined ||
    kept === undefined ||
    cancelled === undefined ||
    missed === undefined ||
    planned === kept + cancelled + missed
      ? []
      : [
          {
            field: 'planned',
            message: `Nagekomen, verzet en gemist zijn samen ${kept + cancelled + missed}. Vul bij gepland hetzelfde aantal in`,
          },
        ],
});

function count(label: string, missing: string) {
  return number({ label, missing, min: 0, max: 500, wrong: 'Vul een heel aantal in van 0 tot en met 500' });
}

export const obstaclesForm = form({
  title: 'Belemmeringen en bijstelling',
  fields: {
    text: area({
      label: 'Wat maakte het lastig, en wat is daarover afgesproken?',
      hint: 'Alleen praktische zaken rond werk. Geen gezondheid.',
      optional: true,
      max: 1500,
    }),
    planChange: choice({
      label: 'Is een nieuwe versie van het plan nodig?',
      missing: 'Kies of er een nieuwe versie van het plan nodig is',
      options: [
        { value: 'no', label: 'Nee, doel, duur en uren blijven gelijk' },
        { value: 'yes', label: 'Ja' },
      ],
    }),
    change: area({
      label: 'Wat verandert er dan?',
      optional: true,
      needed: 'nodig bij een nieuwe versie',
      max: 800,
      rows: 3,
    }),
  },
  idle: ({ planChange }) => (planChange === 'no' ? { fields: ['change'] } : undefined),
  check: ({ planChange, change }) =>
    planChange === 'yes' && change === undefined
      ? [{ field: 'change', message: 'Schrijf op wat er in het plan verandert' }]
      : [],
});

export const clientViewForm = form({
  title: 'Mening van de cliënt',
  fields: {
    words: area({
      label: 'Wat vindt de cliënt van deze periode?',
      hint: noneHint,
      missing: 'Schrijf de woorden van de cliënt op, of ‘geen’',
      max: 2500,
    }),
  },
});

export const stepRow = {
  action: text({ label: 'Actie', missing: 'Beschrijf de actie', max: 200 }),
  who: text({ label: 'Wie', missing: 'Vul in wie de actie doet', max: 80, named: true }),
  when: text({
    label: 'Wanneer',
    hint: 'Bijvoorbeeld: vóór 31 augustus, of week 34',
    missing: 'Vul in wanneer de actie klaar is',
    max: 60,
  }),
};

const oneMore = 'nodig als er nog een rapportage volgt';

export const nextForm = form({
  title: 'Vooruitblik',
  fields: {
    steps: rows({ label: 'Afspraken voor de volgende periode', noun: 'afspraak', fields: stepRow, max: 20 }),
    period: text({
      label: 'Periode van de volgende rapportage',
      hint: 'Bijvoorbeeld: augustus tot en met oktober',
      optional: true,
      needed: oneMore,
      max: 80,
    }),
    before: date({ label: 'De volgende rapportage komt vóór', optional: true, needed: oneMore }),
  },
  check: ({ period, before }) =>
    (period === undefined) === (before === undefined)
      ? []
      : [
          {
            field: period === undefined ? 'period' : 'before',
            message: 'Vul de periode én de datum van de volgende rapportage in, of geen van beide',
          },
        ],
});
