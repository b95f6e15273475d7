import type { Vat } from '#src/domain/billing.ts';
import { addDays } from '#src/domain/calendar.ts';
import { creditTotals, lineAmount, totalsOf } from '#src/domain/invoices/amounts.ts';
import { proefFacts } from '../samples/facts.ts';
import type { CreditInput, InvoiceInput } from './fields.ts';

type Line = InvoiceInput['invoice']['lines'][number];

const { organisation, branch } = proefFacts;
const facts = { organisation, branch };
const issue = { number: 1, version: 1, date: '2026-05-04' } as const;

const seller = {
  legalName: 'Maas groep B.V.',
  kvk: '00012345',
  vatId: 'NL000099998B57',
  iban: 'NL13TEST0123456789',
  accountName: 'Maas groep B.V.',
};

function line(description: string, quantity: number, change: Partial<Line> = {}): Line {
  const whole = { description, unit: 'hour' as const, quantity, price: 89_50, vat: '21' as Vat, ...change };
  return { ...whole, amount: lineAmount(whole) };
}

/** Hours on days that follow one another. */
function days(...spent: readonly number[]): InvoiceInput['invoice']['timeSheet'] {
  return spent.map((hours, index) => ({
    on: addDays('2026-04-02', index),
    description: 'Begeleidingsuur',
    hours,
  }));
}

const intake = line('Intake', 1, { unit: 'piece', price: 179_00 });
const guided = line('Begeleidingsuur', 7.25);

function invoice(change: Partial<InvoiceInput['invoice']> = {}): InvoiceInput {
  const lines = change.lines ?? [guided, intake];
  return {
    facts,
    issue,
    invoice: {
      number: 'F-2026-0042',
      seller,
      sponsor: {
        name: 'Gemeente Voorbeeldstad',
        attention: 'Afdeling Crediteuren',
        addressLines: ['Postbus 1', '1234 AA  VOORBEELDSTAD'],
      },
      period: { from: '2026-04-01', until: '2026-04-30' },
      service: 'Werkfit maken',
      orderNumber: 'GV-2026-00318',
      purchaseNumber: 'INK-2025-118',
      reference: 'MG-2026-0417',
      clientName: 'J.M. van der Proef',
      lines,
      totals: totalsOf(lines),
      dueOn: '2026-06-03',
      timeSheet: days(1.5, 2, 0.75, 3),
      ...change,
    },
  };
}

const withoutName = invoice();
delete withoutName.invoice.clientName;

export const invoiceSamples: Readonly<Record<string, InvoiceInput>> = {
  voorbeeld: invoice(),
  zonderNummer: { ...withoutName, invoice: { ...withoutName.invoice, number: undefined } },
  particulier: invoice({
    sponsor: { name: 'de heer S. El Amrani', addressLines: ['Fictieplein 5', '1234 AB  VOORBEELDSTAD'] },
    service: 'Outplacement',
    orderNumber: 'P-2026-004',
    purchaseNumber: undefined,
    clientName: undefined,
    lines: [line('Begeleidingsuur', 2, { price: 97_50 })],
    timeSheet: days(1.25, 0.75),
  }),
  vrijgesteld: invoice({
    clientName: undefined,
    purchaseNumber: undefined,
    lines: [line('Begeleidingsuur', 7.25, { vat: 'exempt' }), { ...intake, vat: '21' }],
    vatReason: 'Begeleidingsuren: vrijgesteld op grond van artikel 11 van de Wet OB 1968',
  }),
  verlegd: invoice({
    sponsor: {
      name: 'Imprimerie Fictive SA',
      addressLines: ['Rue Inventée 8', '9999 VILLE-FICTIVE', 'België'],
      vatId: 'BE0123456789',
    },
    clientName: undefined,
    purchaseNumber: undefined,
    lines: [line('Begeleidingsuur', 4, { vat: 'reversed', price: 115_00 })],
    timeSheet: days(4),
  }),
  lang: invoice({
    period: { from: '2026-04-02', until: '2026-06-12' },
    lines: Array.from({ length: 12 }, (_, at) =>
      line(`Onderdeel ${at + 1} van een heel lange omschrijving op de prijslijst`, 6),
    ),
    timeSheet: days(...Array.from({ length: 72 }, () => 1)),
  }),
};

function credit(lines: readonly Line[], change: Partial<CreditInput['invoice']> = {}): CreditInput {
  const { dueOn: _due, timeSheet: _days, ...whole } = invoice().invoice;
  return {
    facts,
    issue: { ...issue, date: '2026-05-11' },
    invoice: {
      ...whole,
      number: 'F-2026-0044',
      lines: lines.map((one) => ({ ...one, quantity: -one.quantity, amount: -one.amount })),
      totals: creditTotals([], lines),
      credits: { number: 'F-2026-0042', date: issue.date },
      reason: 'De opdracht stond op het verkeerde inkoopnummer.',
      ...change,
    },
  };
}

export const creditSamples: Readonly<Record<string, CreditInput>> = {
  voorbeeld: credit([guided, intake]),
  deel: credit([intake], { reason: 'De intake was al betaald.' }),
};
