import type { Unnumbered } from '#src/domain/invoices/compose.ts';
import { findBranch, type Organisation } from '#src/domain/organisation.ts';
import type { CreditInput, InvoiceInput } from '#templates/factuur/fields.ts';
import { branchFacts } from '../documents/facts.ts';

/** What the document of an invoice or credit note is told; without a number it is only looked at. */
export type Printable = (Unnumbered<'invoice'> | Unnumbered<'credit'>) & { readonly number?: string };

/** @throws Error when the house has no billing data or lost the branch: no invoice is composed without them. */
export function invoiceInput(invoice: Printable, organisation: Organisation): InvoiceInput | CreditInput {
  const branch = findBranch(organisation, invoice.branchId);
  if (!branch || !organisation.billing) throw new Error('the house has no billing data, or lost the branch');
  const { paymentDays: _days, ...seller } = organisation.billing;
  const { number, sponsor, period, service, orderNumber, purchaseNumber, reference, clientName, vatReason, totals } =
    invoice;
  const { name, attention, addressLines, vatId } = sponsor;
  const common = {
    seller,
    sponsor: { name, addressLines, ...(attention && { attention }), ...(vatId && { vatId }) },
    period,
    service,
    orderNumber,
    reference,
    totals: { ...totals, vat: [...totals.vat] },
    ...(number && { number }),
    ...(purchaseNumber && { purchaseNumber }),
    ...(clientName && { clientName }),
    ...(vatReason && { vatReason }),
    lines: invoice.lines.map(({ description, unit, quantity, price, amount, vat }) => ({
      description,
      unit,
      quantity,
      price,
      amount,
      vat,
    })),
  };
  const around = {
    facts: { organisation: organisation.name, branch: branchFacts(branch) },
    issue: { number: 1, version: 1, date: invoice.date },
  };
  if (invoice.kind === 'credit') {
    const {
      credits: { number: credited, date },
      reason,
    } = invoice;
    return { ...around, invoice: { ...common, credits: { number: credited, date }, reason } };
  }
  const named = (code: string) => invoice.lines.find((line) => line.code === code)?.description ?? code;
  const timeSheet = invoice.timeSheet.map(({ on, hours, code }) => ({ on, hours, description: named(code) }));
  return { ...around, invoice: { ...common, dueOn: invoice.dueOn, timeSheet } };
}
