import { hoursToPay } from '#src/domain/invoices/to-bill.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import type { Situation } from '#src/workflow/context.ts';

const always: Day = '0001-01-01';
const notYet: Day = '9999-12-31';

/**
 * P13: since which day every hour of this dossier stands on an invoice, or is billed to nobody. Without prices in its contract
 * there is nothing to bill. Costs nothing by the number of invoices of others.
 */
export function billedOn(
  { invoiceLists }: Pick<Store, 'invoiceLists'>,
  { dossier, organisation }: Pick<Situation, 'dossier' | 'organisation'>,
): Day {
  const prices = findAssigner(organisation, dossier.assignment)?.contract.billing.prices ?? [];
  if (prices.length === 0) return always;
  if (hoursToPay(dossier) > invoiceLists.hoursOf(dossier.reference)) return notYet;
  const days = [
    ...invoiceLists.ofReference(dossier.reference).map(({ date }) => date),
    ...dossier.notBilled.map(({ on }) => on),
  ];
  return days.sort().at(-1) ?? always;
}
