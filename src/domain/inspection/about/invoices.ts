import type { Dossier } from '../../dossier.ts';
import type { Invoice } from '../../invoices/invoice.ts';
import { type Description, leftOut, list, parts, told } from '../describe.ts';
import { amount, by, coded, day, moment, text } from '../words.ts';

const kinds = { invoice: 'Factuur', credit: 'Creditfactuur' } as const;

/**
 * R34, R46: that there is an invoice over the trajectory, over which days, and what of the client stands on it. What the sponsor
 * pays is the sponsor's; of a private person that is the same one, who has the invoice.
 */
export const invoicesDescription: Description<{ readonly invoices: readonly Invoice[] }> = parts({
  invoices: list(
    'Factuur',
    parts({
      kind: coded('Soort', kinds, { as: 'what' }),
      id: leftOut('ownNumber'),
      number: text('Nummer'),
      bookYear: told<number, unknown>('Boekjaar', String),
      branchId: leftOut('ownNumber'),
      date: day('Datum', { as: 'when' }),
      dueOn: leftOut('sponsors'),
      period: parts({ from: day('Over de periode vanaf'), until: day('Over de periode tot en met') }),
      sponsor: parts({
        id: leftOut('ownNumber'),
        isPerson: leftOut('clockwork'),
        name: text('Op naam van'),
        attention: leftOut('sponsors'),
        addressLines: told<string[], unknown>('Adres', (lines) => lines.join(', ')),
        vatId: leftOut('sponsors'),
      }),
      orderNumber: text('Nummer van de opdracht'),
      purchaseNumber: leftOut('sponsors'),
      reference: text('Ons kenmerk'),
      service: text('Dienst'),
      clientName: text('Uw naam op de factuur'),
      credits: parts({ id: leftOut('ownNumber'), number: text('Neemt terug van factuur'), date: day('Van') }),
      reason: text('Waarom'),
      lines: list(
        'Regel',
        parts({
          code: leftOut('ownNumber'),
          description: text('Wat'),
          unit: coded('Soort', { hour: 'Uren', piece: 'Stuks' }),
          quantity: amount('Aantal'),
          price: leftOut('sponsors'),
          amount: leftOut('sponsors'),
          vat: leftOut('sponsors'),
          creditsLine: leftOut('ownNumber'),
        }),
      ),
      vatReason: leftOut('sponsors'),
      totals: leftOut('sponsors'),
      timeSheet: list(
        'Dag',
        parts({ on: day('Op', { as: 'when' }), hours: amount('Aantal uur'), code: leftOut('ownNumber') }),
      ),
      madeBy: by('Gemaakt door'),
      madeAt: moment('Gemaakt op'),
      frozen: leftOut('file'),
    }),
  ),
});

/** P13: hours of contacts with the client that nobody pays for. */
export const notBilledDescription: Description<Dossier['notBilled']> = list(
  'Niet in rekening gebracht',
  parts({
    on: day('Op', { as: 'when' }),
    by: by('Besloten door'),
    reason: text('Waarom'),
    days: list('Dag', parts({ on: day('Op'), hours: amount('Aantal uur') })),
  }),
);
