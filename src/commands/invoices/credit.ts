import type { Actor } from '#src/domain/actor.ts';
import type { InvoiceId } from '#src/domain/ids.ts';
import { type CreditWish, composeCredit } from '#src/domain/invoices/credit.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import { invoicesOf } from './billing.ts';
import { giveNumber } from './give-number.ts';
import type { Drafted } from './issue.ts';
import { openInvoice } from './open-invoice.ts';

export type CreditOrder = CreditWish & { readonly id: InvoiceId };

/** A credit note as it would be made now. Writes nothing; refuses as `composeCredit` does, `notFound` to whoever may not. */
export async function draftCredit(deps: Deps, actor: Actor, order: CreditOrder): Promise<Result<Drafted<'credit'>>> {
  const opened = await openInvoice(deps, actor, { id: order.id, action: 'invoices.make' });
  if (!opened.ok) return opened;
  const { invoice, user } = opened.value;
  const [today, at] = [deps.clock.today(), deps.clock.now()];
  const credits = (await invoicesOf(deps.store, invoice.reference)).filter(
    (one) => one.kind === 'credit' && one.credits.id === invoice.id,
  );
  const composed = composeCredit(invoice, order, { credits, today, by: user.id, at });
  if (!composed.ok) return composed;
  const { madeBy: _by, madeAt: _at, ...shown } = composed.value;
  return ok({ invoice: composed.value, basis: basisOf(shown) });
}

/**
 * Takes back lines of an invoice by a credit note of today, also when its dossier is destroyed or its book year is closed.
 *
 * @returns the id of the credit note; `conflict` when it would be another one than was shown.
 */
export function creditInvoice(
  deps: Deps,
  actor: Actor,
  order: CreditOrder & { readonly basis: string },
): Promise<Result<InvoiceId>> {
  return deps.store.inTurn(async () => {
    const drafted = await draftCredit(deps, actor, order);
    if (!drafted.ok) return drafted;
    if (drafted.value.basis !== order.basis) return refuse('conflict');
    return giveNumber(deps, drafted.value.invoice);
  });
}
