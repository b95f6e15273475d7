import type { CaseId, DossierId, InvoiceId } from '#src/domain/ids.ts';

/** What of a house is imagined (`Store.imagined`); of book years and of lists of destruction nothing. */
export type ImaginedParts = {
  readonly dossiers: readonly DossierId[];
  readonly cases: readonly CaseId[];
  readonly invoices: readonly InvoiceId[];
};
