import { area, choices, form } from '../form.ts';
import { centsAsMoney, dutchNumber, hours } from '../format.ts';
import type { InvoiceLine } from './invoice.ts';

/** What of an invoice is taken back. @param gone places of the lines that were taken back before. */
export function creditForm(lines: readonly InvoiceLine[], gone: readonly number[]) {
  return form({
    title: 'Factuur crediteren',
    intro:
      'Een factuur verandert niet meer. Met een creditfactuur neemt u regels terug. De uren kunt u daarna opnieuw factureren.',
    fields: {
      lines: choices({
        label: 'Welke regels neemt u terug?',
        min: 1,
        missing: 'Kies welke regels u terugneemt',
        options: lines.flatMap((line, at) =>
          gone.includes(at) ? [] : [{ value: String(at), label: `${lineWords(line)}, ${centsAsMoney(line.amount)}` }],
        ),
      }),
      reason: area({
        label: 'Waarom?',
        hint: 'De opdrachtgever leest dit op de creditfactuur. Schrijf niets over de cliënt.',
        missing: 'Schrijf op waarom u dit terugneemt',
        max: 400,
        rows: 3,
      }),
    },
  });
}

/** 'Begeleidingsuur, 7,25 uur'. */
export function lineWords({ description, quantity, unit }: InvoiceLine): string {
  return `${description}, ${unit === 'hour' ? hours(quantity) : `${dutchNumber(quantity)} stuks`}`;
}
