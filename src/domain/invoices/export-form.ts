import { date, form } from '../form.ts';
import type { Problem } from '../result.ts';

/** Of which days the bookkeeping gets the invoices. */
export const exportForm = form({
  title: 'Voor de boekhouding',
  intro:
    'U krijgt een CSV-bestand met alle facturen en creditfacturen van deze dagen: een regel per factuur en btw-tarief.',
  fields: {
    from: date({ label: 'Vanaf', missing: 'Vul de eerste dag in' }),
    until: date({ label: 'Tot en met', missing: 'Vul de laatste dag in' }),
  },
  check: ({ from, until }): Problem[] =>
    from && until && until < from ? [{ field: 'until', message: 'Vul een dag in die na de eerste dag ligt' }] : [],
});
