import { billedUnitLabels, type ContractBilling, needsReason, type Vat, vatLabels } from '../billing.ts';
import { normaliseAnyVatId } from '../company-numbers.ts';
import { optionalPostcode, readPlace } from '../contact-fields.ts';
import { choice, confirm, type Judged, number, rows, text, type Values } from '../form.ts';
import { optionsOf } from '../labels.ts';
import type { SponsorKind } from '../organisation.ts';
import type { Problem } from '../result.ts';

const price = {
  code: text({
    label: 'Code',
    hint: 'Hoogstens acht letters en cijfers, bijvoorbeeld BEG',
    missing: 'Vul een code in',
    max: 8,
    width: 10,
    read: (line) => {
      const value = line.toUpperCase();
      return /^[A-Z0-9]{1,8}$/.test(value) ? { value } : 'Vul een code in van hoogstens acht letters en cijfers';
    },
  }),
  description: text({
    label: 'Omschrijving',
    hint: 'Zo leest de opdrachtgever het op de factuur, bijvoorbeeld Begeleidingsuur',
    missing: 'Vul in hoe dit op de factuur staat',
    max: 80,
    checkWords: false,
    named: true,
  }),
  unit: choice({
    label: 'Per uur of per stuk',
    missing: 'Kies per uur of per stuk',
    options: optionsOf(billedUnitLabels),
  }),
  price: number({
    label: 'Prijs zonder btw',
    min: 0,
    max: 100_000,
    step: 0.01,
    unit: 'euro',
    missing: 'Vul de prijs zonder btw in',
    wrong: 'Vul een prijs in van 0 tot en met 100.000 euro, bijvoorbeeld 92,50',
  }),
  vat: choice({ label: 'Btw', missing: 'Kies de btw', options: optionsOf(vatLabels), as: 'select' }),
  beforeApproval: confirm({
    label: 'Mag ook op de factuur zolang de opdrachtgever nog geen akkoord gaf op het trajectplan.',
    about: 'vóór het akkoord',
    optional: true,
  }),
} as const;

const priceFields = {
  prices: rows({
    label: 'Prijzen',
    hint: 'Zonder prijzen wordt er onder dit contract niets gefactureerd',
    noun: 'prijs',
    fields: price,
    brief: ['code', 'description', 'price'],
    max: 20,
  }),
  vatReason: text({
    label: 'Waarom is er geen btw, of 0 procent?',
    hint: 'Zo staat het op de factuur, bijvoorbeeld: Vrijgesteld op grond van artikel 11 van de Wet OB 1968',
    max: 120,
    optional: true,
    needed: 'nodig bij een prijs met 0 procent of een vrijstelling',
    checkWords: false,
    named: true,
  }),
} as const;

const elsewhere = 'nodig als facturen naar een ander adres gaan';

const organisationFields = {
  clientName: confirm({
    label: 'De opdrachtgever wil de naam van de cliënt op de factuur.',
    about: 'naam op de factuur',
    hint: 'Zonder dit vinkje staat er alleen het kenmerk en het ordernummer',
    optional: true,
  }),
  attention: text({ label: 'Facturen ter attentie van', max: 120, optional: true, checkWords: false, named: true }),
  invoiceStreet: text({
    label: 'Adres voor facturen: straat en huisnummer, of postbus',
    max: 120,
    optional: true,
    needed: elsewhere,
    checkWords: false,
    named: true,
  }),
  invoicePostcode: optionalPostcode(elsewhere),
  invoiceTown: text({
    label: 'Plaats',
    max: 80,
    optional: true,
    needed: elsewhere,
    read: readPlace,
  }),
  sponsorVatId: text({
    label: 'Btw-id van de opdrachtgever',
    max: 20,
    width: 20,
    optional: true,
    needed: 'nodig als de btw wordt verlegd',
    read: (line) => {
      const value = normaliseAnyVatId(line);
      return value ? { value } : 'Vul een btw-id in zoals NL123456789B01';
    },
  }),
  purchaseNumber: text({ label: 'Inkoopnummer van de opdrachtgever', max: 40, optional: true, checkWords: false }),
} as const;

export type BillingAnswers = Values<typeof priceFields & typeof organisationFields>;

/** P13: prices, and what an invoice has to say. A private person is the client: name and address stand in the dossier. */
export function billingFields(kind: SponsorKind) {
  const fields = { ...priceFields, ...organisationFields };
  // a form without the fields gives no answers to them
  return (kind === 'privatePerson' ? priceFields : fields) as typeof fields;
}

/** What an invoice could not be made with (Wet OB 1968 art. 35a). */
export function billingProblems(answers: Judged<BillingAnswers>): Problem[] {
  const { prices = [], vatReason, sponsorVatId } = answers;
  const isCharged = (test: (vat: Vat) => boolean) => prices.some(({ vat }) => test(vat));
  const missing = (field: keyof BillingAnswers, message: string, isNeeded: boolean): Problem[] =>
    isNeeded && answers[field] === undefined ? [{ field, message }] : [];
  const hasAddress = answers.invoiceStreet !== undefined || answers.invoiceTown !== undefined;
  return [
    ...(new Set(prices.map(({ code }) => code)).size < prices.length
      ? [{ field: 'prices', message: 'Geef elke prijs een eigen code' }]
      : []),
    ...(isCharged(needsReason) && vatReason === undefined
      ? [{ field: 'vatReason', message: 'Vul in waarom er geen btw is, of 0 procent' }]
      : []),
    ...missing('invoiceStreet', 'Vul de straat en het huisnummer in, of een postbus', hasAddress),
    ...missing('invoicePostcode', 'Vul de postcode in', hasAddress),
    ...missing('invoiceTown', 'Vul de plaats in', hasAddress),
    ...(isCharged((vat) => vat === 'reversed') && sponsorVatId === undefined
      ? [{ field: 'sponsorVatId', message: 'Vul het btw-id van de opdrachtgever in: de btw wordt verlegd' }]
      : []),
  ];
}

/** As stored; money becomes whole cents. */
export function toContractBilling(answers: BillingAnswers): ContractBilling {
  const { prices, vatReason, clientName, attention, sponsorVatId, purchaseNumber } = answers;
  const { invoiceStreet: street, invoicePostcode: postcode, invoiceTown: town } = answers;
  return {
    prices: prices.map((row) => ({ ...row, price: Math.round(row.price * 100) })),
    // a private person is asked nothing of it
    clientName: clientName ?? false,
    ...(vatReason && { vatReason }),
    ...(attention && { attention }),
    ...(street && postcode && town && { address: { street, postcode, town } }),
    ...(sponsorVatId && { vatId: sponsorVatId }),
    ...(purchaseNumber && { purchaseNumber }),
  };
}

export function billingAnswers({ prices, address, vatId, ...rest }: ContractBilling): Partial<BillingAnswers> {
  return {
    ...rest,
    prices: prices.map((row) => ({ ...row, price: row.price / 100 })),
    ...(address && { invoiceStreet: address.street, invoicePostcode: address.postcode, invoiceTown: address.town }),
    ...(vatId && { sponsorVatId: vatId }),
  };
}
