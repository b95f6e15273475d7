import type { Price } from '../billing.ts';
import { dayProblems, untilToday } from '../day-limits.ts';
import { choice, date, form, number, rows, type ValuesOf } from '../form.ts';
import { centsAsMoney } from '../format.ts';
import type { Day } from '../time.ts';
import type { InvoiceWish } from './compose.ts';

/** What is put on an invoice (R34): hours and pieces of the price list, until a day. */
export function invoiceForm(prices: readonly Price[], today: Day) {
  return form({
    title: 'Factuur maken',
    why: 'Op de factuur staan alleen uren, prijzen en nummers. Wat er in het dossier staat, komt er niet op (privacyreglement, bepaling 13).',
    fields: {
      until: date({
        label: 'Tot en met welke dag?',
        hint: 'De uren tot en met deze dag komen op de urenstaat',
        missing: 'Vul in tot en met welke dag u factureert',
      }),
      lines: rows({
        label: 'Regels',
        noun: 'regel',
        min: 1,
        max: 20,
        missing: 'Voeg een regel toe',
        fields: {
          code: choice<string, { optional?: false }>({
            label: 'Prijs',
            missing: 'Kies een prijs',
            options: prices.map((price) => ({ value: price.code, label: priceWords(price) })),
            as: 'select',
          }),
          quantity: number({
            label: 'Aantal',
            hint: 'Uren in kwartieren, bijvoorbeeld 7,25. Stuks in hele getallen.',
            min: 0.25,
            max: 2000,
            step: 0.25,
            missing: 'Vul het aantal in',
            wrong: 'Vul een aantal in van 0,25 tot en met 2000, in kwartieren',
          }),
        },
      }),
    },
    check: ({ until }) => (until ? dayProblems('until', until, { last: untilToday(today) }) : []),
  });
}

export function toWish({ until, lines }: ValuesOf<ReturnType<typeof invoiceForm>>): InvoiceWish {
  return { until, lines };
}

/** 'Begeleidingsuur, € 89,50 per uur'. */
function priceWords({ description, price, unit }: Price): string {
  return `${description}, ${centsAsMoney(price)} ${unit === 'hour' ? 'per uur' : 'per stuk'}`;
}
