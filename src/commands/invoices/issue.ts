import type { Actor } from '#src/domain/actor.ts';
import type { DossierId, InvoiceId } from '#src/domain/ids.ts';
import { composeInvoice, type InvoiceWish, type Unnumbered } from '#src/domain/invoices/compose.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import { openBilling } from './billing.ts';
import { giveNumber } from './give-number.ts';

export type InvoiceOrder = InvoiceWish & { readonly dossierId: DossierId };

/** As somebody sees it before it is made. `basis` goes with the form: it is made exactly so, or not at all. */
export type Drafted<K extends Invoice['kind']> = { readonly invoice: Unnumbered<K>; readonly basis: string };

/** An invoice as it would be made now. Writes nothing; refuses as `openBilling` and `composeInvoice` do. */
export async function draftInvoice(deps: Deps, actor: Actor, order: InvoiceOrder): Promise<Result<Drafted<'invoice'>>> {
  const opened = await openBilling(deps, actor, order);
  if (!opened.ok) return opened;
  const { dossier, invoices, around } = opened.value;
  const composed = composeInvoice(dossier, order, around);
  if (!composed.ok) return composed;
  const { madeBy: _by, madeAt: _at, ...shown } = composed.value;
  // what was made over this dossier meanwhile, a first press on the same button too, makes it another one
  const basis = basisOf({ shown, before: invoices.map(({ number }) => number) });
  return ok({ invoice: composed.value, basis });
}

/**
 * R34: makes an invoice. From here on it never changes.
 *
 * @returns its id; `conflict` when it would be another one than was shown, so that a double press makes one invoice.
 */
export function issueInvoice(
  deps: Deps,
  actor: Actor,
  order: InvoiceOrder & { readonly basis: string },
): Promise<Result<InvoiceId>> {
  return deps.store.inTurn(async () => {
    const drafted = await draftInvoice(deps, actor, order);
    if (!drafted.ok) return drafted;
    if (drafted.value.basis !== order.basis) return refuse('conflict');
    return giveNumber(deps, drafted.value.invoice);
  });
}
