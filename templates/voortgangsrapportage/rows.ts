import { choice, date, form, month, number, rows, text } from '#src/domain/form.ts';
import { activityStatusOptions } from '../parts/lists.ts';

/** The repeating groups of a voortgangsrapportage, and the two sections that consist of one. */

export const topicRow = {
  label: text({
    label: 'Onderwerp',
    hint: 'Bijvoorbeeld: Werkervaringsplaats',
    missing: 'Geef het onderwerp een naam',
    max: 40,
  }),
  text: text({ label: 'Tekst', missing: 'Schrijf op wat er over dit onderwerp te melden is', max: 1500 }),
};

export const courseRow = {
  course: text({ label: 'Scholing', missing: 'Vul de naam van de cursus in', max: 120 }),
  provider: text({ label: 'Aanbieder', missing: 'Vul in wie de cursus geeft', max: 120 }),
  result: text({
    label: 'Resultaat',
    hint: 'Bijvoorbeeld: certificaat behaald op 22 mei 2026',
    missing: 'Vul het resultaat in',
    max: 160,
  }),
};

export const applicationRow = {
  reaction: text({
    label: 'Soort reactie',
    hint: 'Bijvoorbeeld: sollicitatiegesprek',
    missing: 'Vul de soort reactie in',
    max: 80,
  }),
  count: number({
    label: 'Aantal',
    missing: 'Vul het aantal in',
    min: 0,
    max: 1000,
    wrong: 'Vul een heel aantal in van 0 tot en met 1000',
  }),
};

export const goalStateRow = {
  label: text({ label: 'Subdoel', missing: 'Vul het subdoel in', max: 40 }),
  on: date({ label: 'Afspraak', missing: 'Vul de afgesproken datum in' }),
  status: choice({ label: 'Stand', missing: 'Kies de stand', as: 'select', options: activityStatusOptions }),
  reachedOn: date({ label: 'Afgerond op', optional: true }),
  remark: text({ label: 'Toelichting', hint: 'Bijvoorbeeld: twee van vier gesprekken', optional: true, max: 120 }),
};

export const activityStateRow = {
  number: number({
    label: 'Nr.',
    missing: 'Vul het nummer uit het plan in',
    min: 1,
    max: 99,
    wrong: 'Vul het nummer uit het plan in',
  }),
  label: text({ label: 'Activiteit', missing: 'Vul de activiteit in', max: 60 }),
  from: month({ label: 'Van maand', missing: 'Vul de eerste maand in, bijvoorbeeld 3-2027' }),
  until: month({ label: 'Tot en met maand', missing: 'Vul de laatste maand in, bijvoorbeeld 5-2027' }),
  planned: hoursField('Geplande uren'),
  used: hoursField('Bestede uren tot en met deze periode'),
  status: choice({ label: 'Status', missing: 'Kies een status', as: 'select', options: activityStatusOptions }),
};

function hoursField(label: string) {
  return number({
    label,
    hint: 'Leeg laten als een ander bedrijf de activiteit uitvoert',
    optional: true,
    min: 0,
    max: 2000,
    step: 0.25,
    unit: 'uur',
    wrong: 'Vul een aantal uur in, in hele, halve of kwart uren',
  });
}

export const goalStatesForm = form({
  title: 'Stand van de subdoelen',
  fields: { goals: rows({ label: 'Subdoelen', noun: 'subdoel', fields: goalStateRow, min: 1, max: 12 }) },
  check: ({ goals = [] }) =>
    goals.flatMap(({ status, reachedOn }, index) =>
      reachedOn !== undefined && status !== 'done'
        ? [
            {
              field: `goals.${index}.status`,
              message: 'Er is een datum van afronding. Kies dan de stand afgerond, of haal de datum weg',
            },
          ]
        : [],
    ),
});

export const activityStatesForm = form({
  title: 'Activiteiten en uren',
  fields: {
    activities: rows({
      label: 'Activiteiten',
      noun: 'activiteit',
      fields: activityStateRow,
      brief: ['label', 'planned', 'used', 'status'],
      min: 1,
      max: 40,
    }),
  },
  check: ({ activities = [] }) =>
    activities.flatMap(({ from, until }, index) =>
      until < from
        ? [
            {
              field: `activities.${index}.until`,
              message: 'De laatste maand ligt voor de eerste. Verander een van de twee',
            },
          ]
        : [],
    ),
});
