import type { Actor } from '#src/domain/actor.ts';
import type { Price } from '#src/domain/billing.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { pricesNow } from '#src/domain/invoices/compose.ts';
import type { ToBill } from '#src/domain/invoices/to-bill.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { openBilling } from './billing.ts';

/** What can be put on an invoice of a dossier now. */
export type Billable = {
  readonly reference: string;
  readonly toBill: ToBill;
  /** Rows of the price list that may be billed. */
  readonly prices: readonly Price[];
  /** E1: other rows wait until the sponsor agrees with the plan. */
  readonly waitsForPlan: boolean;
};

/** What is still to be billed of a dossier until a day. Refuses as `openBilling` does. */
export async function billable(
  deps: Deps,
  actor: Actor,
  about: { readonly dossierId: DossierId; readonly until: Day },
): Promise<Result<Billable>> {
  const opened = await openBilling(deps, actor, about);
  if (!opened.ok) return opened;
  const { dossier, around } = opened.value;
  const prices = pricesNow(dossier, around.assigner);
  return ok({
    reference: dossier.reference,
    toBill: around.toBill,
    prices,
    waitsForPlan: prices.length < around.assigner.contract.billing.prices.length,
  });
}
