import { source } from '../answers.ts';
import { choice, choices, date, type Field, form, number, rows, text } from '../form.ts';
import { lowerFirst } from '../format.ts';
import { optionsOf } from '../labels.ts';
import type { Problem } from '../result.ts';
import { dayLabels, dayPartLabels, licenceLabels, transportLabels, workingTimeLabels } from './labels.ts';

type DayName = keyof typeof dayLabels;
type DayPart = keyof typeof dayPartLabels;

function dayParts(label: string): Field<DayPart[]> {
  return choices({ label: `${label}: welke dagdelen?`, about: lowerFirst(label), options: optionsOf(dayPartLabels) });
}

const dayFields = {
  monday: dayParts(dayLabels.monday),
  tuesday: dayParts(dayLabels.tuesday),
  wednesday: dayParts(dayLabels.wednesday),
  thursday: dayParts(dayLabels.thursday),
  friday: dayParts(dayLabels.friday),
  saturday: dayParts(dayLabels.saturday),
  sunday: dayParts(dayLabels.sunday),
} satisfies Record<DayName, Field<DayPart[]>>;

/** P5, kind 7, in full (DOMAIN 4.8). Never asks why somebody can work less. */
export const availabilityForm = form({
  title: 'Beschikbaarheid',
  intro: 'Wanneer en waar kan de cliënt werken?',
  why: 'Beschikbaarheid is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Vraag en noteer niet waarom iemand minder uren of dagen kan werken.',
  fields: {
    workingTime: choice({
      label: 'Wil de cliënt fulltime of parttime werken?',
      about: 'fulltime of parttime',
      missing: 'Kies fulltime of parttime',
      options: optionsOf(workingTimeLabels),
    }),
    hoursPerWeek: number({
      label: 'Uren per week',
      hint: 'Bijvoorbeeld 24 of 28,5',
      min: 1,
      max: 60,
      step: 0.5,
      unit: 'uur',
      missing: 'Vul in hoeveel uur per week de cliënt wil werken',
      wrong: 'Vul uren in van 1 tot en met 60, in hele of halve uren',
    }),
    buildUp: rows({
      label: 'Opbouw van de uren',
      hint: 'Alleen als de cliënt met minder uren begint',
      noun: 'stap in de opbouw',
      max: 8,
      fields: {
        from: date({ label: 'Vanaf', missing: 'Vul in vanaf welke dag deze uren gelden' }),
        hours: number({
          label: 'Uren per week',
          min: 1,
          max: 60,
          step: 0.5,
          unit: 'uur',
          missing: 'Vul de uren per week in voor deze stap',
          wrong: 'Vul uren in van 1 tot en met 60, in hele of halve uren',
        }),
      },
    }),
    ...dayFields,
    availableFrom: date({
      label: 'Vanaf wanneer kan de cliënt beginnen?',
      about: 'eerste mogelijke werkdag',
      missing: 'Vul in vanaf welke dag de cliënt kan beginnen',
    }),
    maxTravelMinutes: number({
      label: 'Langste reistijd, enkele reis',
      hint: 'Van deur tot deur',
      min: 0,
      max: 120,
      unit: 'minuten',
      missing: 'Vul in hoelang de cliënt hoogstens wil reizen',
      wrong: 'Vul een reistijd in van 0 tot en met 120 minuten',
    }),
    maxDistanceKm: number({
      label: 'Grootste reisafstand, enkele reis',
      min: 0,
      max: 200,
      unit: 'kilometer',
      missing: 'Vul in hoe ver de cliënt hoogstens wil reizen',
      wrong: 'Vul een afstand in van 0 tot en met 200 kilometer',
    }),
    transport: choices({
      label: 'Hoe kan de cliënt reizen?',
      about: 'manier van reizen',
      hint: 'Kies alles wat kan',
      min: 1,
      missing: 'Kies hoe de cliënt kan reizen',
      options: optionsOf(transportLabels),
    }),
    licences: choices({
      label: 'Welke rijbewijzen heeft de cliënt?',
      about: 'rijbewijzen',
      hint: 'Kies niets als de cliënt geen rijbewijs heeft',
      options: optionsOf(licenceLabels),
    }),
    noticePeriod: text({
      label: 'Opzegtermijn',
      hint: 'Alleen als de cliënt nu een baan heeft, bijvoorbeeld: één maand',
      max: 80,
      optional: true,
    }),
    source: source('client', 'document', 'staff'),
  },
  check: ({ buildUp = [], ...values }): Problem[] => [
    ...(Object.keys(dayFields).every((day) => values[day as DayName]?.length === 0)
      ? [{ field: 'monday', message: 'Kies minstens één dagdeel waarop de cliënt kan werken' }]
      : []),
    ...buildUp.flatMap((step, index) => {
      const before = buildUp[index - 1];
      return before && step.from <= before.from
        ? [{ field: `buildUp.${index}.from`, message: 'Vul een dag in die na de vorige stap ligt' }]
        : [];
    }),
  ],
});
