import { type AskedCase, isAsked, type RequestCase } from '#src/domain/cases/case.ts';
import { readReceipt } from '#src/domain/cases/receipt.ts';
import { codeProven, holdsCode } from '#src/domain/cases/recognised.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { hashReceipt } from './receipt-key.ts';

/** Both are one key. */
export type Proof = { readonly code: string; readonly birthDate: Day };

export type OwnCase = {
  readonly theCase: AskedCase;
  /** Whose list of recipients may be shown: only once it is known who asks, and that this very person has the code (R44). */
  readonly dossier?: Dossier;
};

/**
 * The case of whoever has the receipt code and knows the birth date. Both are one key: a wrong code, a wrong birth date and
 * a destroyed case are found nowhere in one and the same way, and take the same time (R43).
 */
export async function findOwnCase(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { code, birthDate }: Proof,
): Promise<Result<OwnCase>> {
  const hash = hashReceipt(readReceipt(code) ?? code, birthDate);
  const summary = store.caseLists.byReceipt(hash);
  const found = summary && (await store.cases.load(summary.id))?.value;
  if (!found || !isAsked(found)) return refuse('notFound');
  const theCase = found.receiptHash === hash ? found : byFormCode(found, hash);
  const dossier =
    holdsCode(theCase, clock.today()) && theCase.dossierId ? await store.dossiers.load(theCase.dossierId) : undefined;
  return ok({ theCase, ...(dossier && { dossier: dossier.value }) });
}

/** As whoever still has the code of the form sees it, after somebody else got a new one (R43). */
function byFormCode(theCase: AskedCase, receiptHash: string): AskedCase {
  const { [codeProven]: _proof, ...facts } = theCase.facts;
  return { ...theCase, facts, receiptHash };
}

/** What may be fetched without an account today (R46): made, shared, not over, and for whoever was recognised. */
export function sharedPackage({ theCase, dossier }: OwnCase, today: Day): RequestCase['package'] {
  const shared = theCase.kind === 'request' && dossier ? theCase.package : undefined;
  return shared?.sharedUntil !== undefined && today <= shared.sharedUntil ? shared : undefined;
}
