import { isAllowed } from '#src/domain/necessity.ts';
import type { Facts } from '../facts.ts';
import { suppliedKinds } from './fields.ts';

/** What of P6 this sponsor may have given at all: what the order has a use for (P5), a bsn where a statute says so (R9). */
export function maySupply({ sponsor }: Facts): (typeof suppliedKinds)[number][] {
  return suppliedKinds.filter((datum) => isAllowed(datum, sponsor));
}
