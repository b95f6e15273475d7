import { type Vat, vatPercent, vats } from '../billing.ts';

/** Reckoning of invoices (P13). Money is whole cents; a quantity is hours with quarters, or pieces. Credits are negative. */

type Charged = { readonly price: number; readonly quantity: number };
/** What one rate of an invoice adds up to: the price of its lines together, and the tax on it. */
export type VatTotal = { readonly vat: Vat; readonly base: number; readonly tax: number };
export type Totals = {
  /** Without tax. */
  readonly net: number;
  /** A row a rate, in the order of `vats`; a rate without lines has none. */
  readonly vat: VatTotal[];
  /** What is paid. */
  readonly gross: number;
};
type Line = { readonly vat: Vat; readonly amount: number };

/** Price of a line without tax. A quarter of an hour may cost half a cent: that is rounded away from nought. */
export function lineAmount({ price, quantity }: Charged): number {
  return rounded(price * quantity);
}

/**
 * Adds up the lines of an invoice. The tax is reckoned once a rate, over all of its lines together, and rounded to whole
 * cents as arithmetic has it. The law leaves the choice between each line and the total, as long as a house keeps to one
 * (Wet OB 1968 art. 35a; Belastingdienst, "Btw-bedrag afronden"): over the total the tax is the percentage that a reader
 * reckons from the printed sum.
 */
export function totalsOf(lines: readonly Line[]): Totals {
  return added(
    vats.flatMap((vat) => {
      const base = sumOf(lines, vat);
      return lines.some((line) => line.vat === vat) ? [{ vat, base, tax: taxOn(vat, base) }] : [];
    }),
  );
}

/**
 * Totals of a credit note over some lines of an invoice. Its tax is what the tax on all that is credited grows by, so that
 * notes which together credit every line add up to exactly minus the invoice, whatever was rounded on the way.
 *
 * @param before lines of the same invoice that earlier notes credited, as the invoice has them.
 * @param now lines this note credits, as the invoice has them: amounts above nought.
 */
export function creditTotals(before: readonly Line[], now: readonly Line[]): Totals {
  return added(
    totalsOf(now).vat.map(({ vat, base }) => {
      const earlier = sumOf(before, vat);
      return { vat, base: negative(base), tax: negative(taxOn(vat, earlier + base) - taxOn(vat, earlier)) };
    }),
  );
}

function added(vat: VatTotal[]): Totals {
  const net = vat.reduce((sum, { base }) => sum + base, 0);
  return { net, vat, gross: vat.reduce((sum, { tax }) => sum + tax, net) };
}

function sumOf(lines: readonly Line[], vat: Vat): number {
  return lines.reduce((sum, line) => (line.vat === vat ? sum + line.amount : sum), 0);
}

function taxOn(vat: Vat, base: number): number {
  return rounded((base * vatPercent[vat]) / 100);
}

/** To whole cents, a half away from nought. Quarters and hundredths of whole numbers keep their half in a float. */
function rounded(cents: number): number {
  return cents < 0 ? negative(Math.round(-cents)) : Math.round(cents);
}

/** Never minus nought, which JSON and comparison tell apart. */
function negative(cents: number): number {
  return cents === 0 ? 0 : -cents;
}
