import { area, choice, form } from '../form.ts';
import { optionsOf, orderedHoldLabels } from '../labels.ts';
import { reviewField, reviewProblems } from '../ordered-hold-form.ts';
import type { Day } from '../time.ts';

/** R33: why the directorate keeps the invoices of a book year, and when it looks again. */
export function holdYearForm(today: Day) {
  return form({
    title: 'Houd de vernietiging van een boekjaar tegen',
    why: 'Facturen blijven alleen langer dan zeven jaar als daar een reden voor is. Veertien dagen nadat die voorbij is, mogen zij worden vernietigd (privacyreglement, bepaling 13).',
    fields: {
      kind: choice({
        label: 'Waarvoor zijn de facturen nog nodig?',
        missing: 'Kies waarvoor de facturen nog nodig zijn',
        options: optionsOf(orderedHoldLabels),
      }),
      reason: area({
        label: 'Waarom moeten de facturen blijven?',
        hint: 'Schrijf geen namen of andere gegevens van cliënten op',
        missing: 'Schrijf op waarom de facturen moeten blijven',
        max: 500,
        rows: 3,
      }),
      reviewOn: reviewField(today),
    },
    check: ({ reviewOn }) => reviewProblems(today, reviewOn),
  });
}
