import type { Actor } from '#src/domain/actor.ts';
import type { InvoiceId } from '#src/domain/ids.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { type BranchAction, mayInBranch } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';

type Asked = { readonly id: InvoiceId; readonly action: Extract<BranchAction, `invoices.${string}`> };

/** P14: an invoice for whoever may do this with the invoices of its branch; `notFound` to everybody else. */
export async function openInvoice(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  { id, action }: Asked,
): Promise<Result<{ readonly invoice: Invoice; readonly user: User }>> {
  const user = actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
  const branchId = store.invoices.summary(id)?.branchId;
  if (!user || !branchId || !mayInBranch(user, action, branchId)) return refuse('notFound');
  const loaded = await store.invoices.load(id);
  return loaded ? ok({ invoice: loaded.value, user }) : refuse('notFound');
}
