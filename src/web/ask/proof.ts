import type { Proof } from '#src/commands/cases/find-own-case.ts';
import { daySchema } from '#src/domain/time.ts';
import type { PublicVisit } from '../visit.ts';
import { proofOf } from './cookies.ts';

/** Code and birth date as this browser proved them a moment ago; whoever reads them looks the case up again. */
export function readProof(visit: PublicVisit): Proof | undefined {
  const carried = proofOf(visit);
  const birthDate = daySchema.safeParse(carried?.birthDate);
  return carried && birthDate.success ? { code: carried.code, birthDate: birthDate.data } : undefined;
}
