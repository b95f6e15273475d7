import { area, date, form, number, rows, text } from '#src/domain/form.ts';
import { noneHint } from '../parts/field-words.ts';
import { activityRow, goalRow } from './rows.ts';

/** §9 to §13 of a trajectplan: goals, activities, agreements, reporting, the client's remarks. */

export const goalsForm = form({
  title: 'Plan van aanpak: subdoelen',
  fields: {
    goals: rows({ label: 'Subdoelen', noun: 'subdoel', fields: goalRow, brief: ['label', 'on'], min: 1, max: 12 }),
  },
});

export const activitiesForm = form({
  title: 'Plan van aanpak: activiteiten, uren en planning',
  intro: 'De begeleidingsuren samen passen binnen de uren van de opdracht.',
  fields: {
    startOn: date({ label: 'Geplande eerste dag', missing: 'Vul in op welke dag het traject begint' }),
    months: number({
      label: 'Geplande duur',
      missing: 'Vul in hoeveel maanden het traject duurt',
      min: 1,
      max: 60,
      unit: 'maanden',
      wrong: 'Vul een aantal hele maanden in van 1 tot en met 60',
    }),
    activities: rows({
      label: 'Activiteiten',
      noun: 'activiteit',
      fields: activityRow,
      brief: ['label', 'field', 'from', 'until', 'hours'],
      min: 1,
      max: 40,
    }),
    phases: area({
      label: 'Fasen',
      hint: 'De grote stappen van het traject, met hun maanden',
      optional: true,
      max: 600,
      rows: 3,
    }),
    costs: number({
      label: 'Kosten van derden',
      hint: 'Exclusief btw. Alleen als de opdrachtgever hierover apart beslist.',
      optional: true,
      min: 0,
      max: 100000,
      step: 0.01,
      unit: 'euro',
      wrong: 'Vul een bedrag in, bijvoorbeeld 1.140,00',
    }),
    costsFor: text({
      label: 'Waarvoor zijn de kosten?',
      hint: 'Bijvoorbeeld: scholing',
      optional: true,
      needed: 'nodig als er kosten zijn',
      max: 60,
    }),
    costsText: area({ label: 'Toelichting op de kosten', optional: true, max: 600, rows: 3 }),
  },
  check: ({ activities = [], costs, costsFor }) => [
    ...activities.flatMap(({ from, until }, index) =>
      until < from
        ? [
            {
              field: `activities.${index}.until`,
              message: 'De laatste maand ligt voor de eerste. Verander een van de twee',
            },
          ]
        : [],
    ),
    ...(costs !== undefined && costsFor === undefined
      ? [{ field: 'costsFor', message: 'Vul in waarvoor de kosten zijn' }]
      : []),
  ],
});

export const agreementsForm = form({
  title: 'Afspraken, rechten en plichten',
  why: 'Over de gevolgen van niet meewerken beslist de opdrachtgever. Dat staat er altijd bij.',
  fields: {
    client: area({ label: 'Afspraken met de cliënt', missing: 'Schrijf op wat de cliënt doet', max: 1500 }),
    coach: area({ label: 'Afspraken met de coach', missing: 'Schrijf op wat de coach doet', max: 1500 }),
    discussedOn: date({
      label: 'Besproken met de cliënt op',
      missing: 'Vul in wanneer u de afspraken heeft besproken',
    }),
  },
});

export const reportingForm = form({
  title: 'Rapportage en evaluatie',
  fields: {
    firstBefore: date({
      label: 'De eerste voortgangsrapportage komt vóór',
      missing: 'Vul in voor welke dag de eerste voortgangsrapportage komt',
    }),
    evaluation: text({
      label: 'Wanneer en met wie wordt het traject geëvalueerd?',
      hint: 'Een hele zin. Bijvoorbeeld: Na zes maanden evalueren cliënt, coach en opdrachtgever samen.',
      missing: 'Schrijf op wanneer en met wie het traject wordt geëvalueerd',
      max: 300,
    }),
  },
});

export const remarksForm = form({
  title: 'Opmerkingen van de cliënt',
  fields: {
    words: area({
      label: 'Wat vindt de cliënt van dit plan?',
      hint: noneHint,
      missing: 'Schrijf de opmerkingen van de cliënt op, of ‘geen’',
      max: 2500,
    }),
  },
});
