import type { CaseId, DossierId, InvoiceId } from '#src/domain/ids.ts';

/** What of a house is imagined (`Store.imagined`); of book years nothing. */
export type ImaginedParts = {
  readonly dossiers: readonly DossierId[];
  readonly cases: readonly CaseId[];
  readonly invoices: readonly InvoiceId[];
};
