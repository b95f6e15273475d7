import { createHash } from 'node:crypto';
import { isAsked } from '#src/domain/cases/case.ts';
import { newReceipt, readReceipt } from '#src/domain/cases/receipt.ts';
import { type CaseId, newId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { Deps } from '../context.ts';

/** The key of a form makes one case and one receipt: only whoever has it can draw them again. */
export function caseIdFor(key: string): CaseId {
  return newId<CaseId>(drawn(key, 'case'));
}

export function receiptFor(key: string): string {
  return newReceipt({ bytes: drawn(key, 'receipt') });
}

/** Was this form received before? */
export function isEntered({ store }: Pick<Deps, 'store'>, key: string): boolean {
  return store.cases.summary(caseIdFor(key)) !== undefined;
}

/**
 * What is kept of a receipt, and the one way to find a case by it: with the birth date that was given. A hundred drawn bits
 * need no salt.
 */
export function hashReceipt(receipt: string, birthDate: Day): string {
  return createHash('sha256').update(`receipt ${receipt} ${birthDate}`).digest('hex');
}

/** Is this the receipt of the case, with the birth date that was given, or with the one of the dossier for a code drawn anew? */
export function opens(typed: string, { theCase, dossier }: Pick<CaseSituation, 'theCase' | 'dossier'>): boolean {
  const receipt = readReceipt(typed);
  if (!receipt || !isAsked(theCase)) return false;
  const days = [theCase.person.birthDate, dossier?.client.birthDate];
  return days.some((day) => day !== undefined && hashReceipt(receipt, day) === theCase.receiptHash);
}

function drawn(key: string, what: string): (size: number) => Uint8Array {
  const bytes = createHash('sha256').update(`${what} ${key}`).digest();
  return (size) => bytes.subarray(0, size);
}
