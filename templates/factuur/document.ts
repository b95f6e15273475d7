import { type Block, type DocumentModel, nb, type Run, t } from '#src/documents/model.ts';
import type { Vat } from '#src/domain/billing.ts';
import { showIban } from '#src/domain/company-numbers.ts';
import { atMostLines } from '#src/domain/contact-data.ts';
import { centsAsMoney, dateRange, dutchNumber, hours, longDate, numericDate } from '#src/domain/format.ts';
import { prose, typographic } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import type { CreditInput, InvoiceInput } from './fields.ts';

type Input = InvoiceInput | CreditInput;
type Invoice = Input['invoice'];

/** An invoice, with the days it is about on a page of its own. */
export function invoiceDocument(input: InvoiceInput): DocumentModel {
  const { invoice } = input;
  return frame(input, 'Factuur', [
    ...figures(invoice),
    { kind: 'paragraph', text: toPay(invoice) },
    seller(input),
    ...timeSheet(invoice),
  ]);
}

/** What takes back an invoice, or lines of it (Wet OB 1968 art. 35a: it names the invoice it changes). */
export function creditDocument(input: CreditInput): DocumentModel {
  const { invoice } = input;
  const { credits } = invoice;
  return frame(input, 'Creditfactuur', [
    ...figures(invoice),
    {
      kind: 'paragraph',
      text: prose(
        `Is factuur ${credits.number} al betaald? Dan krijgt u dit bedrag terug. Anders mag u het van die factuur aftrekken.`,
      ),
    },
    seller(input),
  ]);
}

function frame({ facts, issue, invoice }: Input, kind: string, blocks: Block[]): DocumentModel {
  const { organisation, branch } = facts;
  const title = `${kind} ${invoice.number ?? '(nog zonder nummer)'}`;
  const { name, attention, addressLines } = invoice.sponsor;
  const care = attention ? [`t.a.v. ${attention}`] : [];
  const address = [name, ...care, ...addressLines].map(typographic);
  return {
    title,
    runningHead: `${title} · ${longDate(issue.date)}`,
    footer: `Vragen over deze factuur: ${organisation}, vestiging ${branch.name}, ${branch.phone}`,
    organisation,
    branch: {
      name: `vestiging ${branch.name}`,
      addressLines: [branch.street, `${branch.postcode} ${branch.town}`, branch.phone, branch.email],
    },
    author: organisation,
    date: issue.date,
    opening: {
      kind: 'letter',
      // the window has room for five lines, and the law wants the whole address
      address: atMostLines(address, 5),
      personal: false,
      references: [
        { label: 'Factuurnummer', value: invoice.number ?? 'nog geen' },
        { label: 'Factuurdatum', value: longDate(issue.date) },
        'dueOn' in invoice
          ? { label: 'Betalen uiterlijk', value: longDate(invoice.dueOn) }
          : {
              label: 'Hoort bij factuur',
              value: `${invoice.credits.number} van ${longDate(invoice.credits.date)}`,
            },
      ],
      window: branch.envelopeWindow,
    },
    blocks,
  };
}

function figures(invoice: Invoice): Block[] {
  return [about(invoice), lineTable(invoice), vatTable(invoice), ...vatWords(invoice)];
}

/** R34: the assignment by its numbers; a name only where the sponsor asks for it. */
function about(invoice: Invoice): Block {
  const { service, period, orderNumber, purchaseNumber, reference, clientName, sponsor } = invoice;
  return {
    kind: 'keyTable',
    rows: [
      ...('reason' in invoice ? [row('Reden', typographic(invoice.reason))] : []),
      row('Dienst', typographic(service)),
      row('Periode', dateRange(period.from, period.until)),
      row('Uw ordernummer', [orderNumber, ...(purchaseNumber ? [`inkoopnummer ${purchaseNumber}`] : [])].join(', ')),
      row('Ons kenmerk', reference),
      ...(clientName ? [row('Cliënt', typographic(clientName))] : []),
      ...(sponsor.vatId ? [row('Uw btw-id', sponsor.vatId)] : []),
    ],
  };
}

const shortVat: Readonly<Record<Vat, string>> = {
  '21': '21%',
  '9': '9%',
  '0': '0%',
  exempt: 'geen',
  reversed: 'verlegd',
};
const vatNames: Readonly<Record<Vat, string>> = {
  '21': 'Btw 21%',
  '9': 'Btw 9%',
  '0': 'Btw 0%',
  exempt: 'Vrijgesteld van btw',
  reversed: 'Btw verlegd',
};

