import { addDays, addMonths } from './calendar.ts';
import { dayProblems } from './day-limits.ts';
import { area, choice, date, form } from './form.ts';
import { longDate } from './format.ts';
import { optionsOf, orderedHoldLabels } from './labels.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/** DOMAIN 7.4: a hold that nobody looks at again, would last for ever. */
const reviewMonths = 3;

/** When it is looked at again. */
export function reviewField(today: Day) {
  return date({
    label: 'Op welke dag kijkt u hier opnieuw naar?',
    hint: `Uiterlijk ${longDate(addMonths(today, reviewMonths))}`,
    missing: 'Vul in op welke dag u hier opnieuw naar kijkt',
  });
}

export function reviewProblems(today: Day, reviewOn: Day | undefined): Problem[] {
  if (!reviewOn) return [];
  const [first, last] = [addDays(today, 1), addMonths(today, reviewMonths)];
  return dayProblems('reviewOn', reviewOn, {
    first: { on: first, says: `Vul een dag in vanaf morgen, ${longDate(first)}` },
    last: { on: last, says: `Vul een dag in tot en met ${longDate(last)}: dat is over drie maanden` },
  });
}

/** R33: why the directorate keeps a dossier from destruction, and when it looks again. */
export function orderHoldForm(today: Day) {
  return form({
    title: 'Houd de vernietiging tegen',
    intro:
      'Loopt er een verzoek, een klacht, een beperking of een datalek? Dan houdt het systeem de vernietiging al tegen. Gebruik dit formulier voor iets anders.',
    why: 'Een dossier blijft alleen langer dan twee jaar als daar een reden voor is. Veertien dagen nadat die voorbij is, mag het worden vernietigd (privacyreglement, bepaling 12).',
    fields: {
      kind: choice({
        label: 'Waarvoor is het dossier nog nodig?',
        missing: 'Kies waarvoor het dossier nog nodig is',
        options: optionsOf(orderedHoldLabels),
      }),
      reason: area({
        label: 'Waarom moet het dossier blijven?',
        hint: 'De cliënt kan dit lezen',
        missing: 'Schrijf op waarom het dossier moet blijven',
        max: 500,
        rows: 3,
      }),
      reviewOn: reviewField(today),
    },
    check: ({ reviewOn }) => reviewProblems(today, reviewOn),
  });
}

/** Why it lasts longer than was thought. */
export function reviewHoldForm(today: Day) {
  return form({
    title: 'Houd de vernietiging langer tegen',
    fields: {
      reason: area({
        label: 'Waarom duurt het langer?',
        hint: 'De cliënt kan dit lezen',
        missing: 'Schrijf op waarom het langer duurt',
        max: 500,
        rows: 3,
      }),
      reviewOn: reviewField(today),
    },
    check: ({ reviewOn }) => reviewProblems(today, reviewOn),
  });
}
