import { type HouseBilling, houseBillingSchema } from '#src/domain/billing.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** Keeps what stands on every new invoice (P13); invoices that were made stay as they are. */
export function keepBilling(deps: Deps, answers: HouseBilling): Promise<Result<HouseBilling>> {
  const billing = houseBillingSchema.parse(answers);
  return changeOrganisation(deps, (organisation) => ok({ organisation: { ...organisation, billing }, value: billing }));
}