function lineTable({ lines, totals }: Invoice): Block {
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Omschrijving', width: 61 },
      { head: 'Aantal', width: 18, align: 'number' },
      { head: 'Eenheid', width: 18 },
      { head: 'Prijs', width: 24, align: 'number' },
      { head: 'Btw', width: 18 },
      { head: 'Bedrag', width: 28, align: 'number' },
    ],
    rows: lines.map(({ description, unit, quantity, price, vat, amount }) => [
      words(description),
      figure(dutchNumber(quantity)),
      words(unit === 'hour' ? 'uur' : 'stuk'),
      figure(centsAsMoney(price)),
      words(shortVat[vat]),
      figure(centsAsMoney(amount)),
    ]),
    total: [...['Totaal zonder btw', '', '', '', ''].map(words), figure(centsAsMoney(totals.net))],
  };
}

/** The tax a rate, over what its lines are together; what is paid is the total. */
function vatTable({ totals }: Invoice): Block {
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Btw', width: 97 },
      { head: 'Over', width: 42, align: 'number' },
      { head: 'Btw-bedrag', width: 28, align: 'number' },
    ],
    rows: totals.vat.map(({ vat, base, tax }) => [
      words(vatNames[vat]),
      figure(centsAsMoney(base)),
      figure(centsAsMoney(tax)),
    ]),
    total: [words(totals.gross < 0 ? 'Totaal met btw' : 'Te betalen'), words(''), figure(centsAsMoney(totals.gross))],
  };
}

const words = (text: string) => ({ text: prose(text) });
/** Figures, days and amounts stay whole. */
const figure = (text: string) => ({ text: [nb(text)] });

/** Wet OB 1968 art. 35a: an exemption and tax that the sponsor pays are named. */
function vatWords({ lines, vatReason, sponsor }: Invoice): Block[] {
  const sentences = [
    ...(vatReason ? [vatReason] : []),
    ...(lines.some(({ vat }) => vat === 'reversed') ? [`Btw verlegd naar btw-id ${sponsor.vatId ?? ''}`] : []),
  ];
  return sentences.map((text) => ({ kind: 'paragraph', text: prose(text) }));
}

function toPay({ totals, dueOn, seller: { iban, accountName }, number }: InvoiceInput['invoice']): Run[] {
  return [
    ...prose(`Wilt u ${centsAsMoney(totals.gross)} betalen, uiterlijk op ${longDate(dueOn)}? Dat kan op rekening `),
    nb(showIban(iban)),
    ...prose(`, op naam van ${accountName}, met factuurnummer `),
    ...(number ? [nb(number)] : [t('…')]),
    t(' erbij.'),
  ];
}

/** Wet OB 1968 art. 35a: full name, address and btw-id of who sends it; Handelsregisterwet 2007 art. 27: its number. */
function seller({ facts: { branch }, invoice: { seller: house } }: Input): Block {
  const address = `${house.legalName}, ${branch.street}, ${branch.postcode} ${branch.town}`;
  return {
    kind: 'paragraph',
    soft: true,
    text: [...prose(`${address} · `), nb(`KvK ${house.kvk}`), t(' · '), nb(`btw-id ${house.vatId}`)],
  };
}

function timeSheet({ timeSheet: days, reference, period }: InvoiceInput['invoice']): Block[] {
  if (days.length === 0) return [];
  const total = days.reduce((sum, day) => sum + day.hours, 0);
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'Urenstaat' },
    {
      kind: 'paragraph',
      text: prose(`Kenmerk ${reference}, ${dateRange(period.from, period.until)}: ${hours(total)}.`),
    },
    {
      kind: 'dataTable',
      columns: [
        { head: 'Dag', width: 36 },
        { head: 'Omschrijving', width: 103 },
        { head: 'Uren', width: 28, align: 'number' },
      ],
      rows: days.map(({ on, description, hours: spent }) => [
        figure(numericDate(on)),
        words(description),
        figure(quarters(spent)),
      ]),
      total: [words('Totaal'), words(''), figure(quarters(total))],
    },
  ];
}

function quarters(spent: number): string {
  return dutchNumber(spent, { min: 2, max: 2 });
}
