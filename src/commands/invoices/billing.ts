import type { Actor } from '#src/domain/actor.ts';
import { type Dossier, isRestricted } from '#src/domain/dossier.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Around } from '#src/domain/invoices/compose.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { toBill } from '#src/domain/invoices/to-bill.ts';
import { findAssigner, findUser } from '#src/domain/organisation.ts';
import { mayInBranch, mayTouch, subjectOf } from '#src/domain/permissions.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import type { Deps } from '../context.ts';

/** A dossier of which somebody may make invoices, and what is reckoned with. */
export type Billing = { readonly dossier: Dossier; readonly invoices: readonly Invoice[]; readonly around: Around };

/**
 * Opens what is billed over one dossier.
 *
 * @param until the last day whose hours count
 * @returns `notFound` to whoever may not make invoices there (P14); `illegalStep` with `reason` restricted while AVG 18
 *   holds it still.
 */
export async function openBilling(
  deps: Deps,
  actor: Actor,
  { dossierId, until }: { readonly dossierId: DossierId; readonly until: Day },
): Promise<Result<Billing>> {
  const { store } = deps;
  const organisation = store.organisation.read().value;
  const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  const dossier = user && (await store.dossiers.load(dossierId))?.value;
  const today = deps.clock.today();
  if (!user || !dossier) return refuse('notFound');
  const mayMake = mayInBranch(user, 'invoices.make', dossier.branchId);
  if (!mayMake || !mayTouch(user, 'dossier.see', subjectOf(dossier), organisation, today)) return refuse('notFound');
  if (isRestricted(dossier)) return refuse('illegalStep', { params: { reason: 'restricted' } });
  const assigner = findAssigner(organisation, dossier.assignment);
  if (!assigner) throw new Error('the organisation lost the sponsor of a dossier');
  const invoices = await invoicesOf(store, dossier.reference);
  return ok({
    dossier,
    invoices,
    around: {
      organisation,
      assigner,
      toBill: toBill(dossier, invoices, until),
      today,
      by: user.id,
      at: deps.clock.now(),
    },
  });
}

/** Every invoice and credit note over one trajectory. @throws Quarantined: without all of them nobody knows what is left */
export async function invoicesOf(
  { invoices, invoiceLists }: Pick<Store, 'invoices' | 'invoiceLists'>,
  reference: string,
): Promise<Invoice[]> {
  const found: Invoice[] = [];
  for (const { id } of invoiceLists.ofReference(reference)) {
    const invoice = await invoices.load(id);
    if (invoice) found.push(invoice.value);
  }
  return found;
}
